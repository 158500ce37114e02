// All SQL about topics. Rows stay in here.

import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { Topic } from '../../shared/people/participant.ts';
import type { Reader, Writer } from '../database/connection.ts';

const columns = 'id, label, parent_id AS parentId, scored, personal';

type Row = { id: Id; label: string; parentId: Id | null; scored: number; personal: number };
const fromRow = (row: Row): Topic => ({
  ...row,
  scored: row.scored === 1,
  personal: row.personal === 1,
});

export function topicsOf(db: Reader, cohortId: Id): Topic[] {
  return (
    db
      .prepare(`SELECT ${columns} FROM topic WHERE cohort_id = ? ORDER BY label, id`)
      .all(cohortId) as Row[]
  ).map(fromRow);
}

/** With the cohort it belongs to. Throws `not-found`. */
export function topicById(db: Reader, id: Id): { topic: Topic; cohortId: Id } {
  const row = db
    .prepare(`SELECT ${columns}, cohort_id AS cohortId FROM topic WHERE id = ?`)
    .get(id) as (Row & { cohortId: Id }) | undefined;
  if (!row) throw new Problem('not-found', 'This topic is not here any more.');
  const { cohortId, ...rest } = row;
  return { topic: fromRow(rest), cohortId };
}

export function insertTopic(db: Writer, cohortId: Id, topic: Topic): void {
  db.prepare(
    'INSERT INTO topic (id, cohort_id, label, parent_id, scored, personal) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    topic.id,
    cohortId,
    topic.label,
    topic.parentId,
    Number(topic.scored),
    Number(topic.personal),
  );
}

export function markTopic(db: Writer, id: Id, scored: boolean, personal: boolean): void {
  db.prepare('UPDATE topic SET scored = ?, personal = ? WHERE id = ?').run(
    Number(scored),
    Number(personal),
    id,
  );
}

export function deleteTopic(db: Writer, id: Id): void {
  db.prepare('DELETE FROM topic WHERE id = ?').run(id);
}
