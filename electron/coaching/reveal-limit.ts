// How many notes and private reflections may be opened within a minute: many for a person, few for a page that was taken over.

import { Problem } from '../../shared/kernel/problem.ts';

const most = 60;
const minute = 60_000;

/** Counts each note once a minute, however often its page reads it again while it is written. */
export class RevealLimit {
  readonly #clock: () => number;
  /** By id: when it was first opened within its minute. */
  readonly #opened = new Map<string, number>();

  /** `clock` in ms, never set back. */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** Throws `refused` for one note too many. */
  expectFew(id: string): void {
    const now = this.#clock();
    for (const [other, since] of this.#opened)
      if (now - since >= minute) this.#opened.delete(other);
    if (this.#opened.has(id)) return;
    if (this.#opened.size >= most) {
      throw new Problem(
        'refused',
        `${most} notes were opened within a minute, more than anybody reads. Nothing was changed. Wait a minute, then open this one. If it was not you, lock the vault now.`,
      );
    }
    this.#opened.set(id, now);
  }
}
