// The engine's long works by name, so that they run the same way here and in a thread.

import type { SwungWeights } from '../../shared/matching/analysis/fragility.ts';
import { prices, type Prices } from '../../shared/matching/analysis/prices.ts';
import { runnersUp, type RunnerUp } from '../../shared/matching/analysis/runners-up.ts';
import { trio, type TrioOffer } from '../../shared/matching/analysis/trio.ts';
import type { TriedWish } from '../../shared/matching/analysis/what-if.ts';
import { wholeSet, type WholeSet } from '../../shared/matching/analysis/whole-set.ts';
import type { Proposal } from '../../shared/matching/engine/proposal.ts';
import type { MatchInput } from '../../shared/matching/input/match-input.ts';
import type { Objective } from '../../shared/matching/input/settings.ts';
import type { OnProgress } from '../../shared/matching/score/matrix.ts';
import type { PairKey } from '../../shared/matching/terms/pair-key.ts';
import {
  swingWeightsWhole,
  proposeScenariosWhole,
  proposeWhole,
  tryWishWhole,
} from './solve-whole.ts';

type Work<Ask, Answer> = {
  readonly ask: { readonly input: MatchInput } & Ask;
  readonly answer: Answer;
};

export type Jobs = {
  readonly propose: Work<object, Proposal>;
  readonly scenarios: Work<{ readonly objectives: readonly Objective[] }, Proposal[]>;
  readonly runnersUp: Work<
    { readonly proposal: Proposal; readonly only: readonly string[] },
    RunnerUp[]
  >;
  readonly fragility: Work<object, SwungWeights>;
  readonly wholeSet: Work<{ readonly proposal: Proposal }, WholeSet>;
  readonly prices: Work<object, Prices>;
  readonly trio: Work<{ readonly proposal: Proposal; readonly participantId: string }, TrioOffer[]>;
  readonly whatIf: Work<
    { readonly before: Proposal; readonly wish: { readonly kind: 'together' | 'apart' } & PairKey },
    TriedWish
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
  scenarios: ({ input, objectives }, tell) => proposeScenariosWhole(input, objectives, tell),
  runnersUp: ({ input, proposal, only }, tell) =>
    runnersUp(input, proposal, { onProgress: tell, only }),
  fragility: ({ input }, tell) => swingWeightsWhole(input, tell),
  wholeSet: ({ input, proposal }) => wholeSet(input, proposal),
  prices: ({ input }, tell) => prices(input, tell),
  trio: ({ input, proposal, participantId }) => trio(input, proposal, participantId),
  whatIf: ({ input, before, wish }) => tryWishWhole(input, before, wish),
};
