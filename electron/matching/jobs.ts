// The engine's long works by name, so that they run the same way here and in a thread.

import type { Fragility } from '../../shared/matching/analysis/fragility.ts';
import { pricesOf, type Prices } from '../../shared/matching/analysis/prices.ts';
import { runnersUp, type RunnerUp } from '../../shared/matching/analysis/runners-up.ts';
import { trioOffers, type TrioOffer } from '../../shared/matching/analysis/trio.ts';
import type { WhatIf } from '../../shared/matching/analysis/what-if.ts';
import { lookAtSet, type SetLook } from '../../shared/matching/analysis/whole-set.ts';
import type { Proposal } from '../../shared/matching/engine/proposal.ts';
import type { MatchInput } from '../../shared/matching/input/match-input.ts';
import type { Objective } from '../../shared/matching/input/settings.ts';
import type { PairKey } from '../../shared/matching/pair-key.ts';
import type { OnProgress } from '../../shared/matching/score/matrix.ts';
import { fragilityWhole, proposeWays, proposeWhole, tryOut } from './solve-whole.ts';

type Work<Ask, Answer> = {
  readonly ask: { readonly input: MatchInput } & Ask;
  readonly answer: Answer;
};

export type Jobs = {
  readonly propose: Work<object, Proposal>;
  readonly ways: Work<{ readonly objectives: readonly Objective[] }, Proposal[]>;
  readonly runnersUp: Work<
    { readonly proposal: Proposal; readonly only: readonly string[] },
    RunnerUp[]
  >;
  readonly fragility: Work<object, Fragility>;
  readonly set: Work<{ readonly proposal: Proposal }, SetLook>;
  readonly prices: Work<object, Prices>;
  readonly trio: Work<{ readonly proposal: Proposal; readonly participantId: string }, TrioOffer[]>;
  readonly whatIf: Work<
    { readonly before: Proposal; readonly wish: { readonly kind: 'together' | 'apart' } & PairKey },
    WhatIf
  >;
};
export type JobName = keyof Jobs;

export const jobs: {
  readonly [K in JobName]: (
    ask: Jobs[K]['ask'],
    tell: OnProgress,
  ) => Jobs[K]['answer'] | Promise<Jobs[K]['answer']>;
} = {
  propose: ({ input }, tell) => proposeWhole(input, tell),
  ways: ({ input, objectives }, tell) => proposeWays(input, objectives, tell),
  runnersUp: ({ input, proposal, only }, tell) =>
    runnersUp(input, proposal, { onProgress: tell, only }),
  fragility: ({ input }, tell) => fragilityWhole(input, tell),
  set: ({ input, proposal }) => lookAtSet(input, proposal),
  prices: ({ input }, tell) => pricesOf(input, tell),
  trio: ({ input, proposal, participantId }) => trioOffers(input, proposal, participantId),
  whatIf: ({ input, before, wish }) => tryOut(input, before, wish),
};
