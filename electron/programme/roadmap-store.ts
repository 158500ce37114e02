// All SQL about the steps of a cohort's roadmap.

import type { Day } from '../../shared/kernel/date.ts';
import type { Id, NewId } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { LaidStep, RoadmapStep, StepState } from '../../shared/programme/roadmap.ts';
import type { StepDraft } from '../../shared/programme/step.ts';
import type { Reader, Writer } from '../database/connection.ts';

const columns =
  'id, cohort_id AS cohortId, template_key AS key, title, owner, done_when AS doneWhen, starts_on AS startsOn, ends_on AS endsOn, must, state, done_on AS doneOn';

type Row = Omit<RoadmapStep, 'must'> & { must: number };
const fromRow = (row: Row): RoadmapStep => ({ ...row, must: row.must === 1 });

/** In the order of their beginnings; within one day as the template has them. */
export function stepsOf(db: Reader, cohortId: Id): RoadmapStep[] {
  const rows = db
    .prepare(
      `SELECT ${columns} FROM roadmap_step WHERE cohort_id = ? ORDER BY starts_on, position, id`,
    )
    .all(cohortId) as Row[];
  return rows.map(fromRow);
}

/** Throws `not-found`. */
export function stepById(db: Reader, id: Id): RoadmapStep {
  const row = db.prepare(`SELECT ${columns} FROM roadmap_step WHERE id = ?`).get(id) as
    | Row
    | undefined;
  if (!row) throw new Problem('not-found', 'This step is not in the roadmap any more.');
  return fromRow(row);
}

/** Puts the template's steps in place: answered ones and those dated by hand stay, the others are laid anew. */
export function layOut(db: Writer, cohortId: Id, steps: readonly LaidStep[], newId: NewId): void {
  db.prepare(
    "DELETE FROM roadmap_step WHERE cohort_id = ? AND template_key IS NOT NULL AND by_hand = 0 AND state IN ('ahead', 'asked')",
  ).run(cohortId);
  const kept = db
    .prepare(
      'SELECT template_key AS key FROM roadmap_step WHERE cohort_id = ? AND template_key IS NOT NULL',
    )
    .all(cohortId) as { key: string }[];
  const have = new Set(kept.map(({ key }) => key));
  const insert = db.prepare(
    `INSERT INTO roadmap_step (id, cohort_id, template_key, title, owner, done_when, starts_on, ends_on, position, must, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  steps.forEach((step, position) => {
    if (have.has(step.key)) return;
    insert.run(
      newId(),
      cohortId,
      step.key,
      step.title,
      step.owner,
      step.doneWhen,
      step.startsOn,
      step.endsOn,
      position,
      step.must ? 1 : 0,
      step.state,
    );
  });
}

export function setStepState(db: Writer, id: Id, state: StepState, doneOn: Day | null): void {
  db.prepare('UPDATE roadmap_step SET state = ?, done_on = ? WHERE id = ?').run(state, doneOn, id);
}

export function updateStep(db: Writer, id: Id, step: StepDraft): void {
  db.prepare(
    'UPDATE roadmap_step SET title = ?, owner = ?, done_when = ?, starts_on = ?, ends_on = ?, by_hand = 1 WHERE id = ?',
  ).run(step.title, step.owner, step.doneWhen, step.startsOn, step.endsOn, id);
}

export function insertStep(db: Writer, id: Id, cohortId: Id, step: StepDraft): void {
  db.prepare(
    `INSERT INTO roadmap_step (id, cohort_id, template_key, title, owner, done_when, starts_on, ends_on, position, state, by_hand)
     VALUES (?, ?, NULL, ?, ?, ?, ?, ?, 1000, 'ahead', 1)`,
  ).run(id, cohortId, step.title, step.owner, step.doneWhen, step.startsOn, step.endsOn);
}

export function deleteStep(db: Writer, id: Id): void {
  db.prepare('DELETE FROM roadmap_step WHERE id = ?').run(id);
}
