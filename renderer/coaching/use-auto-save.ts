// Auto-save of one text, flushed before a lock, when the window is hidden or left, and at the end.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Problem } from '../../shared/kernel/problem.ts';
import { useBeforeLock } from '../api/app.ts';
import { AutoSaver, type SaveState } from './auto-saver.ts';

type Saving<T> = {
  readonly state: SaveState;
  readonly change: (value: T) => void;
  readonly flush: () => Promise<void>;
  /** Hands in at once, and says whether everything typed is stored now. */
  readonly settle: () => Promise<boolean>;
};

/** `save` resolves with the vault's time. A new `key` is another piece of writing. */
export function useAutoSave<T>(
  key: string,
  save: (value: T, leaving: boolean) => Promise<string>,
): Saving<T> {
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const latest = useRef(save);
  latest.current = save;
  const saver = useMemo(() => {
    // The writing of this key keeps its own way to the vault although the next one is shown
    // already.
    const own = latest.current;
    let current = true;
    const made = new AutoSaver<T>({
      save: (value, leaving) => (current ? latest.current : own)(value, leaving),
      whyOf,
      onState: (next) => (current ? setState(next) : undefined),
    });
    return Object.assign(made, {
      show: (yes: boolean) => {
        current = yes;
      },
    });
  }, [key]);

  const flushNow = useCallback(() => void saver.flush(), [saver]);
  useBeforeLock(flushNow);
  useEffect(() => {
    saver.show(true);
    setState({ kind: 'untouched' });
    const hide = (): void => {
      if (document.visibilityState === 'hidden') flushNow();
    };
    window.addEventListener('blur', flushNow);
    window.addEventListener('pagehide', flushNow);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('blur', flushNow);
      window.removeEventListener('pagehide', flushNow);
      document.removeEventListener('visibilitychange', hide);
      saver.show(false);
      void saver.flush(true);
    };
  }, [saver, flushNow]);
  const settle = useCallback(async () => {
    await saver.flush();
    return !saver.unsaved;
  }, [saver]);
  return { state, change: (value) => saver.change(value), flush: () => saver.flush(), settle };
}

function whyOf(error: unknown): 'may-pass' | 'too-long' | 'never' {
  if (!(error instanceof Problem)) return 'may-pass';
  if (error.code === 'too-large') return 'too-long';
  return error.code === 'invalid' || error.code === 'not-found' ? 'never' : 'may-pass';
}
