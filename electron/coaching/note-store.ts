// All SQL about notes and their earlier states. Removed notes stay a day so that the removal can be undone.

import { saveDocument, storedDocument, type NoteDocument } from '../../shared/coaching/document.ts';
import type { Note, NoteLine, NoteVersion } from '../../shared/coaching/note.ts';
import { excerpt, plainText, shorten } from '../../shared/coaching/plain-text.ts';
import type { Reach } from '../../shared/coaching/tier.ts';
import type { Day, Instant } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { Reader, Writer } from '../database/connection.ts';

const facts = `id, pair_id AS pairId, title, spoken_with AS spokenWith, tier, shared_yes_by AS sharedYesBy, shared_yes_on AS sharedYesOn,
  happened_on AS happenedOn, session_id AS sessionId, updated_at AS updatedAt`;
const excerptLength = 160;

type LineRow = Omit<NoteLine, 'excerpt'> & { readonly start: string };

/** Notes about a pair, the newest day first; removed ones are left out. */
export function notesOf(db: Reader, pairId: Id): NoteLine[] {
  const sql = `SELECT ${facts}, substr(plain, 1, ${excerptLength * 4}) AS start FROM note WHERE pair_id = ? AND removed_at IS NULL ORDER BY happened_on DESC, created_at DESC, rowid DESC`;
  return (db.prepare(sql).all(pairId) as LineRow[]).map(({ start, ...line }) => ({
    ...line,
    excerpt: shorten(start.replace(/\s+/g, ' ').trim(), excerptLength),
  }));
}

/** Throws `not-found`, also where it was removed. */
export function noteById(db: Reader, id: Id): Note {
  const row = db
    .prepare(
      `SELECT ${facts}, created_at AS createdAt FROM note WHERE id = ? AND removed_at IS NULL`,
    )
    .get(id) as Note | undefined;
  if (!row) throw new Problem('not-found', 'This note is not here any more.');
  return row;
}

/** A document as it is stored: text that `storedDocument` and `loadDocument` read. */
type Stored = { readonly stored: string };

/** What is written in it. Throws `not-found`, also where it was removed. */
export function noteTextById(
  db: Reader,
  id: Id,
): Pick<Note, 'title' | 'createdAt' | 'updatedAt'> & Stored {
  const row = db
    .prepare(
      `SELECT title, document AS stored, created_at AS createdAt, updated_at AS updatedAt FROM note WHERE id = ? AND removed_at IS NULL`,
    )
    .get(id) as (Pick<Note, 'title' | 'createdAt' | 'updatedAt'> & Stored) | undefined;
  if (!row) throw new Problem('not-found', 'This note is not here any more.');
  return row;
}

type NewNote = Pick<
  Note,
  'id' | 'pairId' | 'title' | 'spokenWith' | 'happenedOn' | 'sessionId' | 'createdAt'
> & { readonly document: NoteDocument };

