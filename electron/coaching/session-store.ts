// All SQL about reflective sessions. Of the window a session was laid out in it reads only whether that was removed.

import type { Session } from '../../shared/coaching/session.ts';
import type { Prompt } from '../../shared/coaching/templates.ts';
import type { Day, Instant } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { Reader, Writer } from '../database/connection.ts';

const columns = `session.id, session.pair_id AS pairId, session.window_id AS windowId, session.on_date AS onDate, session.at_time AS atTime, session.minutes,
  session.attends, session.template_key AS templateKey, session.state, session.moved_by AS movedBy, session.why_missed AS whyMissed,
  session.next_id AS nextId, session.note_id AS noteId`;
// Removed windows stay a day so that the removal can be undone; what is still planned in them stands nowhere meanwhile.
const seen = `FROM reflective_session AS session LEFT JOIN session_window AS around ON around.id = session.window_id`;
const standing = "NOT (session.state = 'planned' AND around.removed_at IS NOT NULL)";
// A pair that ended meets no more: what was planned after its last day stands nowhere, and stands again where the end is taken back.
const goingOn =
  "NOT (session.state = 'planned' AND pair.status = 'ended' AND session.on_date > pair.ended_on)";
// An agreement that was taken back is no pair, so its sessions stand nowhere.
const ofRealPairs =
  "JOIN pair ON pair.id = session.pair_id AND NOT (pair.status = 'ended' AND pair.ending IS NULL)";
const byDate = 'ORDER BY session.on_date, session.at_time IS NULL, session.at_time, session.rowid';

/** Sessions of a pair by date. */
export function sessionsOf(db: Reader, pairId: Id): Session[] {
  return db
    .prepare(
      `SELECT ${columns} ${seen} JOIN pair ON pair.id = session.pair_id WHERE session.pair_id = ? AND ${standing} AND ${goingOn} ${byDate}`,
    )
    .all(pairId) as Session[];
}

/** Sessions of all pairs of a cohort by date. */
export function sessionsOfCohort(db: Reader, cohortId: Id): Session[] {
  return db
    .prepare(
      `SELECT ${columns} ${seen} ${ofRealPairs} WHERE pair.cohort_id = ? AND ${standing} AND ${goingOn} ${byDate}`,
    )
    .all(cohortId) as Session[];
}

/** Sessions of a cohort that are still planned and lie on these days, both ends counted; those before `to` without an outcome with `from` null. */
export function plannedBetween(db: Reader, cohortId: Id, from: Day | null, to: Day): Session[] {
  const sql = `SELECT ${columns} ${seen} ${ofRealPairs}
    WHERE pair.cohort_id = ? AND ${standing} AND ${goingOn} AND session.state = 'planned' AND (? IS NULL OR session.on_date >= ?) AND session.on_date <= ? ${byDate}`;
  return db.prepare(sql).all(cohortId, from, from, to) as Session[];
}

/** Throws `not-found`. */
export function sessionById(db: Reader, id: Id): Session {
  const row = db
    .prepare(`SELECT ${columns} ${seen} WHERE session.id = ? AND ${standing}`)
    .get(id) as Session | undefined;
  if (!row) throw new Problem('not-found', 'This session is not here any more.');
  return row;
}

export function promptsOf(db: Reader, id: Id): Prompt[] {
  const row = db.prepare('SELECT prompts FROM reflective_session WHERE id = ?').get(id) as
    | { prompts: string }
    | undefined;
  return row ? (JSON.parse(row.prompts) as Prompt[]) : [];
}

export type NewSession = Pick<
  Session,
  'id' | 'pairId' | 'windowId' | 'onDate' | 'atTime' | 'minutes' | 'attends' | 'templateKey'
> & { readonly prompts: readonly Prompt[]; readonly createdAt: Instant };

export function insertSession(db: Writer, session: NewSession): void {
  db.prepare(
    `INSERT INTO reflective_session (id, pair_id, window_id, on_date, at_time, minutes, attends, template_key, prompts, state, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned', ?)`,
  ).run(
    session.id,
    session.pairId,
    session.windowId,
    session.onDate,
    session.atTime,
    session.minutes,
    session.attends,
    session.templateKey,
    JSON.stringify(session.prompts),
    session.createdAt,
  );
}

type Plan = Pick<Session, 'onDate' | 'atTime' | 'minutes' | 'attends' | 'templateKey'> & {
  readonly prompts: readonly Prompt[];
};

export function updatePlan(db: Writer, id: Id, plan: Plan): void {
  db.prepare(
    'UPDATE reflective_session SET on_date = ?, at_time = ?, minutes = ?, attends = ?, template_key = ?, prompts = ? WHERE id = ?',
  ).run(
    plan.onDate,
    plan.atTime,
    plan.minutes,
    plan.attends,
    plan.templateKey,
    JSON.stringify(plan.prompts),
    id,
  );
}

type Became = Pick<Session, 'state' | 'movedBy' | 'whyMissed' | 'nextId' | 'noteId'>;

export function setOutcome(db: Writer, id: Id, became: Became): void {
  db.prepare(
    'UPDATE reflective_session SET state = ?, moved_by = ?, why_missed = ?, next_id = ?, note_id = ? WHERE id = ?',
  ).run(became.state, became.movedBy, became.whyMissed, became.nextId, became.noteId, id);
}

export function deleteSession(db: Writer, id: Id): void {
  db.prepare('DELETE FROM reflective_session WHERE id = ?').run(id);
}
