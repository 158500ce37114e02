// Example inputs of every call about windows and the plan.

import type { reflection } from '../../../shared/reflection/contract.ts';
import { exampleSession } from './coaching.ts';
import type { Examples } from './examples.ts';

export const reflectionExamples = {
  getPlan: ({ cohortId }) => ({ cohortId }),
  planWindow: ({ cohortId }) => ({
    cohortId,
    title: 'First reflective sessions',
    startsOn: '2027-05-03',
    endsOn: '2027-05-28',
    session: exampleSession,
  }),
  archiveWindow: ({ windowId }) => ({ id: windowId }),
  unarchiveWindow: ({ removedWindowId }) => ({ id: removedWindowId }),
} satisfies Examples<typeof reflection>;
