// One way to choose beside the present proposal: what it would come to, and for whom it would be another partner.

import { z } from 'zod';
import type { Infer } from '../../kernel/infer.ts';
import { compareProposals, MovedPerson } from '../engine/compare-proposals.ts';
import type { Proposal } from '../engine/proposal.ts';
import { Objective } from '../input/settings.ts';
import { PairKey } from '../terms/pair-key.ts';

export const Scenario = z.object({
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
export type Scenario = Infer<typeof Scenario>;

/** Two ways to choose beside each other: which pairs stand in one alone, and who would meet someone else from the first to the second. */
export const ScenarioDifference = z.object({
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
export type ScenarioDifference = Infer<typeof ScenarioDifference>;

const mostMoves = 100;

/** How another way to choose looks beside the present proposal. `moved` holds the hundred largest differences. */
export function scenario(present: Proposal, other: Proposal): Scenario {
  const compared = compareProposals(present, other);
  return {
    objective: other.objective,
    present: present.objective === other.objective,
    pairs: other.pairs.length,
    people: new Set(other.pairs.flatMap((pair) => [pair.juniorId, pair.seniorId])).size,
    total: other.total,
    worst: other.worst,
    lows: other.pairs
      .map((pair) => Math.min(pair.juniorScore, pair.seniorScore))
      .sort((a, b) => a - b),
    complete: other.certificate.complete,
    levels: other.certificate.levels,
    newPairs: [...compared.newPairs],
    gonePairs: [...compared.gonePairs],
    moved: compared.movedPeople
      .slice(0, mostMoves)
      .map((one) => ({ ...one, from: [...one.from], to: [...one.to] })),
    gains: compared.gains,
    losses: compared.losses,
  };
}

/** What going from one way to choose to another would change; neither need be the one on the board. */
export function scenarioDifference(one: Proposal, other: Proposal): ScenarioDifference {
  const compared = compareProposals(one, other);
  return {
    from: one.objective,
    to: other.objective,
    onlyFrom: [...compared.gonePairs],
    onlyTo: [...compared.newPairs],
    both: compared.keptPairs,
    moved: compared.movedPeople
      .slice(0, mostMoves)
      .map((moved) => ({ ...moved, from: [...moved.from], to: [...moved.to] })),
    gains: compared.gains,
    losses: compared.losses,
    totalChange: compared.totalChange,
    worstChange: compared.worstChange,
  };
}
