// What one wish of the matcher would change for everybody: two people together or apart, solved exactly under any objective.

import { compareProposals } from '../engine/compare-proposals.ts';
import type { Comparison } from '../engine/compare-proposals.ts';
import type { Proposal } from '../engine/proposal.ts';
import { propose } from '../engine/propose.ts';
import type { MatchInput } from '../input/match-input.ts';
import type { PairKey } from '../pair-key.ts';

export interface WhatIf {
  readonly after: Proposal;
  readonly comparison: Comparison;
}

/** The proposal with two people kept together or apart, beside the one without. `before` is the proposal of `input`. */
export function whatIf(
  input: MatchInput,
  before: Proposal,
  wish: { readonly kind: 'together' | 'apart' } & PairKey,
): WhatIf {
  const pair = { juniorId: wish.juniorId, seniorId: wish.seniorId };
  const after = propose({
    ...input,
    pins: { ...input.pins, [wish.kind]: [...input.pins[wish.kind], pair] },
  });
  return { after, comparison: compareProposals(before, after) };
}
