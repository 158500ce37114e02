// Example inputs of the queries and commands about people.

import type { people } from '../../../shared/people/contract.ts';
import { emptyDraft } from '../../../shared/people/draft.ts';
import type { Participant } from '../../../shared/people/participant.ts';
import type { Examples } from './examples.ts';

const draft = {
  ...emptyDraft('senior'),
  name: 'Katarzyna Mbeki',
  organisation: 'Nordwind Energie',
  level: 7,
  languages: ['English'],
  optedIn: 'yes' as const,
  offers: [{ label: 'negotiation', grade: 3 }],
  needs: [{ label: 'podcasts', grade: 2 }],
  offLimits: ['working parents'],
};
const listed = (cohortId: string): Participant => ({
  id: 'listed-1',
  cohortId,
  ref: null,
  name: 'Dolores Fernández',
  email: null,
  seat: 'senior',
  status: 'interested',
  level: 6,
  organisation: 'Atelier Rhône',
  unit: null,
  managerId: null,
  managerName: 'S41',
  offers: [{ topic: 'topic-new', level: 2 }],
  needs: [],
  offLimits: [],
  languages: [],
  timeZone: null,
  slots: ['mon-am'],
  format: null,
  hoursPerMonth: 1.5,
  interests: [],
  capacity: 1,
  optedIn: 'unknown',
  trained: 'unknown',
  filledBy: 'other',
  source: null,
  remark: null,
  safeContact: null,
});

export const peopleExamples = {
  list: ({ cohortId }) => ({ cohortId, from: 0, count: 1000 }),
  get: ({ listedId }) => ({ id: listedId }),
  listTopics: ({ cohortId }) => ({ cohortId }),
  getLastImport: ({ cohortId }) => ({ cohortId }),
  create: ({ cohortId }) => ({ cohortId, person: draft }),
  update: ({ listedId }) => ({ id: listedId, person: draft }),
  withdraw: ({ listedId }) => ({ id: listedId }),
  undoWithdraw: ({ listedId }) => ({ id: listedId, to: 'accepted' }),
  eraseNow: ({ listedId }) => ({ id: listedId }),
  keepApart: ({ listedId, freeSeniorId }) => ({ oneId: listedId, otherId: freeSeniorId }),
  undoKeepApart: ({ exclusionId }) => ({ exclusionId }),
  updateWishes: ({ listedId, freeSeniorId, commonTopicId }) => ({
    id: listedId,
    wishes: [
      { kind: 'person', value: freeSeniorId },
      { kind: 'topic', value: commonTopicId },
      { kind: 'format', value: 'remote' },
    ],
  }),
  declareConflict: ({ freeJuniorId, freeSeniorId }) => ({
    oneId: freeJuniorId,
    otherId: freeSeniorId,
    kind: 'commercial',
  }),
  liftConflict: ({ conflictId }) => ({ conflictId }),
  declareTie: ({ freeSeniorId }) => ({ id: freeSeniorId, how: 'We studied together.' }),
  liftTie: ({ listedId }) => ({ id: listedId }),
  sayPersonal: ({ listedId, personalTopicId }) => ({
    id: listedId,
    topicId: personalTopicId,
    yes: false,
  }),
  listBridgeValues: ({ cohortId }) => ({ cohortId, search: '', count: 30 }),
  updateBridge: ({ listedId }) => ({ id: listedId, value: 'came to the trade late' }),
  mergeTopics: ({ oldTopicId, commonTopicId }) => ({ fromId: oldTopicId, intoId: commonTopicId }),
  markTopic: ({ oldTopicId }) => ({ id: oldTopicId, scored: false, personal: true }),
  keepImport: ({ cohortId }) => ({
    cohortId,
    added: [listed(cohortId)],
    changed: [],
    topics: [
      { id: 'topic-new', label: 'regulation', parentId: null, scored: true, personal: false },
    ],
    exclusions: [],
    meets: [],
    brought: {},
  }),
  undoImport: ({ cohortId }) => ({ cohortId }),
} satisfies Examples<typeof people>;
