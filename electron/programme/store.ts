// All SQL about programmes, organisations and cohorts. Rows stay in here.

import type { Instant } from '../../shared/kernel/date.ts';
import type { Id, NewId } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { Cohort, RunIn } from '../../shared/programme/cohort.ts';
import type { Current, ProgrammeWithCohorts } from '../../shared/programme/contract.ts';
import type { Programme, ProgrammeDraft } from '../../shared/programme/programme.ts';
import type { Reader, Writer } from '../database/connection.ts';

const programmeColumns =
  'id, name, purpose, form, junior_word AS juniorWord, senior_word AS seniorWord, months, status';
const cohortColumns =
  'id, programme_id AS programmeId, name, kick_off AS kickOff, run_in AS runIn, status';

type ProgrammeRow = Omit<Programme, 'organisations'>;

export function allProgrammes(db: Reader): ProgrammeWithCohorts[] {
  const rows = db
    .prepare(`SELECT ${programmeColumns} FROM programme ORDER BY created_at DESC, rowid DESC`)
    .all() as ProgrammeRow[];
  return rows.map((row) => ({ ...withOrganisations(db, row), cohorts: cohortsOf(db, row.id) }));
}

/** Throws `not-found`. */
export function programmeById(db: Reader, id: Id): Programme {
  const row = db.prepare(`SELECT ${programmeColumns} FROM programme WHERE id = ?`).get(id) as
    | ProgrammeRow
    | undefined;
  if (!row) throw new Problem('not-found', 'This programme is not here any more.');
  return withOrganisations(db, row);
}

/** By kick-off, then by name. */
export function cohortsOf(db: Reader, programmeId: Id): Cohort[] {
  return db
    .prepare(
      `SELECT ${cohortColumns} FROM cohort WHERE programme_id = ? ORDER BY kick_off, name, id`,
    )
    .all(programmeId) as Cohort[];
}

/** Throws `not-found`. */
export function cohortById(db: Reader, id: Id): Cohort {
  const row = db.prepare(`SELECT ${cohortColumns} FROM cohort WHERE id = ?`).get(id) as
    | Cohort
    | undefined;
  if (!row) throw new Problem('not-found', 'This cohort is not here any more.');
  return row;
}

/** The chosen cohort, else the one made last, else null. */
export function currentCohort(db: Reader): Current | null {
  const cohort = db
    .prepare(
      `SELECT ${cohortColumns} FROM cohort
       ORDER BY id = (SELECT cohort_id FROM current_cohort) DESC, created_at DESC, cohort.rowid DESC LIMIT 1`,
    )
    .get() as Cohort | undefined;
  return cohort ? { cohort, programme: programmeById(db, cohort.programmeId) } : null;
}

export function chooseCohort(db: Writer, cohortId: Id): void {
  db.prepare(
    'INSERT INTO current_cohort (one, cohort_id) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET cohort_id = excluded.cohort_id',
  ).run(cohortId);
}

export function allOrganisations(db: Reader): string[] {
  return (
    db.prepare('SELECT name FROM organisation ORDER BY name COLLATE NOCASE').all() as {
      name: string;
    }[]
  ).map((row) => row.name);
}

type Made = { readonly id: Id; readonly at: Instant };

export function insertProgramme(
  db: Writer,
  draft: ProgrammeDraft,
  made: Made & { readonly newId: NewId },
): void {
  db.prepare(
    `INSERT INTO programme (id, name, purpose, form, junior_word, senior_word, months, status, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?)`,
  ).run(
    made.id,
    draft.name,
    draft.purpose,
    draft.form,
    draft.juniorWord,
    draft.seniorWord,
    draft.months,
    made.at,
  );
  setOrganisations(db, made.id, draft.organisations, made.newId);
}

export function updateProgramme(db: Writer, id: Id, draft: ProgrammeDraft, newId: NewId): void {
  db.prepare(
    'UPDATE programme SET name = ?, purpose = ?, form = ?, junior_word = ?, senior_word = ?, months = ? WHERE id = ?',
  ).run(
    draft.name,
    draft.purpose,
    draft.form,
    draft.juniorWord,
    draft.seniorWord,
    draft.months,
    id,
  );
  setOrganisations(db, id, draft.organisations, newId);
}

type NewCohort = Made & {
  readonly programmeId: Id;
  readonly name: string;
  readonly kickOff: string;
  readonly runIn: RunIn;
};

export function insertCohort(db: Writer, cohort: NewCohort): void {
  db.prepare(
    "INSERT INTO cohort (id, programme_id, name, kick_off, run_in, status, created_at) VALUES (?, ?, ?, ?, ?, 'planned', ?)",
  ).run(cohort.id, cohort.programmeId, cohort.name, cohort.kickOff, cohort.runIn, cohort.at);
}

export function renameCohort(db: Writer, id: Id, name: string): void {
  db.prepare('UPDATE cohort SET name = ? WHERE id = ?').run(name, id);
}

export function setKickOff(db: Writer, id: Id, kickOff: string, runIn: RunIn): void {
  db.prepare('UPDATE cohort SET kick_off = ?, run_in = ? WHERE id = ?').run(kickOff, runIn, id);
}

function withOrganisations(db: Reader, row: ProgrammeRow): Programme {
  const names = db
    .prepare(
      `SELECT organisation.name FROM programme_organisation JOIN organisation ON organisation.id = organisation_id
       WHERE programme_id = ? ORDER BY programme_organisation.rowid`,
    )
    .all(row.id) as { name: string }[];
  return { ...row, organisations: names.map(({ name }) => name) };
}

/** An organisation that no programme names any more leaves the suggestions too. */
function setOrganisations(
  db: Writer,
  programmeId: Id,
  names: readonly string[],
  newId: NewId,
): void {
  db.prepare('DELETE FROM programme_organisation WHERE programme_id = ?').run(programmeId);
  for (const name of names) {
    db.prepare(
      'INSERT INTO organisation (id, name) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
    ).run(newId(), name);
    db.prepare(
      'INSERT INTO programme_organisation (programme_id, organisation_id) SELECT ?, id FROM organisation WHERE name = ? ON CONFLICT DO NOTHING',
    ).run(programmeId, name);
  }
  db.prepare(
    'DELETE FROM organisation WHERE id NOT IN (SELECT organisation_id FROM programme_organisation)',
  ).run();
}
