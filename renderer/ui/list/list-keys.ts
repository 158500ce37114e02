// The keys of lists, the same in each of them and in the map.

import type { Hotkey } from '../keyboard/hotkeys.ts';

/** J and K from anywhere on the screen. */
export function walkKeys(walk: (key: 'j' | 'k') => void): Hotkey[] {
  return [
    { keys: 'J', label: 'Next row, also ↓', group: 'In lists', run: () => walk('j') },
    { keys: 'K', label: 'Row before, also ↑', group: 'In lists', run: () => walk('k') },
  ];
}

/** What the row that has the focus answers by itself; for the map. */
export function rowKeys({ opens, peeks }: { opens: boolean; peeks: boolean }): Hotkey[] {
  const own = { group: 'In lists', byItself: true, run: () => undefined };
  return [
    ...(opens ? [{ ...own, keys: 'Enter', label: 'Open the row' }] : []),
    ...(peeks ? [{ ...own, keys: 'Space', label: 'Look at it in the panel beside' }] : []),
  ];
}
