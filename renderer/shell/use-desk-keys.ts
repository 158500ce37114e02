// The keys that work everywhere on the desk.

import { useEffect, useRef } from 'react';
import { runUndo } from '../ui/feedback/toast.tsx';
import { leaveField, useHotkeys } from '../ui/keyboard/hotkeys.ts';
import { home } from './saved-view.ts';

type Parts = {
  readonly path: string;
  readonly go: (path: string) => void;
  /** The first screens of the rail, in its order. */
  readonly rail: readonly { readonly path: string; readonly title: string }[];
  readonly onFind: () => void;
  readonly onMap: () => void;
  readonly onLock: () => void;
  readonly onCodes: () => void;
  /** Closes whatever lies above the page. */
  readonly onClear: () => void;
};

const asked = '/help/asked';

export function useDeskKeys({
  path,
  go,
  rail,
  onFind,
  onMap,
  onLock,
  onCodes,
  onClear,
}: Parts): void {
  const before = useRef(home);
  useEffect(() => {
    if (path !== asked) before.current = path;
  }, [path]);
  // Somebody stands at the desk: whatever lies above the page goes, so that no name stays in sight.
  const someoneAsks = () => {
    onClear();
    go(asked);
  };
  useHotkeys([
    { keys: 'mod+K', label: 'Find or do anything', group: 'Everywhere', run: onFind },
    { keys: 'mod+L', label: 'Lock now', group: 'Everywhere', run: onLock, aboveDialogs: true },
    {
      keys: 'F1',
      label: 'Someone asks about a person',
      group: 'Everywhere',
      run: someoneAsks,
      aboveDialogs: true,
    },
    {
      keys: 'mod+shift+C',
      label: 'Codes instead of names',
      group: 'Everywhere',
      run: onCodes,
      aboveDialogs: true,
      whileTyping: true,
    },
    {
      keys: 'mod+Z',
      label: 'Take back what was just done',
      group: 'Everywhere',
      run: () => void runUndo(),
    },
    { keys: '?', label: 'Show this map of keys', group: 'Everywhere', run: onMap },
    ...rail.slice(0, 6).map((screen, index) => ({
      keys: `mod+${index + 1}`,
      label: screen.title,
      group: 'Everywhere',
      run: () => go(screen.path),
    })),
    ...(path === asked
      ? [
          {
            keys: 'Escape',
            label: 'Back to where you were',
            group: 'Here',
            run: () => {
              if (!leaveField()) go(before.current);
            },
          },
        ]
      : []),
  ]);
}
