// A new recovery key that must be shown although the page that brought it about is gone: the desk
// begins anew after a restore.

import { useSyncExternalStore } from 'react';
import type { FreshRecovery } from './data.ts';

let waiting: FreshRecovery | null = null;
const watchers = new Set<() => void>();

/** null once it was typed back. */
export function showFreshKey(fresh: FreshRecovery | null): void {
  waiting = fresh;
  for (const tell of watchers) tell();
}

export function useFreshKey(): FreshRecovery | null {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => waiting,
  );
}
