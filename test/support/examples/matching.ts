// Example inputs of every call about matching. Commands that only a move performs are tried by the moves' own tests.

import type { matching } from '../../../shared/matching/contract.ts';
import type { Proposal } from '../../../shared/matching/engine/proposal.ts';
import { MatchSettings } from '../../../shared/matching/input/settings.ts';
import type { Examples } from './examples.ts';

const empty: Proposal = {
  pairs: [],
  unplaced: [],
  questions: [],
  notices: [],
  objective: 'fairest',
  seed: 1,
  hash: '0'.repeat(64),
  total: 0,
  worst: null,
  counts: { juniors: 0, seniors: 0, juniorPlaces: 0, seniorPlaces: 0, pairs: 0, declined: 0 },
  lineReport: { known: 0, of: 0, loops: [], offList: [] },
  certificate: { aims: 0, gap: 0, violation: 0, levels: 0, complete: true },
};

export const matchingExamples = {
  getBoard: ({ cohortId }) => ({ cohortId }),
  explain: ({ roundId, freeJuniorId, freeSeniorId }) => ({
    roundId,
    juniorId: freeJuniorId,
    seniorId: freeSeniorId,
  }),
  getChoices: ({ roundId }) => ({ roundId }),
  listLog: ({ cohortId }) => ({ cohortId, before: null }),
  listOpenQuestions: ({ cohortId }) => ({ cohortId }),
  checkPair: ({ cohortId, freeJuniorId, freeSeniorId }) => ({
    cohortId,
    juniorId: freeJuniorId,
    seniorId: freeSeniorId,
  }),
  ensureRound: ({ cohortId }) => ({ cohortId }),
  undo: ({ roundId }) => ({ roundId }),
  askSeniors: ({ roundId }) => ({ roundId }),
  setSeniorsFrom: ({ roundId }) => ({ roundId, on: '2026-12-01' }),
  confirmPair: ({ roundId, freeJuniorId, freeSeniorId }) => ({
    roundId,
    juniorId: freeJuniorId,
    seniorId: freeSeniorId,
  }),
  keepProposal: ({ roundId }) => ({
    roundId,
    revision: 0,
    settings: MatchSettings.parse({}),
    pins: { together: [], apart: [] },
    proposal: empty,
    peopleHash: '',
    changes: null,
    move: null,
    log: [],
  }),
  keepAnswer: ({ roundId, freeJuniorId, freeSeniorId }) => ({
    roundId,
    juniorId: freeJuniorId,
    seniorId: freeSeniorId,
    seat: 'senior',
    told: null,
  }),
  keepReply: ({ cohortId, freeJuniorId }) => ({
    cohortId,
    reply: { about: 'person', participantId: freeJuniorId, answer: 'yes' },
  }),
  keepEntered: ({ cohortId, freeJuniorId, freeSeniorId }) => ({
    cohortId,
    juniorId: freeJuniorId,
    seniorId: freeSeniorId,
    agreedOn: '2026-11-20',
    confirmed: [],
    waive: '',
    secondPerson: '',
  }),
  keepGoingOn: ({ pairId }) => ({ pairId, as: 'active' }),
  keepEnd: ({ pairId }) => ({ pairId, ending: 'no-fault', on: '2026-11-20', why: '' }),
} satisfies Examples<typeof matching>;
