// Example inputs of the desk, the search and the log of requests.

import type { insights } from '../../../shared/insights/contract.ts';
import type { Examples } from './examples.ts';

export const insightsExamples = {
  desk: () => ({ today: '2026-11-22' }),
  find: () => ({ typed: 'a' }),
  askedAbout: () => undefined,
  logAsked: () => ({ on: '2026-11-22', by: 'sponsor' }),
  dropAsked: () => ({ id: 'none' }),
} satisfies Examples<typeof insights>;
