// Error boundary: if a restored view does not fit this version of the app, the desk starts fresh
// instead of staying blank.

import { Component, type ReactNode } from 'react';

type Props = { onBroken: () => void; children: ReactNode };

export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(): void {
    this.props.onBroken();
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
