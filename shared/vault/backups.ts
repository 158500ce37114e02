// What is known about backups, and which of them are kept.

import { z } from 'zod';
import { Instant } from '../kernel/date.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';

export const BackupInfo = z.object({
  path: z.string(),
  name: z.string(),
  place: z.enum(['vault', 'second', 'elsewhere']),
  madeAt: Instant,
  bytes: z.int(),
  /** When it was last opened and checked in full; null where that never happened here. */
  verifiedAt: Instant.nullable(),
  /** It was checked then, and is another file since; null where that is not so. */
  changedSince: Instant.nullable(),
  /** A key of this vault says that its date is true; unknown (false) while locked, and for what an earlier key or an earlier app made. */
  dateProved: z.boolean(),
  /** Opens with the passphrase of now, or only with one used earlier; unknown while locked. */
  opensWith: z.enum(['current', 'earlier', 'unknown']),
});
export type BackupInfo = Infer<typeof BackupInfo>;

/** Two sides of a restore: what stands now (null on an empty machine) and what would come. */
export const RestorePreview = z.object({
  preview: Id,
  folder: z.string(),
  /** A vault stands in the place and would be put aside; where `standing` is null all the same, it cannot be read with this secret. */
  replaces: z.boolean(),
  /** A recovery key opened it: the restore asks for a new passphrase and brings a new recovery key. */
  byRecovery: z.boolean(),
  rows: z.array(z.object({ label: z.string(), standing: z.int().nullable(), restored: z.int() })),
  lastChange: z.object({ standing: Instant.nullable(), restored: Instant }),
  /** The last line of the log in the backup, in words: what it proves of itself. */
  lastLine: z.object({ at: Instant, words: z.string() }).nullable(),
  /** The date on the outside of the backup is the one it was made on; where not, the log's last line gives the date above. */
  dateProved: z.boolean(),
  /** People, notes and reflections in it that were erased for good since: they will be erased again. */
  erasedSince: z.int(),
});
export type RestorePreview = Infer<typeof RestorePreview>;

/** A vault that a restore put aside: still readable with its own passphrase, and it still holds what was erased since. */
export const KeptVault = z.object({ name: z.string(), path: z.string(), keptSince: z.string() });
export type KeptVault = Infer<typeof KeptVault>;

const tableWords: Readonly<Record<string, string>> = {
  programme: 'Programmes',
  cohort: 'Cohorts',
  participant: 'People',
  match_round: 'Match rounds',
  pair: 'Pairs',
  note: 'Notes',
  private_reflection: 'Private reflections',
  reflective_session: 'Reflective sessions',
};

/** What a table holds, in the words of the screen; null for what is not worth a line of its own. */
export function tableLabel(table: string): string | null {
  return tableWords[table] ?? null;
}

const keep = { last: 10, days: 7, weeks: 4, months: 6 } as const;

/**
 * Of backups in the order in which they were made (oldest first; a clock may have been wrong), those that the schedule keeps:
 * the 10 last, and the newest for each of 7 days, 4 weeks, 6 months. Returns their places in the list.
 */
export function backupsToKeep(madeAt: readonly Instant[]): ReadonlySet<number> {
  const newestFirst = madeAt.map((instant, place) => ({ instant, place })).reverse();
  const kept = new Set(newestFirst.slice(0, keep.last).map(({ place }) => place));
  for (const [count, bucketOf] of [
    [keep.days, dayOf],
    [keep.weeks, weekOf],
    [keep.months, monthOf],
  ] as const) {
    const seen = new Set<string>();
    for (const { instant, place } of newestFirst) {
      const bucket = bucketOf(instant);
      if (seen.has(bucket) || seen.size === count) continue;
      seen.add(bucket);
      kept.add(place);
    }
  }
  return kept;
}

const dayOf = (instant: Instant) => instant.slice(0, 10);
const monthOf = (instant: Instant) => instant.slice(0, 7);
/** Weeks counted from a Monday. */
const weekOf = (instant: Instant) =>
  String(Math.floor((Date.parse(`${dayOf(instant)}T00:00:00Z`) / 86_400_000 + 3) / 7));
