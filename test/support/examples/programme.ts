// Example inputs of the programme's queries and commands.

import type { programme } from '../../../shared/programme/contract.ts';
import type { Examples } from './examples.ts';

const draft = {
  name: 'Minds 2028',
  purpose: 'Another purpose.',
  form: 'reverse',
  juniorWord: 'younger partner',
  seniorWord: 'older partner',
  organisations: ['Helvetia Labs'],
  months: 6,
} as const;
const step = {
  title: 'A talk of our own',
  owner: 'coach',
  doneWhen: 'held',
  startsOn: '2027-04-01',
  endsOn: '2027-04-10',
} as const;

export const programmeExamples = {
  list: () => undefined,
  get: ({ programmeId }) => ({ id: programmeId }),
  getCurrent: () => undefined,
  listOrganisations: () => undefined,
  getRoadmap: ({ cohortId }) => ({ cohortId }),
  create: () => ({
    programme: { ...draft, organisations: ['Kantoor Delta'] },
    cohort: { name: 'First', kickOff: '2027-09-01' },
  }),
  update: ({ programmeId }) => ({
    id: programmeId,
    programme: { ...draft, organisations: [...draft.organisations] },
  }),
  createCohort: ({ programmeId }) => ({
    programmeId,
    cohort: { name: 'Cohort B', kickOff: '2027-06-01' },
  }),
  renameCohort: ({ cohortId }) => ({ id: cohortId, name: 'Another name' }),
  moveKickOff: ({ cohortId }) => ({ cohortId, kickOff: '2027-05-03' }),
  choose: ({ cohortId }) => ({ cohortId }),
  markStep: ({ stepId }) => ({ id: stepId, answer: 'done', on: '2026-11-22' }),
  updateStep: ({ stepId }) => ({ id: stepId, step }),
  createStep: ({ cohortId }) => ({ cohortId, step }),
  eraseStep: ({ ownStepId }) => ({ id: ownStepId }),
} satisfies Examples<typeof programme>;
