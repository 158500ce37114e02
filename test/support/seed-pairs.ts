// Two pairs with their people, put straight into the tables: for tests of what comes after matching.

import type { TestDoor } from './door.ts';

export type SeededPairs = {
  readonly cohortId: string;
  readonly programmeId: string;
  readonly pairId: string;
  readonly pausedPairId: string;
  readonly juniorId: string;
  readonly seniorId: string;
};

export async function fillPairs(test: TestDoor): Promise<SeededPairs> {
  const { programmeId, cohortId } = await test.call('programme', 'create', {
    programme: {
      name: 'Minds 2027',
      purpose: 'Learn from each other across levels.',
      form: 'reciprocal',
      juniorWord: 'Junior partner',
      seniorWord: 'Senior partner',
      organisations: ['Stadtwerk Mitte'],
      months: 12,
    },
    cohort: { name: 'Cohort A', kickOff: '2027-03-01' },
  });
  return { programmeId, cohortId, ...putPairs(test, cohortId) };
}

/** Four people and their two pairs in a cohort that stands. */
export function putPairs(
  test: TestDoor,
  cohortId: string,
): Omit<SeededPairs, 'cohortId' | 'programmeId'> {
  const at = '2026-11-01T09:00:00.000Z';
  const person = (
    id: string,
    name: string,
    seat: 'junior' | 'senior',
    organisation: string | null,
  ): void => {
    test.session.db
      .prepare(
        'INSERT INTO participant (id, cohort_id, name, seat, status, organisation, safe_contact, remark, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        id,
        cohortId,
        name,
        seat,
        'matched',
        organisation,
        `Signal, after six (${id})`,
        `remark of ${id}`,
        at,
        at,
      );
  };
  test.session.transaction(() => {
    person('junior-1', 'Amara van Dijk', 'junior', 'Stadtwerk Mitte');
    person('senior-1', 'Philippe Haddad', 'senior', 'Atelier Rhône');
    person('junior-2', 'Oisín Byrne', 'junior', null);
    person('senior-2', 'Benoît Lefèvre', 'senior', 'Stadtwerk Mitte');
    const pair = test.session.db.prepare(
      "INSERT INTO pair (id, cohort_id, junior_id, senior_id, status, agreed_on, created_at) VALUES (?, ?, ?, ?, 'forming', '2026-11-02', ?)",
    );
    pair.run('pair-1', cohortId, 'junior-1', 'senior-1', at);
    pair.run('pair-2', cohortId, 'junior-2', 'senior-2', at);
  });
  return { pairId: 'pair-1', pausedPairId: 'pair-2', juniorId: 'junior-1', seniorId: 'senior-1' };
}
