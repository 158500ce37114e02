// All SQL about people and who is kept apart. Rows stay in here.

import type { Instant } from '../../shared/kernel/date.ts';
import { foldSpaces } from '../../shared/kernel/fold.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { Apart, PersonLine } from '../../shared/people/page.ts';
import type { Exclusion, Participant, ParticipantStatus } from '../../shared/people/participant.ts';
import { whileErasing } from '../database/chained-log.ts';
import type { Reader, Writer } from '../database/connection.ts';

/** Column, field, and whether the value is a list kept as JSON. */
const columns: readonly (readonly [column: string, field: keyof Participant, json?: true])[] = [
  ['id', 'id'],
  ['cohort_id', 'cohortId'],
  ['ref', 'ref'],
  ['name', 'name'],
  ['email', 'email'],
  ['seat', 'seat'],
  ['status', 'status'],
  ['level', 'level'],
  ['organisation', 'organisation'],
  ['unit', 'unit'],
  ['manager_id', 'managerId'],
  ['manager_name', 'managerName'],
  ['offers', 'offers', true],
  ['needs', 'needs', true],
  ['off_limits', 'offLimits', true],
  ['languages', 'languages', true],
  ['time_zone', 'timeZone'],
  ['slots', 'slots', true],
  ['format', 'format'],
  ['hours_per_month', 'hoursPerMonth'],
  ['interests', 'interests', true],
  ['capacity', 'capacity'],
  ['opted_in', 'optedIn'],
  ['trained', 'trained'],
  ['filled_by', 'filledBy'],
  ['source', 'source'],
  ['remark', 'remark'],
  ['safe_contact', 'safeContact'],
];
const selected = columns.map(([column, field]) => `${column} AS ${field}`).join(', ');
const jsonFields = columns.filter(([, , json]) => json).map(([, field]) => field);

type Row = Record<keyof Participant, string | number | null>;

function fromRow(row: Row): Participant {
  const person: Record<string, unknown> = { ...row };
  for (const field of jsonFields) person[field] = JSON.parse(String(row[field]));
  return person as Participant;
}

const toValue = (person: Participant, field: keyof Participant, json: true | undefined): unknown =>
  json ? JSON.stringify(person[field]) : person[field];

/** Throws `not-found`. */
export function personById(db: Reader, id: Id): Participant {
  const row = db.prepare(`SELECT ${selected} FROM participant WHERE id = ?`).get(id) as
    | Row
    | undefined;
  if (!row) throw new Problem('not-found', 'This person is not here any more.');
  return fromRow(row);
}

/** Everybody of a cohort, in the order they came. */
export function participantsOf(db: Reader, cohortId: Id): Participant[] {
  return (
    db
      .prepare(`SELECT ${selected} FROM participant WHERE cohort_id = ? ORDER BY rowid`)
      .all(cohortId) as Row[]
  ).map(fromRow);
}

/** People of a cohort as lines, by name; all of them, or `count` after the first `from`. */
export function linesOf(db: Reader, cohortId: Id, { from = 0, count = -1 } = {}): PersonLine[] {
  const sql = `SELECT id, ref, name, seat, status, level, organisation, unit, opted_in AS optedIn, trained FROM participant
    WHERE cohort_id = ? ORDER BY name COLLATE NOCASE, id LIMIT ? OFFSET ?`;
  return db.prepare(sql).all(cohortId, count, from) as PersonLine[];
}

export function countPeople(db: Reader, cohortId: Id): number {
  return (
    db.prepare('SELECT count(*) AS count FROM participant WHERE cohort_id = ?').get(cohortId) as {
      count: number;
    }
  ).count;
}

/** `manager_id` must be somebody who is there already. Throws `conflict` where the key is taken. */
export function insertPerson(db: Writer, person: Participant, at: Instant): void {
  inserter(db, at)(person);
}

/** One statement for many people. */
function inserter(db: Writer, at: Instant): (person: Participant) => void {
  const names = columns.map(([column]) => column);
  const insert = db.prepare(
    `INSERT INTO participant (${names.join(', ')}, created_at, updated_at) VALUES (${names.map(() => '?').join(', ')}, ?, ?)`,
  );
  return (person) =>
    run(() =>
      insert.run(...columns.map(([, field, json]) => toValue(person, field, json)), at, at),
    );
}

/** Throws `conflict` where the key is taken. */
export function updatePerson(db: Writer, person: Participant, at: Instant): void {
  const own = columns.filter(([column]) => column !== 'id' && column !== 'cohort_id');
  run(() =>
    db
      .prepare(
        `UPDATE participant SET ${own.map(([column]) => `${column} = ?`).join(', ')}, updated_at = ? WHERE id = ?`,
      )
      .run(...own.map(([, field, json]) => toValue(person, field, json)), at, person.id),
  );
}

/** Many at once: managers may be anybody among them. */
export function insertPeople(db: Writer, people: readonly Participant[], at: Instant): void {
  const insert = inserter(db, at);
  for (const person of people) insert({ ...person, managerId: null });
  const setManager = db.prepare('UPDATE participant SET manager_id = ? WHERE id = ?');
  for (const person of people)
    if (person.managerId !== null) setManager.run(person.managerId, person.id);
}

