// Two that open a vault at the same instant can each stop the other, and both would be told that it is in use.

import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../../../shared/kernel/problem.ts';

const heats = 5;

/** Whoever is refused steps back for a moment of its own and tries again, so that one gets in. Throws `in-use` where somebody stays. */
export async function openWithRetry<T>(open: () => T): Promise<T> {
  for (let heat = 1; ; heat += 1) {
    try {
      return open();
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'in-use' || heat === heats) throw error;
      await pause(randomInt(20, 60 * heat));
    }
  }
}
