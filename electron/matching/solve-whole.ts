// A proposal by the solver it needs: the engine's own, or HiGHS where conditions on the whole set are set. HiGHS is loaded only then.

import { swingWeights, type SwungWeights } from '../../shared/matching/analysis/fragility.ts';
import { tryWish, type TriedWish } from '../../shared/matching/analysis/what-if.ts';
import { chooseUnder, proposeUnder } from '../../shared/matching/conditions/propose-under.ts';
import type { Solver } from '../../shared/matching/conditions/solver.ts';
import { compareProposals } from '../../shared/matching/engine/compare-proposals.ts';
import type { Proposal } from '../../shared/matching/engine/proposal.ts';
import { propose, proposeScenarios } from '../../shared/matching/engine/propose.ts';
import type { MatchInput } from '../../shared/matching/input/match-input.ts';
import type { Objective } from '../../shared/matching/input/settings.ts';
import type { OnProgress } from '../../shared/matching/score/matrix.ts';
import type { PairKey } from '../../shared/matching/terms/pair-key.ts';

export async function proposeWhole(input: MatchInput, tell: OnProgress): Promise<Proposal> {
  const { conditions, searchSeconds } = input.settings;
  if (conditions.length === 0) return propose(input, tell);
  return proposeUnder(input, conditions, searchSeconds, await loadSolver()).proposal;
}

/** What hangs on a weight: under the round's conditions each try is a search that keeps them. */
export async function swingWeightsWhole(
  input: MatchInput,
  tell: OnProgress,
): Promise<SwungWeights> {
  const { conditions, searchSeconds } = input.settings;
  if (conditions.length === 0) return swingWeights(input, tell);
  const solver = await loadSolver();
  return swingWeights(
    input,
    tell,
    (judged) => chooseUnder(judged, conditions, searchSeconds, solver).chosen,
  );
}

async function loadSolver(): Promise<Solver> {
  const { default: load } = await import('highs');
  return { highs: await load(), now: () => performance.now() };
}

/** One proposal for each way to choose, all from one judging of every pair; under conditions each is a search of its own. */
export async function proposeScenariosWhole(
  input: MatchInput,
  objectives: readonly Objective[],
  tell: OnProgress,
): Promise<Proposal[]> {
  if (input.settings.conditions.length === 0) return proposeScenarios(input, objectives, tell);
  const proposals: Proposal[] = [];
  for (const objective of objectives)
    proposals.push(
      await proposeWhole({ ...input, settings: { ...input.settings, objective } }, tell),
    );
  return proposals;
}

/** What a wish would change, under the round's conditions too. */
export async function tryWishWhole(
  input: MatchInput,
  before: Proposal,
  wish: { readonly kind: 'together' | 'apart' } & PairKey,
): Promise<TriedWish> {
  if (input.settings.conditions.length === 0) return tryWish(input, before, wish);
  const pair = { juniorId: wish.juniorId, seniorId: wish.seniorId };
  const after = await proposeWhole(
    { ...input, pins: { ...input.pins, [wish.kind]: [...input.pins[wish.kind], pair] } },
    () => true,
  );
  return { after, comparison: compareProposals(before, after) };
}
