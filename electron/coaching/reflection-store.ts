// All SQL about private reflections: sealed bytes and when they were written. Nothing here can read one.

import type { ReflectionLine } from '../../shared/coaching/note.ts';
import type { Instant } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { Reader, Writer } from '../database/connection.ts';

/** That there are some, and since when; the newest first. */
export function reflectionsOf(db: Reader, pairId: Id): ReflectionLine[] {
  return db
    .prepare(
      'SELECT id, created_at AS createdAt FROM private_reflection WHERE pair_id = ? ORDER BY created_at DESC, rowid DESC',
    )
    .all(pairId) as ReflectionLine[];
}

type Row = { readonly pairId: Id; readonly createdAt: Instant; readonly sealed: Uint8Array };

/** Throws `not-found`. */
export function reflectionById(db: Reader, id: Id): Row {
  const row = db
    .prepare(
      'SELECT pair_id AS pairId, created_at AS createdAt, sealed FROM private_reflection WHERE id = ?',
    )
    .get(id) as Row | undefined;
  if (!row) throw new Problem('not-found', 'This private reflection is not here any more.');
  return row;
}

export function insertReflection(
  db: Writer,
  id: Id,
  pairId: Id,
  sealed: Uint8Array,
  at: Instant,
): void {
  db.prepare(
    'INSERT INTO private_reflection (id, pair_id, sealed, created_at) VALUES (?, ?, ?, ?)',
  ).run(id, pairId, sealed, at);
}

/** For good. Throws `not-found`. */
export function eraseReflection(db: Writer, id: Id): void {
  if (db.prepare('DELETE FROM private_reflection WHERE id = ?').run(id).changes === 0)
    throw new Problem('not-found', 'This private reflection is not here any more.');
}

export function reflectionIds(db: Reader): Id[] {
  return (db.prepare('SELECT id FROM private_reflection').all() as { id: Id }[]).map(
    (row) => row.id,
  );
}

export function replaceSealed(db: Writer, id: Id, sealed: Uint8Array): void {
  db.prepare('UPDATE private_reflection SET sealed = ? WHERE id = ?').run(sealed, id);
}
