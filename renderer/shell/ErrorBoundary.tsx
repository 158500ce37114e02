// Should what was brought back not fit this version of the app, the desk begins anew instead of staying empty.

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
