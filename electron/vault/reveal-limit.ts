// How many notes and private reflections may be read within a minute: many for a person, few for a page that was taken over.

import { Problem } from '../../shared/kernel/problem.ts';

const most = 60;
const minute = 60_000;
/** An extract in a list or among what was found counts a quarter of a note. */
const weights = { whole: 4, extract: 1 } as const;
const room = most * weights.whole;

/** Counts each note once a minute, however often its page reads it again while it is written. */
export class RevealLimit {
  readonly #clock: () => number;
  /** By id: when it was first read within its minute, and how much of it. */
  readonly #read = new Map<string, { readonly since: number; readonly weight: number }>();

  /** `clock` in ms, never set back. */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** Before a note is opened. Throws `refused` for one too many. */
  expectFew(id: string): void {
    const now = this.#forgetOld();
    const before = this.#read.get(id)?.weight ?? 0;
    if (before === weights.whole) return;
    if (this.#used() - before + weights.whole > room) throw tooMany();
    this.#read.set(id, { since: now, weight: weights.whole });
  }

  /** Before extracts are shown, all of one list at once. Throws `refused` where nothing was left for a new one; a list is never cut. */
  expectFewExtracts(ids: readonly string[]): void {
    const now = this.#forgetOld();
    const added = ids.filter((id) => !this.#read.has(id));
    if (added.length === 0) return;
    if (this.#used() >= room) throw tooMany();
    for (const id of added) this.#read.set(id, { since: now, weight: weights.extract });
  }

  #forgetOld(): number {
    const now = this.#clock();
    for (const [id, { since }] of this.#read) if (now - since >= minute) this.#read.delete(id);
    return now;
  }

  #used(): number {
    let used = 0;
    for (const { weight } of this.#read.values()) used += weight;
    return used;
  }
}

function tooMany(): Problem {
  return new Problem(
    'refused',
    `${most} notes were opened within a minute, or extracts of ${room} shown, more than anybody reads. Nothing was changed. Wait a minute, then go on. If it was not you, lock the vault now.`,
  );
}