/** What a person's pairs say of them. Who has left stays out; who is in no pair any more is interested again. */
export function setPairing(db: Writer, id: Id, pairing: 'matched' | 'active' | 'none'): void {
  if (pairing === 'none')
    db.prepare(
      "UPDATE participant SET status = 'interested' WHERE id = ? AND status IN ('matched', 'active')",
    ).run(id);
  else
    db.prepare(
      "UPDATE participant SET status = ? WHERE id = ? AND status NOT IN ('withdrawn', 'declined')",
    ).run(pairing, id);
}

export function setStatus(db: Writer, id: Id, status: ParticipantStatus, at: Instant): void {
  db.prepare('UPDATE participant SET status = ?, updated_at = ? WHERE id = ?').run(status, at, id);
}

/** With the desk as it was left: a form that stood open may hold their words. */
function deletePerson(db: Writer, id: Id): void {
  db.prepare("DELETE FROM draft WHERE place = 'desk'").run();
  whileErasing(db, () => db.prepare('DELETE FROM participant WHERE id = ?').run(id));
}

/** Deletes people and answers what they were called: in full, and those parts that nobody who stays bears. */
export function deletePeople(db: Writer, ids: readonly Id[]): { names: string[]; parts: string[] } {
  const names = ids.map((id) => personById(db, id).name.trim());
  for (const id of ids) deletePerson(db, id);
  const staying = (db.prepare('SELECT name FROM participant').all() as { name: string }[]).flatMap(
    ({ name }) => [name, ...name.split(/\s+/u)],
  );
  const borne = new Set(staying.map(foldSpaces));
  const theirs = (name: string): boolean => name !== '' && !borne.has(foldSpaces(name));
  return {
    names: names.filter(theirs),
    parts: names.flatMap((name) => name.split(/\s+/u)).filter(theirs),
  };
}

/** A line manager who stands with others by name alone was this person. */
export function dropManagerNames(db: Writer, names: readonly string[]): void {
  const gone = new Set(names.map(foldSpaces));
  const led = db
    .prepare('SELECT DISTINCT manager_name AS name FROM participant WHERE manager_name IS NOT NULL')
    .all() as { name: string }[];
  const drop = db.prepare('UPDATE participant SET manager_name = NULL WHERE manager_name = ?');
  for (const { name } of led) if (gone.has(foldSpaces(name))) drop.run(name);
}

export function personIds(db: Reader): Id[] {
  return (db.prepare('SELECT id FROM participant').all() as { id: Id }[]).map((row) => row.id);
}

/** When somebody was last changed; null where they are gone. */
export function changedAt(db: Reader, id: Id): Instant | null {
  return (
    (
      db.prepare('SELECT updated_at AS at FROM participant WHERE id = ?').get(id) as
        | { at: Instant }
        | undefined
    )?.at ?? null
  );
}

/** In a pair, or asked about one: taking this person away would take that with them. Reads two tables of later features, for deleting cascades into them. */
/** Everybody of a cohort who is in a pair or was asked about one. */
export function tiedOf(db: Reader, cohortId: Id): Id[] {
  return (
    db
      .prepare(
        'SELECT id FROM participant WHERE cohort_id = @cohortId AND id IN (SELECT junior_id FROM pair UNION SELECT senior_id FROM pair UNION SELECT junior_id FROM match_proposal UNION SELECT senior_id FROM match_proposal) ORDER BY id',
      )
      .all({ cohortId }) as { id: Id }[]
  ).map(({ id }) => id);
}

export function isTied(db: Reader, id: Id): boolean {
  const pair = db.prepare('SELECT 1 FROM pair WHERE junior_id = ? OR senior_id = ?').get(id, id);
  return (
    pair !== undefined ||
    db.prepare('SELECT 1 FROM match_proposal WHERE junior_id = ? OR senior_id = ?').get(id, id) !==
      undefined
  );
}

export function countReports(db: Reader, id: Id): number {
  return (
    db.prepare('SELECT count(*) AS count FROM participant WHERE manager_id = ?').get(id) as {
      count: number;
    }
  ).count;
}

export function exclusionsOf(db: Reader, cohortId: Id): Exclusion[] {
  return db
    .prepare(
      'SELECT id, cohort_id AS cohortId, one_id AS oneId, other_id AS otherId FROM exclusion WHERE cohort_id = ? ORDER BY rowid',
    )
    .all(cohortId) as Exclusion[];
}

/** Those a person is kept apart from, by name. */
export function apartFrom(db: Reader, id: Id): Apart[] {
  return db
    .prepare(
      `SELECT exclusion.id AS exclusionId, participant.id AS personId, participant.name FROM exclusion
       JOIN participant ON participant.id = CASE WHEN one_id = @id THEN other_id ELSE one_id END
       WHERE one_id = @id OR other_id = @id ORDER BY participant.name COLLATE NOCASE`,
    )
    .all({ id }) as Apart[];
}

export function insertExclusion(
  db: Writer,
  { id, cohortId, oneId, otherId }: Exclusion,
  at: Instant,
): void {
  db.prepare(
    'INSERT INTO exclusion (id, cohort_id, one_id, other_id, created_at) VALUES (?, ?, ?, ?, ?)',
  ).run(id, cohortId, oneId, otherId, at);
}

export function deleteExclusion(db: Writer, id: Id): void {
  db.prepare('DELETE FROM exclusion WHERE id = ?').run(id);
}

function run(write: () => unknown): void {
  try {
    write();
  } catch (error) {
    if (error instanceof Error && error.message.includes('participant.ref')) {
      throw new Problem(
        'conflict',
        'Somebody in this cohort has this key already. Choose another one.',
        ['person.ref'],
      );
    }
    throw error;
  }
}
