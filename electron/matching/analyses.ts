// Looks at the proposal from further away. Nothing is stored; each may take a while and can be stopped.

import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import {
  fragility as fragilityOf,
  type Fragility,
} from '../../shared/matching/analysis/fragility.ts';
import type { Prices } from '../../shared/matching/analysis/prices.ts';
import type { RunnerUp } from '../../shared/matching/analysis/runners-up.ts';
import {
  scenario,
  scenarioDifference,
  type Scenario,
  type ScenarioDifference,
} from '../../shared/matching/analysis/scenarios.ts';
import type { TrioOffer } from '../../shared/matching/analysis/trio.ts';
import { whatIf as whatIfOf, type WhatIf } from '../../shared/matching/analysis/what-if.ts';
import type { WholeSet } from '../../shared/matching/analysis/whole-set.ts';
import type { Proposal } from '../../shared/matching/engine/proposal.ts';
import type { MatchInput } from '../../shared/matching/input/match-input.ts';
import { objectives, type Objective } from '../../shared/matching/input/settings.ts';
import type { PairKey } from '../../shared/matching/terms/pair-key.ts';
import type { ActionContext } from '../ipc/implement.ts';
import { inputOf, situationOf } from './situation.ts';
import { work } from './solve.ts';
import { roundOrThrow } from './store-solve.ts';

type Present = { readonly input: MatchInput; readonly proposal: Proposal };

/** Most groups of three that are offered. */
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
export async function scenarios(context: ActionContext, roundId: Id): Promise<Scenario[]> {
  const present = presentOf(context, roundId, true);
  return (await proposalsBy(context, present, objectives)).map((way) =>
    scenario(present.proposal, way),
  );
}

export async function compareScenarios(
  context: ActionContext,
  roundId: Id,
  from: Objective,
  to: Objective,
): Promise<ScenarioDifference> {
  const [one, other] = await proposalsBy(context, presentOf(context, roundId, true), [from, to]);
  return scenarioDifference(one!, other!);
}

/** What is on the board as it is, all other ways in one work, so that every pair is judged once for all of them. */
async function proposalsBy(
  context: ActionContext,
  { input, proposal }: Present,
  wanted: readonly Objective[],
): Promise<Proposal[]> {
  const others = [...new Set(wanted)].filter((objective) => objective !== proposal.objective);
  const found =
    others.length === 0 ? [] : await work('scenarios', { input, objectives: others }, context);
  return wanted.map((objective) => found.find((way) => way.objective === objective) ?? proposal);
}

/** What every possible pair would change for the others. */
export async function prices(context: ActionContext, roundId: Id): Promise<Prices> {
  return work('prices', { input: presentOf(context, roundId).input }, context);
}

export async function runnersUp(
  context: ActionContext,
  roundId: Id,
  { juniorId, seniorId }: PairKey,
): Promise<RunnerUp[]> {
  const { input, proposal } = presentOf(context, roundId);
  return work('runnersUp', { input, proposal, only: [juniorId, seniorId] }, context);
}

export async function whatIf(
  context: ActionContext,
  roundId: Id,
  wish: { readonly kind: 'together' | 'apart' } & PairKey,
): Promise<WhatIf> {
  const { input, proposal } = presentOf(context, roundId);
  return whatIfOf(proposal, await work('whatIf', { input, before: proposal, wish }, context));
}

export async function fragility(context: ActionContext, roundId: Id): Promise<Fragility> {
  return fragilityOf(
    await work('fragility', { input: presentOf(context, roundId).input }, context),
  );
}

export async function wholeSet(context: ActionContext, roundId: Id): Promise<WholeSet> {
  return work('wholeSet', presentOf(context, roundId), context);
}

export async function trio(
  context: ActionContext,
  roundId: Id,
  participantId: Id,
): Promise<TrioOffer[]> {
  const offers = await work('trio', { ...presentOf(context, roundId), participantId }, context);
  return offers.slice(0, mostOffers);
}
