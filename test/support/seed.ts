// A vault with something of everything, made through the door as a person would make it.

import type { TestDoor } from './door.ts';
import type { Seed } from './examples/examples.ts';
import { putPairs } from './seed-pairs.ts';
import { fillPeople } from './seed-people.ts';
import { fillRound } from './seed-round.ts';
import { fillYear } from './seed-year.ts';

export async function fillVault(test: TestDoor): Promise<Seed> {
  const { programmeId, cohortId } = await test.call('programme', 'create', {
    programme: {
      name: 'Minds 2027',
      purpose: 'Learn from each other across levels.',
      form: 'reciprocal',
      juniorWord: 'junior partner',
      seniorWord: 'senior partner',
      organisations: ['Stadtwerk Mitte', 'Atelier Rhône'],
      months: 12,
    },
    cohort: { name: 'Cohort A', kickOff: '2027-03-01' },
  });
  const own = await test.call('programme', 'createStep', {
    cohortId,
    step: {
      title: 'A talk of our own',
      owner: 'coach',
      doneWhen: 'held',
      startsOn: '2027-04-01',
      endsOn: '2027-04-10',
    },
  });
  const steps = await test.call('programme', 'getRoadmap', { cohortId });
  const pairs = putPairs(test, cohortId);
  const round = await fillRound(test, cohortId);
  const year = await fillYear(test, { cohortId, ...pairs });
  const listed = await fillPeople(test, cohortId);
  return {
    ...pairs,
    ...listed,
    ...round,
    ...year,
    programmeId,
    cohortId,
    stepId: steps[0]?.id ?? '',
    ownStepId: own.id,
  };
}
