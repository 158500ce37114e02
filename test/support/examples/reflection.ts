// Example inputs of every call about reflective sessions.

import type { reflection } from '../../../shared/reflection/contract.ts';
import type { Examples } from './examples.ts';

const session = {
  atTime: '09:30',
  minutes: 30,
  attends: 'both',
  templateKey: 'quick-look-back',
} as const;

export const reflectionExamples = {
  ofPair: ({ pairId }) => ({ pairId }),
  ofCohort: ({ cohortId }) => ({ cohortId }),
  brief: ({ sessionId }) => ({ id: sessionId }),
  plan: ({ pairId }) => ({ pairId, session: { ...session, onDate: '2027-04-12' } }),
  replan: ({ sessionId }) => ({ id: sessionId, session: { ...session, onDate: '2027-04-14' } }),
  record: ({ sessionId }) => ({
    id: sessionId,
    outcome: { kind: 'moved', by: 'senior', next: { onDate: '2027-04-20', atTime: null } },
    noteId: null,
  }),
  takeBack: ({ recordedSessionId }) => ({ id: recordedSessionId }),
  callOff: ({ sessionId }) => ({ id: sessionId }),
  putBack: ({ calledOffSessionId }) => ({ id: calledOffSessionId }),
  planWindow: ({ cohortId }) => ({
    cohortId,
    title: 'First reflective sessions',
    startsOn: '2027-05-03',
    endsOn: '2027-05-28',
    session,
  }),
  removeWindow: ({ windowId }) => ({ id: windowId }),
  putBackWindow: ({ removedWindowId }) => ({ id: removedWindowId }),
} satisfies Examples<typeof reflection>;
