// useState under a key: still there when one comes back to the screen, and after a lock.

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import {
  clearViewState,
  setViewState,
  readViewState,
  watchViewState,
  type ViewStateKind,
} from './view-state.ts';

type Next<T> = T | ((before: T) => T);

/**
 * As useState, kept under `key`: the screen and what it shows, then what is open there
 * ("people/c1/adding"). Back at its start, the key is forgotten with everything below it.
 */
export function useViewState<T>(
  key: string,
  initial: T,
  kind: ViewStateKind = 'place',
): readonly [T, (next: Next<T>) => void] {
  // A new start under the same key must not draw anew at every turn.
  const start = useMemo(() => initial, [key]);
  const value = useSyncExternalStore(watchViewState, () => readViewState(key, start));
  const set = useCallback(
    (next: Next<T>): void => {
      const to =
        typeof next === 'function' ? (next as (before: T) => T)(readViewState(key, start)) : next;
      if (isStart(to, start, kind)) clearViewState(key);
      else setViewState(key, to, kind);
    },
    [key, start, kind],
  );
  return [value, set];
}

function isStart(value: unknown, start: unknown, kind: ViewStateKind): boolean {
  return (
    Object.is(value, start) || (kind === 'words' && JSON.stringify(value) === JSON.stringify(start))
  );
}
