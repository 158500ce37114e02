// One matching exercise of a cohort: what the matcher chose and where the round stands.

import { z } from 'zod';
import type { Infer } from '../../kernel/infer.ts';
import type { MatchSettings } from '../input/settings.ts';
import { PairKey } from '../terms/pair-key.ts';

export const roundStatuses = [
  'draft',
  'frozen',
  'solved',
  'in-review',
  'confirmed',
  'published',
  'abandoned',
] as const;

export const RoundStatus = z.enum(roundStatuses);

export type RoundStatus = Infer<typeof RoundStatus>;

/** The four steps on screen. */
export const steps = ['preparing', 'proposal', 'asking', 'settled'] as const;

export const Step = z.enum(steps);

export type Step = Infer<typeof Step>;

export const Pins = z.object({ together: z.array(PairKey), apart: z.array(PairKey) });

export type Pins = Infer<typeof Pins>;

/** Everything the matcher decides about a round; with the people it gives the proposal. */
export type Choices = { readonly settings: MatchSettings; readonly pins: Pins };

/** Where the round stands: `pairs` shown, `asked` of them standing, `agreed` of those agreed. */
export function stepOf(
  solved: boolean,
  counts: { readonly pairs: number; readonly asked: number; readonly agreed: number },
): Step {
  if (counts.agreed > 0 && counts.agreed >= counts.pairs) return 'settled';
  if (counts.asked > 0) return 'asking';
  return solved ? 'proposal' : 'preparing';
}

export const statusOfStep: Readonly<Record<Step, RoundStatus>> = {
  preparing: 'draft',
  proposal: 'solved',
  asking: 'in-review',
  settled: 'confirmed',
};
