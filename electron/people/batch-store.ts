// All SQL about what came in together, kept so that it can be taken back in one step.

import type { Instant } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Brought } from '../../shared/people/import/changes.ts';
import type { LastImport } from '../../shared/people/page.ts';
import type { Participant, Topic } from '../../shared/people/participant.ts';
import type { PartnerWish } from '../../shared/people/preferences-and-conflicts.ts';
import type { Reader, Writer } from '../database/connection.ts';

/** What stood before, and what has to go. */
export type Before = {
  readonly people: readonly Participant[];
  readonly addedPeople: readonly Id[];
  readonly addedTopics: readonly Id[];
  readonly addedExclusions: readonly Id[];
  readonly removedTopics: readonly Topic[];
  /** Wishes about a partner before and after topics were merged; older batches have none. */
  readonly wishes?: readonly {
    readonly participantId: Id;
    readonly before: readonly PartnerWish[];
    readonly after: readonly PartnerWish[];
  }[];
  /** What lists wrote about people so far, to be told apart from corrections by hand; older batches have none. */
  readonly brought?: Readonly<Record<Id, Brought>>;
  /** People who had said that the removed topic may count. */
  readonly personalYes?: readonly Id[];
};

/** The newest batch of a cohort that was not undone; null where there is none. */
export function lastBatch(db: Reader, cohortId: Id): (LastImport & { before: Before }) | null {
  const row = db
    .prepare(
      'SELECT id, at, added, changed, before FROM import_batch WHERE cohort_id = ? AND undone = 0 ORDER BY rowid DESC LIMIT 1',
    )
    .get(cohortId) as (LastImport & { before: string }) | undefined;
  return row ? { ...row, before: JSON.parse(row.before) as Before } : null;
}

/** Keeps what one step of undo needs; what came before it can no longer be taken back and is forgotten. */
export function keepBatch(
  db: Writer,
  batch: { id: Id; cohortId: Id; at: Instant; added: number; changed: number; before: Before },
): void {
  db.prepare('DELETE FROM import_batch WHERE cohort_id = ?').run(batch.cohortId);
  db.prepare(
    'INSERT INTO import_batch (id, cohort_id, at, added, changed, before) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    batch.id,
    batch.cohortId,
    batch.at,
    batch.added,
    batch.changed,
    JSON.stringify(batch.before),
  );
}

export function forgetBatch(db: Writer, id: Id): void {
  db.prepare('DELETE FROM import_batch WHERE id = ?').run(id);
}

/** What undoing an import keeps of somebody who is gone goes with them; that import could not be taken back any more anyway. */
export function forgetBatchesNaming(db: Writer, idsAndNames: readonly string[]): void {
  const rows = db.prepare('SELECT id, before FROM import_batch').all() as {
    id: Id;
    before: string;
  }[];
  for (const { id, before } of rows)
    if (idsAndNames.some((text) => before.includes(JSON.stringify(text)))) forgetBatch(db, id);
}
