// A piece of a screen's state that is still there when one comes back to it; forgotten when the page is, at every lock.
import { useCallback, useState } from 'react';

const kept = new Map<string, unknown>();

/** As useState, kept under `key` (the screen and what it shows) while the vault stays open. */
export function useKept<T>(key: string, initial: T): readonly [T, (next: T) => void] {
  const [state, setState] = useState<{ readonly key: string; readonly value: T }>({ key, value: read(key, initial) });
  const value = state.key === key ? state.value : read(key, initial);
  const set = useCallback((next: T): void => {
    kept.set(key, next);
    setState({ key, value: next });
  }, [key]);
  return [value, set];
}

function read<T>(key: string, initial: T): T {
  return kept.has(key) ? (kept.get(key) as T) : initial;
}
