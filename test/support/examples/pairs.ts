// Example inputs of every call about pairs.

import type { pairs } from '../../../shared/pairs/contract.ts';
import type { Examples } from './examples.ts';

export const pairsExamples = {
  list: ({ cohortId }) => ({ cohortId }),
  get: ({ pairId }) => ({ id: pairId }),
  getLetter: ({ juniorId, seniorId }) => ({
    kind: 'kick-off',
    participantId: juniorId,
    partnerId: seniorId,
  }),
  recordMeeting: ({ pairId }) => ({
    id: null,
    pairId,
    meeting: { onDate: '2026-11-20', minutes: 60, mode: 'remote', state: 'held', bySeat: null },
  }),
  eraseMeeting: ({ meetingId }) => ({ id: meetingId }),
  updateSharedFacts: ({ pairId }) => ({
    pairId,
    facts: [{ text: 'Both like to walk while talking.', agreedOn: '2026-11-20' }],
  }),
  pause: ({ pairId }) => ({ id: pairId }),
  resume: ({ pausedPairId }) => ({ id: pausedPairId }),
} satisfies Examples<typeof pairs>;
