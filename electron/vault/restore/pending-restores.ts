// Restores that were prepared and wait for the person's word. They hold a key, so they are forgotten after some minutes.

import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../../shared/kernel/problem.ts';
import { readIfThere, writeDurably } from '../files/durable-files.ts';
import { dropRestore, type Prepared } from './restore.ts';

/** Long enough to compare two columns; nobody who left the computer comes back to a key that still waits. */
const keptFor = 10 * 60_000;
const lookEvery = 15_000;

const Memo = z.object({ folder: z.string().refine(isAbsolute) });
type Waiting = { readonly id: string; readonly made: Prepared; readonly until: number };

export class PendingRestores {
  #waiting: Waiting | null = null;
  #timer: NodeJS.Timeout | null = null;

  readonly #memo: string;

  /** `deviceFolder` remembers what is being built, so that a process which is killed in between leaves no copy for good. */
  constructor(deviceFolder: string) {
    this.#memo = join(deviceFolder, 'restoring.json');
    this.#clearLeftOver();
  }

  /** Before anything is built beside `folder`. */
  begin(folder: string): void {
    try {
      mkdirSync(dirname(this.#memo), { recursive: true, mode: 0o700 });
      this.done();
      writeDurably(this.#memo, Buffer.from(JSON.stringify({ folder })));
    } catch {
      // A full disk there stops no restore.
    }
  }

  /** Nothing is being built any more: it stands in its place, or is gone. */
  done(): void {
    rmSync(this.#memo, { force: true });
  }

  /** The vault is locked or the app left: nobody comes back to this preview. */
  drop(): void {
    if (!this.#waiting) return;
    this.discard(this.#waiting.made);
    this.#stopWaiting();
  }

  #clearLeftOver(): void {
    try {
      const found = Memo.safeParse(
        JSON.parse(readIfThere(this.#memo, 16_384)?.toString('utf8') ?? ''),
      );
      if (found.success) dropRestore(found.data);
      this.done();
    } catch {
      // Not there, or not ours to read: the next restore into the same place clears it.
    }
  }

  /** Only one waits at a time. Returns its id. */
  keep(made: Prepared): string {
    const before = this.#waiting?.made;
    if (before && before.folder !== made.folder) {
      this.discard(before);
      this.begin(made.folder);
    } else if (before) wipe(before);
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
    this.done();
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
