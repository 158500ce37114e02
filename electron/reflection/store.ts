// All SQL about windows, and about the sessions that go and come back with them.

import type { Instant } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { SessionWindow } from '../../shared/reflection/window.ts';
import type { Reader, Writer } from '../database/connection.ts';

const windowColumns = 'id, cohort_id AS cohortId, title, starts_on AS startsOn, ends_on AS endsOn';

export function windowsOf(db: Reader, cohortId: Id): SessionWindow[] {
  return db
    .prepare(
      `SELECT ${windowColumns} FROM session_window WHERE cohort_id = ? AND removed_at IS NULL ORDER BY starts_on, rowid`,
    )
    .all(cohortId) as SessionWindow[];
}

/** Throws `not-found`. */
export function windowById(db: Reader, id: Id): SessionWindow {
  const row = db
    .prepare(`SELECT ${windowColumns} FROM session_window WHERE id = ? AND removed_at IS NULL`)
    .get(id) as SessionWindow | undefined;
  if (!row) throw new Problem('not-found', 'This window is not here any more.');
  return row;
}

export function insertWindow(db: Writer, window: SessionWindow, createdAt: Instant): void {
  db.prepare(
    'INSERT INTO session_window (id, cohort_id, title, starts_on, ends_on, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(window.id, window.cohortId, window.title, window.startsOn, window.endsOn, createdAt);
}

/** Removes a window with its sessions that are still planned, for now; what was removed before `forgetBefore` goes for good. Returns how many sessions. */
export function removeWindow(db: Writer, id: Id, at: Instant, forgetBefore: Instant | ''): number {
  db.prepare(
    "DELETE FROM reflective_session WHERE state = 'planned' AND window_id IN (SELECT id FROM session_window WHERE removed_at < ?)",
  ).run(forgetBefore);
  db.prepare('DELETE FROM session_window WHERE removed_at < ?').run(forgetBefore);
  const { planned } = db
    .prepare(
      "SELECT count(*) AS planned FROM reflective_session WHERE window_id = ? AND state = 'planned'",
    )
    .get(id) as { planned: number };
  db.prepare('UPDATE session_window SET removed_at = ? WHERE id = ?').run(at, id);
  return planned;
}

/** Undoes a removal. Throws `not-found` where it is gone for good. */
export function putBackWindow(db: Writer, id: Id): void {
  if (db.prepare('UPDATE session_window SET removed_at = NULL WHERE id = ?').run(id).changes === 0)
    throw new Problem('not-found', 'This window is gone for good.');
}
