// A vault with one cohort of the sample register, and a round proposed for it.

import type { MatchInput } from '../../../shared/matching/input/match-input.ts';
import type { Board } from '../../../shared/matching/round/board.ts';
import { openTestDoor, type TestDoor } from '../../support/door.ts';
import { sampleRegister } from '../../support/sample-register.ts';
import { insertPeople } from './people-rows.ts';

export type OpenRound = {
  readonly test: TestDoor;
  readonly cohortId: string;
  readonly roundId: string;
  board(): Promise<Board>;
};

export async function openCohort(
  people: Pick<MatchInput, 'participants' | 'topics' | 'exclusions'> = sampleRegister(),
): Promise<Omit<OpenRound, 'roundId'>> {
  const test = await openTestDoor();
  const { cohortId } = await test.call('programme', 'create', {
    programme: {
      name: 'Minds',
      purpose: '',
      form: 'reciprocal',
      juniorWord: 'junior partner',
      seniorWord: 'senior partner',
      organisations: [],
      months: 12,
    },
    cohort: { name: 'Cohort A', kickOff: '2027-03-01' },
  });
  insertPeople(test.session.db, cohortId, people);
  return { test, cohortId, board: () => test.call('matching', 'getBoard', { cohortId }) };
}

export async function openRound(
  people?: Pick<MatchInput, 'participants' | 'topics' | 'exclusions'>,
): Promise<OpenRound> {
  const opened = await openCohort(people);
  const { roundId } = await opened.test.call('matching', 'propose', { cohortId: opened.cohortId });
  return { ...opened, roundId };
}
