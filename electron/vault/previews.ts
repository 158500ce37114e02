// Restores that were prepared and wait for the person's word. They hold a key, so they are forgotten after some minutes.

import { randomBytes } from 'node:crypto';
import { Problem } from '../../shared/kernel/problem.ts';
import { dropRestore, type Prepared } from './restore.ts';

/** Long enough to compare two columns; nobody who left the computer comes back to a key that still waits. */
const keptFor = 10 * 60_000;
const lookEvery = 15_000;

type Waiting = { readonly id: string; readonly made: Prepared; readonly until: number };

export class Previews {
  #waiting: Waiting | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** Only one waits at a time. Returns its id. */
  keep(made: Prepared): string {
    const before = this.#waiting?.made;
    if (before && before.folder !== made.folder) this.discard(before);
    else if (before) wipe(before);
    // The clock on the wall: a computer that slept in between counts too.
    this.#waiting = { id: randomBytes(8).toString('hex'), made, until: Date.now() + keptFor };
    this.#timer ??= setInterval(() => this.#forgetOld(), lookEvery).unref();
    return this.#waiting.id;
  }

  /** Throws `not-found` where it waits no more. */
  look(id: string): Prepared {
    if (this.#waiting?.id !== id)
      throw new Problem('not-found', 'The preview of this restore is gone. Please start it again.');
    return this.#waiting.made;
  }

  /** The same; from here on it is the caller's to wipe. */
  take(id: string): Prepared {
    const made = this.look(id);
    this.#stopWaiting();
    return made;
  }

  discard(made: Prepared): void {
    wipe(made);
    dropRestore(made);
  }

  #forgetOld(): void {
    if (!this.#waiting || Date.now() < this.#waiting.until) return;
    this.discard(this.#waiting.made);
    this.#stopWaiting();
  }

  #stopWaiting(): void {
    this.#waiting = null;
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }
}

function wipe({ dataKey, sealKey }: Prepared): void {
  dataKey.fill(0);
  sealKey?.fill(0);
}
