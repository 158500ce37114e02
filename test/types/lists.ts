// What the lists refuse that the proofs walk. A line marked `refused` must not compile, every other line must.

import { z } from 'zod';
import type { Migration } from '../../electron/database/migrate.ts';
import { command, nothing, query } from '../../shared/kernel/contract.ts';
import type { Criterion } from '../../shared/matching/criteria/criterion.ts';
import type { Examples } from '../support/examples/examples.ts';

const notes = {
  count: query({ input: nothing, output: z.int() }),
  drop: command({ input: z.object({ id: z.string() }), output: nothing }),
} as const;

export const examples: Examples<typeof notes> = {
  count: () => undefined,
  drop: ({ noteId }) => ({ id: noteId }),
};

// refused TS2741: a call without an example
export const withoutExample: Examples<typeof notes> = {
  count: () => undefined,
};

export const wrongExample: Examples<typeof notes> = {
  count: () => undefined,
  // refused TS2741: an example of another input
  drop: ({ noteId }) => ({ note: noteId }),
};

export const aCriterion: Criterion = {
  id: 'same-town',
  label: 'Same town',
  needs: 'Where they live',
  weight: 0,
  speaksFor: 'both',
  judge: () => null,
  reason: () => [{ text: 'We do not know where they live.' }],
  asks: () => [],
};

// refused TS2741: a criterion without a reason in words
export const withoutReason: Criterion = {
  id: 'same-town',
  label: 'Same town',
  needs: 'Where they live',
  weight: 0,
  speaksFor: 'both',
  judge: () => null,
  asks: () => [],
};

// refused TS2741: a migration without a step
export const withoutStep: Migration = { version: 99, name: 'nothing' };
