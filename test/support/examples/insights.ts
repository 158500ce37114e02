// Example inputs of the desk, the search and the log of requests.

import type { insights } from '../../../shared/insights/contract.ts';
import type { Examples } from './examples.ts';

export const insightsExamples = {
  getDesk: () => ({ today: '2026-11-22' }),
  find: () => ({ typed: 'a' }),
  listAsked: () => undefined,
  logAsked: () => ({ on: '2026-11-22', by: 'sponsor' }),
  eraseAsked: () => ({ id: 'none' }),
} satisfies Examples<typeof insights>;
