// What an open vault tells the witness: each commit at once, in idle minutes down to the disk, and the pages at a clean end.

import type { Instant } from '../../../shared/kernel/date.ts';
import type { CommitMark } from '../../database/open-file.ts';
import type { AuditHead } from '../rows/audit.ts';
import type { Witness } from './witness.ts';

type SightingsDeps = {
  readonly witness: Witness | null;
  readonly now: () => Instant;
  readonly generation: number;
};

/** `pages` is asked only where somebody remembers it; null while a write-ahead log is left over. */
type CleanEnd = { readonly pages: () => string | null; readonly head: AuditHead };

export class Sightings {
  readonly #witness: Witness | null;
  readonly #now: () => Instant;
  #generation: number;
  #mark: CommitMark | null = null;

  constructor({ witness, now, generation }: SightingsDeps) {
    this.#witness = witness;
    this.#now = now;
    this.#generation = generation;
  }

  /** The highest generation of the key files that is known; only rises. */
  get generation(): number {
    return this.#generation;
  }

  raiseGeneration(generation: number): void {
    this.#generation = Math.max(this.#generation, generation);
  }

  /** The highest counter that this computer remembers; 0 where it remembers nothing. */
  get highestSeq(): number {
    return this.#witness?.read()?.seq ?? 0;
  }

  committed(mark: CommitMark, head: AuditHead): void {
    this.#mark = mark;
    this.#write(mark, null, head, false);
  }

  /** The last commit once more, and waits for the disk; nothing where this session committed nothing. */
  renew(head: () => AuditHead): void {
    if (this.#mark) this.#write(this.#mark, null, head(), true);
  }

  /** The database is closed. null where it was open for reading only. */
  end(clean: CleanEnd | null): void {
    if (clean && this.#mark && this.#witness)
      this.#write(this.#mark, clean.pages(), clean.head, true);
    this.#witness?.close();
  }

  #write(mark: CommitMark, pages: string | null, head: AuditHead, durable: boolean): void {
    try {
      this.#witness?.write(
        {
          seq: mark.seq,
          tag: mark.tag.toString('hex'),
          audit: head,
          pages,
          at: this.#now(),
          generation: this.#generation,
        },
        durable,
      );
    } catch {
      // What was just saved is saved. A witness that could not be written only remembers an earlier moment.
    }
  }
}
