// All SQL about notes and their earlier states. Removed notes stay a day so that the removal can be undone.

import { loadDocument, saveDocument, type NoteDocument } from '../../shared/coaching/document.ts';
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
type NoteRow = Omit<Note, 'document'> & { readonly document: string };

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
      `SELECT ${facts}, document, created_at AS createdAt FROM note WHERE id = ? AND removed_at IS NULL`,
    )
    .get(id) as NoteRow | undefined;
  if (!row) throw new Problem('not-found', 'This note is not here any more.');
  return { ...row, document: loadDocument(row.document) };
}

type NewNote = Pick<
  Note,
  'id' | 'pairId' | 'title' | 'document' | 'spokenWith' | 'happenedOn' | 'sessionId' | 'createdAt'
>;

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

type VersionRow = Omit<NoteVersion, 'excerpt' | 'words'> & {
  readonly noteId: Id;
  readonly document: string;
};
const versionColumns = 'id, note_id AS noteId, title, document, saved_at AS savedAt';

/** Earlier states, the newest first. */
export function versionsOf(db: Reader, noteId: Id): NoteVersion[] {
  const rows = db
    .prepare(
      `SELECT ${versionColumns} FROM note_version WHERE note_id = ? ORDER BY saved_at DESC, rowid DESC LIMIT 200`,
    )
    .all(noteId) as VersionRow[];
  return rows.map((row) => lineOf(row, loadDocument(row.document)));
}

/** Throws `not-found`. */
export function versionById(
  db: Reader,
  id: Id,
): NoteVersion & { readonly noteId: Id; readonly document: NoteDocument } {
  const row = db.prepare(`SELECT ${versionColumns} FROM note_version WHERE id = ?`).get(id) as
    | VersionRow
    | undefined;
  if (!row) throw new Problem('not-found', 'This earlier state is not here any more.');
  const document = loadDocument(row.document);
  return { ...lineOf(row, document), noteId: row.noteId, document };
}

export type KeptVersion = {
  readonly id: Id;
  readonly savedAt: Instant;
  readonly title: string;
  readonly document: string;
};

/** The state kept last, or null. */
export function lastKept(db: Reader, noteId: Id): KeptVersion | null {
  const row = db
    .prepare(
      'SELECT id, saved_at AS savedAt, title, document FROM note_version WHERE note_id = ? ORDER BY saved_at DESC, rowid DESC LIMIT 1',
    )
    .get(noteId);
  return (row as KeptVersion | undefined) ?? null;
}

export function keepVersion(
  db: Writer,
  id: Id,
  note: Pick<Note, 'title' | 'document'> & { readonly noteId: Id; readonly savedAt: Instant },
): void {
  db.prepare(
    'INSERT INTO note_version (id, note_id, title, document, saved_at) VALUES (?, ?, ?, ?, ?)',
  ).run(id, note.noteId, note.title, saveDocument(note.document), note.savedAt);
}

function lineOf(row: VersionRow, document: NoteDocument): NoteVersion {
  const words = plainText(document).match(/\S+/g)?.length ?? 0;
  return {
    id: row.id,
    savedAt: row.savedAt,
    title: row.title,
    excerpt: excerpt(document, excerptLength),
    words,
  };
}