export function insertNote(db: Writer, note: NewNote): void {
  db.prepare(
    `INSERT INTO note (id, pair_id, title, document, plain, spoken_with, happened_on, session_id, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    note.id,
    note.pairId,
    note.title,
    saveDocument(note.document),
    plainText(note.document),
    note.spokenWith,
    note.happenedOn,
    note.sessionId,
    note.createdAt,
    note.createdAt,
  );
}

export function updateText(
  db: Writer,
  id: Id,
  title: string,
  document: NoteDocument,
  at: Instant,
): void {
  db.prepare('UPDATE note SET title = ?, document = ?, plain = ?, updated_at = ? WHERE id = ?').run(
    title,
    saveDocument(document),
    plainText(document),
    at,
    id,
  );
}

export function setReach(db: Writer, id: Id, reach: Reach): void {
  db.prepare(
    'UPDATE note SET spoken_with = ?, tier = ?, shared_yes_by = ?, shared_yes_on = ? WHERE id = ?',
  ).run(reach.spokenWith, reach.tier, reach.sharedYesBy, reach.sharedYesOn, id);
}

export function setDay(db: Writer, id: Id, happenedOn: Day): void {
  db.prepare('UPDATE note SET happened_on = ? WHERE id = ?').run(happenedOn, id);
}

/** Removes it for now. What was removed before `forgetBefore` goes for good. */
export function removeNote(db: Writer, id: Id, at: Instant, forgetBefore: Instant | ''): void {
  db.prepare('DELETE FROM note WHERE removed_at < ?').run(forgetBefore);
  db.prepare('UPDATE note SET removed_at = ? WHERE id = ?').run(at, id);
}

/** Undoes a removal. Throws `not-found` where it is gone for good. */
export function putBackNote(db: Writer, id: Id): void {
  if (db.prepare('UPDATE note SET removed_at = NULL WHERE id = ?').run(id).changes === 0) {
    throw new Problem(
      'not-found',
      'This note is gone for good. Look for it in a backup from before.',
    );
  }
}

/** For good: the note, its earlier states, its words in the search, and drafts that name it. Throws `not-found`. */
export function eraseNote(db: Writer, id: Id): void {
  if (db.prepare('DELETE FROM note WHERE id = ?').run(id).changes === 0)
    throw new Problem('not-found', 'This note is not here any more.');
  db.prepare("DELETE FROM draft WHERE place = 'note:' || ?").run(id);
}

/** Of all notes, also removed ones. */
export function noteIds(db: Reader): Id[] {
  return (db.prepare('SELECT id FROM note').all() as { id: Id }[]).map((row) => row.id);
}

type VersionRow = Omit<NoteVersion, 'excerpt' | 'words'> & Stored & { readonly noteId: Id };
const versionColumns = 'id, note_id AS noteId, title, document AS stored, saved_at AS savedAt';

/** Earlier states, the newest first. */
export function versionsOf(db: Reader, noteId: Id): NoteVersion[] {
  const rows = db
    .prepare(
      `SELECT ${versionColumns} FROM note_version WHERE note_id = ? ORDER BY saved_at DESC, rowid DESC LIMIT 200`,
    )
    .all(noteId) as VersionRow[];
  return rows.map(lineOf);
}

/** Throws `not-found`. */
export function versionById(db: Reader, id: Id): NoteVersion & Stored & { readonly noteId: Id } {
  const row = db.prepare(`SELECT ${versionColumns} FROM note_version WHERE id = ?`).get(id) as
    | VersionRow
    | undefined;
  if (!row) throw new Problem('not-found', 'This earlier state is not here any more.');
  return { ...lineOf(row), noteId: row.noteId, stored: row.stored };
}

export type KeptVersion = Stored & {
  readonly id: Id;
  readonly savedAt: Instant;
  readonly title: string;
};

/** The state kept last, or null. */
export function lastKept(db: Reader, noteId: Id): KeptVersion | null {
  const row = db
    .prepare(
      'SELECT id, saved_at AS savedAt, title, document AS stored FROM note_version WHERE note_id = ? ORDER BY saved_at DESC, rowid DESC LIMIT 1',
    )
    .get(noteId);
  return (row as KeptVersion | undefined) ?? null;
}

export function keepVersion(
  db: Writer,
  id: Id,
  note: Stored & { readonly noteId: Id; readonly title: string; readonly savedAt: Instant },
): void {
  db.prepare(
    'INSERT INTO note_version (id, note_id, title, document, saved_at) VALUES (?, ?, ?, ?, ?)',
  ).run(id, note.noteId, note.title, note.stored, note.savedAt);
}

function lineOf(row: VersionRow): NoteVersion {
  const document = storedDocument(row.stored);
  const words = plainText(document).match(/\S+/g)?.length ?? 0;
  return {
    id: row.id,
    savedAt: row.savedAt,
    title: row.title,
    excerpt: excerpt(document, excerptLength),
    words,
  };
}
