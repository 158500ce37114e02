// A proposal under conditions on the whole set: the same input, rules, pins and words, another solver.

import { Problem } from '../../kernel/problem.ts';
import { questionOf, settingsNotices, type ChosenCells, type Judged } from '../engine/choose.ts';
import { fix } from '../engine/fixed-pairs.ts';
import type { Proposal } from '../engine/proposal.ts';
import { describe, digest } from '../engine/propose.ts';
import { canonical, sha256 } from '../input/hash.ts';
import type { MatchInput } from '../input/match-input.ts';
import { prepare } from '../input/prepared-input.ts';
import type { SetCondition } from '../input/set-condition.ts';
import { judgeAll } from '../score/matrix.ts';
import { cellConditions, type CellCondition } from './cell-conditions.ts';
import { solveWithSides } from './solve-under.ts';
import type { Solver } from './solver.ts';

/**
 * The proposal, and how far it is from the proven bound (0 = proven best; more only where the time ran out). Where fairness ran
 * out of time, `timedOut` is true and the proposal's certificate says how many levels are settled.
 */
export type Conditioned = {
  readonly proposal: Proposal;
  readonly gap: number;
  readonly timedOut: boolean;
};

/**
 * Proposes under `conditions`, whatever the objective. Pairs that stand or are kept together count towards them.
 * Throws `Problem('conflict')` naming in `fields` the smallest set of conditions that cannot hold together.
 */
export function proposeUnder(
  input: MatchInput,
  conditions: readonly SetCondition[],
  seconds: number,
  solver: Solver,
): Conditioned {
  const prepared = prepare(input);
  const judged = { prepared, matrix: judgeAll(prepared), objective: input.settings.objective };
  const { gap, timedOut, ...decided } = chooseUnder(judged, conditions, seconds, solver);
  return {
    proposal: describe(judged, decided, sha256(`${digest(input)} ${canonical(conditions)}`)),
    gap,
    timedOut,
  };
}

/** The decision alone, as `choose` makes it without conditions. */
export function chooseUnder(
  judged: Judged,
  conditions: readonly SetCondition[],
  seconds: number,
  solver: Solver,
): ChosenCells & Pick<Conditioned, 'gap' | 'timedOut'> {
  const { prepared, matrix, objective } = judged;
  const fixed = fix(prepared, matrix);
  const sides = cellConditions(prepared, conditions).map((side) => lessFixed(side, fixed.origins));
  const { chosen, gap, violation, timedOut, aims, levels, complete } = solveWithSides(
    questionOf(judged, fixed),
    objective,
    { conditions: sides, seconds },
    solver,
  );
  return {
    chosen: [...fixed.origins.keys(), ...chosen],
    origins: fixed.origins,
    notices: [...fixed.notices, ...settingsNotices(matrix)],
    proof: { aims, gap, violation, levels, complete },
    gap,
    timedOut,
  };
}

/** What a condition still asks of the rest, once pairs that are fixed are counted. */
function lessFixed(side: CellCondition, origins: ReadonlyMap<number, unknown>): CellCondition {
  const inside = side.cells.filter((at) => origins.has(at)).length;
  if (side.most !== null && inside > side.most)
    throw new Problem(
      'conflict',
      'Pairs that stand or are kept together already break a condition.',
      [side.id],
    );
  return {
    ...side,
    least: side.least === null ? null : Math.max(0, side.least - inside),
    most: side.most === null ? null : side.most - inside,
  };
}
