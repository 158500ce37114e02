// A cohort to put people into.

import type { TestDoor } from '../../support/door.ts';

export async function startCohort(test: TestDoor): Promise<string> {
  const { cohortId } = await test.call('programme', 'create', {
    programme: {
      name: 'Minds 2027',
      purpose: 'Learn from each other.',
      form: 'reciprocal',
      juniorWord: 'Junior partner',
      seniorWord: 'Senior partner',
      organisations: [],
      months: 12,
    },
    cohort: { name: 'Cohort A', kickOff: '2027-03-01' },
  });
  return cohortId;
}
