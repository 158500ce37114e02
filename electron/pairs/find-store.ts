// SQL that finds pairs by the names of their two people, for the search.

import type { Pair } from '../../shared/matching/terms/pair.ts';
import type { PairPerson } from '../../shared/pairs/page.ts';
import type { Reader } from '../database/connection.ts';
import { firstByName } from '../people/find-store.ts';

export type NamedPair = Pick<Pair, 'id' | 'status' | 'cohortId'> & {
  readonly junior: PairPerson;
  readonly senior: PairPerson;
};

type Row = Pick<Pair, 'id' | 'status' | 'cohortId'> &
  Record<'juniorId' | 'juniorName' | 'seniorId' | 'seniorName', string> &
  Record<'juniorOrganisation' | 'seniorOrganisation', string | null>;

const people =
  'FROM pair JOIN participant AS junior ON junior.id = pair.junior_id JOIN participant AS senior ON senior.id = pair.senior_id';
// An agreement that was taken back keeps its row but is no pair.
const real = "NOT (pair.status = 'ended' AND pair.ending IS NULL)";

/** Pairs whose two names together `fit`, living ones first, then by the junior's name, at most `most`. */
export function findPairs(db: Reader, fits: (names: string) => boolean, most: number): NamedPair[] {
  const names = db
    .prepare(
      `SELECT pair.id, pair.status = 'ended' AS ended, junior.name || ' ' || senior.name AS name ${people} WHERE ${real}`,
    )
    .all() as { id: string; ended: number; name: string }[];
  const found = names.filter(({ name }) => fits(name));
  const read = pairReader(db);
  return [
    ...firstByName(
      found.filter(({ ended }) => ended === 0),
      most,
    ),
    ...firstByName(
      found.filter(({ ended }) => ended === 1),
      most,
    ),
  ]
    .slice(0, most)
    .flatMap(({ id }) => read(id) ?? []);
}

/** Looks a pair up when it is needed, or null. */
export function pairReader(db: Reader): (id: string) => NamedPair | null {
  const one = db.prepare(
    `SELECT pair.id, pair.status, pair.cohort_id AS cohortId, junior.id AS juniorId, junior.name AS juniorName, junior.organisation AS juniorOrganisation,
       senior.id AS seniorId, senior.name AS seniorName, senior.organisation AS seniorOrganisation ${people} WHERE pair.id = ? AND ${real}`,
  );
  return (id) => {
    const row = one.get(id) as Row | undefined;
    return row ? pairOf(row) : null;
  };
}

function pairOf({ id, status, cohortId, ...row }: Row): NamedPair {
  return {
    id,
    status,
    cohortId,
    junior: { id: row.juniorId, name: row.juniorName, organisation: row.juniorOrganisation },
    senior: { id: row.seniorId, name: row.seniorName, organisation: row.seniorOrganisation },
  };
}
