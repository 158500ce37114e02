// Looks at the proposal from further away. Nothing is stored; each may take a while and can be stopped.

import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type {
  FragileLook,
  PriceLook,
  RunnerUpLook,
  SetLookData,
  TrioLook,
  WhatIfLook,
} from '../../shared/matching/analysis/analyses.ts';
import { betweenWays, scenarioLook } from '../../shared/matching/analysis/scenarios.ts';
import type { ScenarioLook, TwoWays } from '../../shared/matching/analysis/scenarios.ts';
import type { Proposal } from '../../shared/matching/engine/proposal.ts';
import type { MatchInput } from '../../shared/matching/input/match-input.ts';
import { objectives, type Objective } from '../../shared/matching/input/settings.ts';
import type { PairKey } from '../../shared/matching/pair-key.ts';
import type { ActionContext } from '../ipc/implement.ts';
import { inputOf, situationOf } from './situation.ts';
import { work } from './solve.ts';
import { roundOrThrow } from './store-solve.ts';

type Present = { readonly input: MatchInput; readonly proposal: Proposal };

const mostPairs = 50;
const mostMoves = 100;
const mostOffers = 5;

function presentOf(context: ActionContext, roundId: Id, free = false): Present {
  return context.read(({ db }) => {
    const round = roundOrThrow(db, roundId);
    if (!round.proposal) throw new Problem('conflict', 'There is no proposal to look at yet.');
    return {
      input: inputOf(situationOf(db, round.cohortId, round), round, free),
      proposal: round.proposal,
    };
  });
}

/** The three ways to choose over the same people, each measured against the present proposal. */
export async function compareWays(context: ActionContext, roundId: Id): Promise<ScenarioLook[]> {
  const present = presentOf(context, roundId, true);
  return (await byWays(context, present, objectives)).map((way) =>
    scenarioLook(present.proposal, way),
  );
}

export async function compareTwoWays(
  context: ActionContext,
  roundId: Id,
  from: Objective,
  to: Objective,
): Promise<TwoWays> {
  const [one, other] = await byWays(context, presentOf(context, roundId, true), [from, to]);
  return betweenWays(one!, other!);
}

/** What is on the board as it is, all other ways in one work, so that every pair is judged once for all of them. */
async function byWays(
  context: ActionContext,
  { input, proposal }: Present,
  wanted: readonly Objective[],
): Promise<Proposal[]> {
  const others = [...new Set(wanted)].filter((objective) => objective !== proposal.objective);
  const found =
    others.length === 0 ? [] : await work('ways', { input, objectives: others }, context);
  return wanted.map((objective) => found.find((way) => way.objective === objective) ?? proposal);
}

export async function lookForPrices(context: ActionContext, roundId: Id): Promise<PriceLook> {
  const { juniorIds, seniorIds, points, marks } = await work(
    'prices',
    { input: presentOf(context, roundId).input },
    context,
  );
  return { juniorIds: [...juniorIds], seniorIds: [...seniorIds], points, marks };
}

export async function lookForRunnersUp(
  context: ActionContext,
  roundId: Id,
  { juniorId, seniorId }: PairKey,
): Promise<RunnerUpLook[]> {
  const { input, proposal } = presentOf(context, roundId);
  const found = await work('runnersUp', { input, proposal, only: [juniorId, seniorId] }, context);
  return found.map((one) => ({ ...one, price: { ...one.price }, reason: [...one.reason] }));
}

export async function tryWish(
  context: ActionContext,
  roundId: Id,
  wish: { readonly kind: 'together' | 'apart' } & PairKey,
): Promise<WhatIfLook> {
  const { input, proposal } = presentOf(context, roundId);
  const { after, comparison } = await work('whatIf', { input, before: proposal, wish }, context);
  return {
    pairs: after.pairs.length,
    pairsNow: proposal.pairs.length,
    totalChange: comparison.totalChange,
    moved: comparison.movedPeople
      .slice(0, mostMoves)
      .map((one) => ({ ...one, from: [...one.from], to: [...one.to] })),
    newlyPlaced: [...comparison.newlyPlaced],
    newlyUnplaced: [...comparison.newlyUnplaced],
  };
}

export async function lookForFragile(context: ActionContext, roundId: Id): Promise<FragileLook> {
  const { swings, pairs } = await work(
    'fragility',
    { input: presentOf(context, roundId).input },
    context,
  );
  const shaky = pairs.filter((pair) => pair.flips > 0).sort((a, b) => b.flips - a.flips);
  return {
    swings: swings.map((swing) => ({ ...swing, gone: swing.gone.length, come: swing.come.length })),
    pairs: shaky.slice(0, mostPairs),
    shaky: shaky.length,
  };
}

export async function lookAtWholeSet(context: ActionContext, roundId: Id): Promise<SetLookData> {
  return structuredClone(
    await work('set', presentOf(context, roundId), context),
  ) as unknown as SetLookData;
}

export async function lookForTrio(
  context: ActionContext,
  roundId: Id,
  participantId: Id,
): Promise<TrioLook[]> {
  const offers = await work('trio', { ...presentOf(context, roundId), participantId }, context);
  return offers.slice(0, mostOffers);
}
