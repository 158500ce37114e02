// J, K and the arrows walk through the lines of a page that is no table: from one button to the
// next.

import { type RefObject, useRef } from 'react';
import { useHotkeys } from '../ui/keyboard/hotkeys.ts';

/**
 * Give the ref to the element that holds the lines; `step` lets a field above them hand the focus
 * down.
 */
export function useFocusWalk<E extends HTMLElement>(): {
  ref: RefObject<E | null>;
  step: (by: 1 | -1) => void;
} {
  const ref = useRef<E>(null);
  const step = (by: 1 | -1) => {
    const stops = [...(ref.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next =
      at < 0 ? (by === 1 ? 0 : stops.length - 1) : Math.min(stops.length - 1, Math.max(0, at + by));
    stops[next]?.focus();
  };
  useHotkeys([
    { keys: 'J', label: 'Next line, also ↓', group: 'Here', run: () => step(1) },
    { keys: 'K', label: 'Line before, also ↑', group: 'Here', run: () => step(-1) },
    { keys: 'ArrowDown', label: 'Next line', group: 'Here', run: () => step(1), unlisted: true },
    { keys: 'ArrowUp', label: 'Line before', group: 'Here', run: () => step(-1), unlisted: true },
  ]);
  return { ref, step };
}
