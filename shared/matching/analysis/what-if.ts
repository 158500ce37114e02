// What one wish of the matcher would change for everybody: two people together or apart, solved exactly under any objective.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { compareProposals, MovedPerson, type Comparison } from '../engine/compare-proposals.ts';
import type { Proposal } from '../engine/proposal.ts';
import { propose } from '../engine/propose.ts';
import type { MatchInput } from '../input/match-input.ts';
import type { PairKey } from '../terms/pair-key.ts';

/** A wish tried out: the proposal with it, beside the one without. */
export type TriedWish = {
  readonly after: Proposal;
  readonly comparison: Comparison;
};

/** What keeping two people together or apart would change for everybody. */
export const WhatIf = z.object({
  pairs: z.int(),
  pairsNow: z.int(),
  totalChange: z.int(),
  moved: z.array(MovedPerson),
  newlyPlaced: z.array(Id),
  newlyUnplaced: z.array(Id),
});
export type WhatIf = Infer<typeof WhatIf>;

/** Most people whose move is told. */
const mostMoves = 100;

/** The proposal with two people kept together or apart, beside the one without. `before` is the proposal of `input`. */
export function tryWish(
  input: MatchInput,
  before: Proposal,
  wish: { readonly kind: 'together' | 'apart' } & PairKey,
): TriedWish {
  const pair = { juniorId: wish.juniorId, seniorId: wish.seniorId };
  const after = propose({
    ...input,
    pins: { ...input.pins, [wish.kind]: [...input.pins[wish.kind], pair] },
  });
  return { after, comparison: compareProposals(before, after) };
}

/** What of it is shown. */
export function whatIf(before: Proposal, { after, comparison }: TriedWish): WhatIf {
  return {
    pairs: after.pairs.length,
    pairsNow: before.pairs.length,
    totalChange: comparison.totalChange,
    moved: comparison.movedPeople.slice(0, mostMoves),
    newlyPlaced: [...comparison.newlyPlaced],
    newlyUnplaced: [...comparison.newlyUnplaced],
  };
}
