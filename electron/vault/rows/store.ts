// The vault's own rows: its state and its drafts.

import type { Instant } from '../../../shared/kernel/date.ts';
import type { Reader, Writer } from '../../database/connection.ts';

export type VaultRow = {
  readonly createdAt: Instant;
  readonly recoveryConfirmedAt: Instant | null;
  readonly recoveryAskedAt: Instant | null;
  readonly checkedAt: Instant | null;
};

export function readState(db: Reader): VaultRow {
  return db
    .prepare(`SELECT created_at AS createdAt, recovery_confirmed_at AS recoveryConfirmedAt,
    recovery_asked_at AS recoveryAskedAt, checked_at AS checkedAt FROM vault_state`)
    .get() as VaultRow;
}

export function confirmRecovery(db: Writer, at: Instant): void {
  db.prepare(
    'UPDATE vault_state SET recovery_confirmed_at = ?, recovery_asked_at = ? WHERE one = 1',
  ).run(at, at);
}

/** The person says that the sheet with the recovery key is still there. */
export function askedForRecovery(db: Writer, at: Instant): void {
  db.prepare('UPDATE vault_state SET recovery_asked_at = ? WHERE one = 1').run(at);
}

/** The vault's own counter: rises with every committed transaction, and orders its backups. */
export function seqOf(db: Reader): number {
  return (db.prepare('SELECT commit_seq AS seq FROM vault_state').get() as { seq: number }).seq;
}

/** Lifts the counter to `known`, the highest number seen anywhere; never lowers it. The next write stands above. */
export function standAtLeast(db: Writer, known: number): void {
  db.prepare('UPDATE vault_state SET commit_seq = ? WHERE one = 1 AND commit_seq < ?').run(
    known,
    known,
  );
}

/** Every page was checked and found whole. */
export function noteChecked(db: Writer, at: Instant): void {
  db.prepare('UPDATE vault_state SET checked_at = ? WHERE one = 1').run(at);
}

/** The setting in which each app leaves its version: what a person must install to open a vault that is too new for theirs. */
export const madeBy = 'app-version';

/** Set where something stands that no backup holds yet: after a lock of a large vault or on a full disk, after a restore. */
export const backupDue = 'backup-due';

/** The setting that remembers when a backup was last opened or compared in full. */
export const verifiedSetting = (path: string) => `verified:${path}`;

export function readSetting(db: Reader, name: string): string | null {
  const row = db.prepare('SELECT value FROM vault_setting WHERE name = ?').get(name) as
    | { value: string }
    | undefined;
  return row?.value ?? null;
}

export function writeSetting(db: Writer, name: string, value: string | null): void {
  if (value === null) db.prepare('DELETE FROM vault_setting WHERE name = ?').run(name);
  else
    db.prepare(
      'INSERT INTO vault_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    ).run(name, value);
}

const generationSetting = 'key-generation';

/** The highest generation of key files that this vault was opened with or given; 0 where none was noted yet. */
export function notedGeneration(db: Reader): number {
  const noted = Number(readSetting(db, generationSetting) ?? 0);
  return Number.isSafeInteger(noted) ? noted : 0;
}

export function noteGeneration(db: Writer, generation: number): void {
  if (generation > notedGeneration(db)) writeSetting(db, generationSetting, String(generation));
}

export function saveDraft(db: Writer, place: string, body: string, at: Instant): void {
  db.prepare(
    'INSERT INTO draft (place, body, saved_at) VALUES (?, ?, ?) ON CONFLICT (place) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at',
  ).run(place, body, at);
}

export function readDraft(db: Reader, place: string): { body: string; savedAt: Instant } | null {
  const row = db
    .prepare('SELECT body, saved_at AS savedAt FROM draft WHERE place = ?')
    .get(place) as { body: string; savedAt: Instant } | undefined;
  return row ?? null;
}

export function dropDraft(db: Writer, place: string): void {
  db.prepare('DELETE FROM draft WHERE place = ?').run(place);
}
