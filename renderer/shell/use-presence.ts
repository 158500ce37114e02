// Presence: tells main that somebody is there, at most every few seconds, and that a file is
// dragged in.

import { useEffect } from 'react';
import { useNoteActivity } from './data.ts';

const everyMs = 5000;

export function usePresence(): void {
  const { send } = useNoteActivity();
  useEffect(() => {
    let last = 0;
    const input = (): void => {
      if (performance.now() - last < everyMs) return;
      last = performance.now();
      void send({ by: 'input' });
    };
    let inside = 0;
    const enter = (): void => {
      inside += 1;
      if (inside === 1) void send({ by: 'drag' });
    };
    const out = (): void => {
      inside = Math.max(0, inside - 1);
      if (inside === 0) void send({ by: 'drop' });
    };
    const drop = (event: DragEvent): void => {
      // A file dropped beside a field that takes files must do nothing at all.
      event.preventDefault();
      inside = 0;
      void send({ by: 'drop' });
    };
    const over = (event: DragEvent): void => event.preventDefault();
    const heard: readonly (readonly [string, (event: never) => void])[] = [
      ['pointerdown', input],
      ['keydown', input],
      ['wheel', input],
      ['dragenter', enter],
      ['dragleave', out],
      ['dragover', over],
      ['drop', drop],
    ];
    for (const [name, hear] of heard)
      window.addEventListener(name, hear as EventListener, { passive: name === 'wheel' });
    return () => {
      for (const [name, hear] of heard) window.removeEventListener(name, hear as EventListener);
    };
  }, [send]);
}
