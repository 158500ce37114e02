// One way to choose beside the present proposal: what it would come to, and for whom it would be another partner.

import { z } from 'zod';
import type { Infer } from '../kernel/infer.ts';
import { MovedPerson } from './board.ts';
import { PairKey } from './register.ts';
import { Objective } from './settings.ts';

export const ScenarioLook = z.object({
  objective: Objective,
  /** The one on the board. */
  present: z.boolean(),
  pairs: z.int(),
  /** People with at least one pair: where some have room for several, fewer than two a pair. */
  people: z.int(),
  /** Sum of the pairs' scores; lowest score of a person in a pair; of each pair the lower of the two own scores, lowest first. */
  total: z.int(),
  worst: z.int().nullable(),
  lows: z.array(z.int()),
  complete: z.boolean(),
  levels: z.int(),
  newPairs: z.array(PairKey),
  gonePairs: z.array(PairKey),
  moved: z.array(MovedPerson),
  gains: z.int(),
  losses: z.int(),
});
export type ScenarioLook = Infer<typeof ScenarioLook>;

/** Two ways to choose beside each other: which pairs stand in one alone, and who would meet someone else from the first to the second. */
export const TwoWays = z.object({
  from: Objective,
  to: Objective,
  onlyFrom: z.array(PairKey),
  onlyTo: z.array(PairKey),
  both: z.int(),
  /** The hundred largest differences. */
  moved: z.array(MovedPerson),
  gains: z.int(),
  losses: z.int(),
  totalChange: z.int(),
  worstChange: z.int().nullable(),
});
export type TwoWays = Infer<typeof TwoWays>;
