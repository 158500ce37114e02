// All SQL about the log of requests about people.

import type { Asked, AskedDraft } from '../../shared/insights/asked.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Reader, Writer } from '../database/connection.ts';

/** The newest first, at most 100. */
export function askedLog(db: Reader): Asked[] {
  return db
    .prepare(
      'SELECT id, asked_on AS "on", asked_by AS "by" FROM asked_about ORDER BY asked_on DESC, rowid DESC LIMIT 100',
    )
    .all() as Asked[];
}

export function insertAsked(db: Writer, id: Id, draft: AskedDraft): void {
  db.prepare('INSERT INTO asked_about (id, asked_on, asked_by) VALUES (?, ?, ?)').run(
    id,
    draft.on,
    draft.by,
  );
}

export function deleteAsked(db: Writer, id: Id): void {
  db.prepare('DELETE FROM asked_about WHERE id = ?').run(id);
}
