// A bare table of scores, solved and proven: what the command line prints.

import type { SideSolution } from '../../shared/matching/conditions/solve-under.ts';
import type { Objective } from '../../shared/matching/input/settings.ts';
import { solve } from '../../shared/matching/solve/objective.ts';
import { provenBound } from '../../shared/matching/solve/prices.ts';
import type { Question } from '../../shared/matching/solve/question.ts';
import type { ScoreTable } from './matrix-file.ts';
import { exactWithSides } from './whole-numbers.ts';

export interface ScoresAnswer {
  /** [row, column], counted from 0. */
  readonly assignment: readonly (readonly [number, number])[];
  readonly total: number;
  /** The lowest score in use; `null` where nobody is placed. */
  readonly worst: number | null;
  readonly placed: number;
  readonly certificate: Certificate;
}

/** `bound` and prices prove the sum (see the help text); they are `null` where the objective is not the sum alone. */
export interface Certificate {
  readonly objective: Objective;
  readonly exact: boolean;
  readonly aims: number;
  readonly gap: number;
  readonly violation: number;
  readonly levels: number;
  readonly bound: number | null;
  readonly rowPrices: readonly number[] | null;
  readonly colPrices: readonly number[] | null;
}

/** The table as a question, capacities 1 where none are given. */
export function questionOf(
  table: ScoreTable,
  capacity: { row?: Int32Array; col?: Int32Array },
): Question {
  const { rows, cols, scores } = table;
  return {
    rows,
    cols,
    open: Uint8Array.from(scores, (score) => Number(score !== null)),
    capacity: {
      row: capacity.row ?? new Int32Array(rows).fill(1),
      col: capacity.col ?? new Int32Array(cols).fill(1),
    },
    value: (at) => scores[at] ?? 0,
    worst: (at) => scores[at] ?? 0,
    ties: [],
  };
}

/** Solves the table. `gap` and `violation` are 0 on whole numbers. `solved` is called between solving and writing the prices out; `most` levels of fairness are settled. */
export function solveScores(
  question: Question,
  objective: Objective,
  solved: () => void,
  most?: number,
): ScoresAnswer {
  const { chosen, complete, levels, proof } = solve(question, objective, undefined, most);
  solved();
  const proven = objective === 'total' ? provenBound(question, chosen) : null;
  const short =
    proven === null ? 0 : proven.bound - exactSum(chosen.map((at) => question.value(at)));
  return answerOf(question, chosen, {
    objective,
    exact:
      complete &&
      proof.gap <= 1e-9 &&
      proof.violation <= 1e-9 &&
      short <= 1e-9 * Math.max(1, proven?.bound ?? 0),
    ...proof,
    levels,
    bound: proven?.bound ?? null,
    rowPrices: proven?.row ?? null,
    colPrices: proven?.col ?? null,
  });
}

/** The same for what was found under conditions on the whole set. HiGHS computes with tolerances: only whole numbers of moderate size are called exact. */
export function answerWithSides(
  question: Question,
  objective: Objective,
  { chosen, gap, violation, bound, timedOut, aims, levels, complete }: SideSolution,
): ScoresAnswer {
  const exact = !timedOut && complete && gap <= 1e-9 && violation === 0 && exactWithSides(question);
  return answerOf(question, chosen, {
    objective,
    exact,
    aims,
    gap,
    violation,
    levels,
    bound,
    rowPrices: null,
    colPrices: null,
  });
}

function answerOf(
  question: Question,
  chosen: readonly number[],
  certificate: Certificate,
): ScoresAnswer {
  const values = chosen.map((at) => question.value(at));
  return {
    assignment: chosen.map((at) => [Math.floor(at / question.cols), at % question.cols] as const),
    total: exactSum(values),
    worst:
      values.length === 0
        ? null
        : values.reduce((least, value) => Math.min(least, value), Infinity),
    placed: chosen.length,
    certificate,
  };
}

/** A sum with its rounding carried along (Neumaier), so that the order of cells does not show. */
function exactSum(values: readonly number[]): number {
  let [sum, rest] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    rest += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + rest;
}
