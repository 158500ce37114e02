// SQL that finds people by id or by name, for the desk and the search: no more of a person than a list shows.

import type { Id } from '../../shared/kernel/id.ts';
import type { Participant } from '../../shared/people/participant.ts';
import type { Reader } from '../database/connection.ts';

export type PersonName = Pick<
  Participant,
  'id' | 'name' | 'organisation' | 'seat' | 'status' | 'cohortId'
> & { readonly cohortName: string };

/** People of all cohorts whose name `fits`, by name, at most `most`. */
export function findPeople(
  db: Reader,
  fits: (name: string) => boolean,
  most: number,
): PersonName[] {
  const names = db.prepare('SELECT id, name FROM participant').all() as {
    id: string;
    name: string;
  }[];
  const one = db.prepare(
    `SELECT participant.id, participant.name, organisation, seat, participant.status, cohort_id AS cohortId, cohort.name AS cohortName
     FROM participant JOIN cohort ON cohort.id = cohort_id WHERE participant.id = ?`,
  );
  return firstByName(
    names.filter(({ name }) => fits(name)),
    most,
  ).map(({ id }) => one.get(id) as PersonName);
}

/** The first of them in the order of their names. */
export function firstByName<T extends { readonly id: string; readonly name: string }>(
  found: readonly T[],
  most: number,
): T[] {
  return found
    .toSorted((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

const order = new Intl.Collator('en');

/** How many people of each seat are in a cohort; those who withdrew are not counted. */
export function countSeats(db: Reader, cohortId: Id): { junior: number; senior: number } {
  const rows = db
    .prepare(
      "SELECT seat, count(*) AS n FROM participant WHERE cohort_id = ? AND status NOT IN ('withdrawn', 'declined') GROUP BY seat",
    )
    .all(cohortId) as { seat: 'junior' | 'senior'; n: number }[];
  const count = (seat: 'junior' | 'senior') => rows.find((row) => row.seat === seat)?.n ?? 0;
  return { junior: count('junior'), senior: count('senior') };
}

/** Looks a name up when it is needed; "someone" where the person is not here any more. */
export function nameReader(db: Reader): (id: Id) => string {
  const one = db.prepare('SELECT name FROM participant WHERE id = ?');
  return (id) => (one.get(id) as { name: string } | undefined)?.name ?? 'someone';
}
