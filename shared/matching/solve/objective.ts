// The three objectives as aims, one after the other, and the ties behind them.

import type { Objective } from '../input/settings.ts';
import { costTables, exactSum } from './aim-tables.ts';
import { levelsOf } from './levels.ts';
import { raiseTheWorst } from './leximin.ts';
import type { Aim, Question } from './question.ts';
import { closed, layOut, slotCount, type Shape, type Slots } from './slots.ts';
import { cheapest, narrow, type SquareFace } from './square-face.ts';

/** Every aim counted was solved with prices, and measured against them: distances are in units of the largest number of that aim. */
export type Proof = {
  readonly aims: number;
  readonly gap: number;
  readonly violation: number;
};

export type Solution = {
  /** Chosen cells in rising order. */
  readonly chosen: readonly number[];
  /** False where fairness stopped after the worst `levels` levels. */
  readonly complete: boolean;
  readonly levels: number;
  readonly proof: Proof;
};

/**
 * Most levels of the fair objective before it stops and says so. Measured (docs/benchmarks.md): with all values different, a table of 1,000
 * settles all of its 5,200 levels in 2 s and one of 2,000 its 12,100 in 17 s. Whole scores of 0 to 1000 have 1,001 at most, so nothing of
 * the app ever meets it.
 */
export const mostLevels = 10_000;
/** Whole values up to here, by size, keep every sum and price of this question exact in doubles; larger ones may round a price the wrong way. */
export function exactUpTo(shape: Shape): number {
  return Math.floor((exactSum / 2 - 1) / Math.max(1, slotCount(shape)));
}

/** Solves exactly. Sums alone leave cells below 0 unused; the other two place as many pairs as possible first. `most` levels of fairness are settled. */
export function solve(
  question: Question,
  objective: Objective,
  tick: (share: number) => void = () => {},
  most = mostLevels,
): Solution {
  const gates: number[] = [];
  for (;;) {
    const solution = solveWith(question, objective, gates, { tick, most });
    const twice = repeated(solution.chosen);
    if (twice.length === 0) return solution;
    gates.push(...twice);
  }
}

function solveWith(
  question: Question,
  objective: Objective,
  gates: readonly number[],
  { tick, most }: { tick: (share: number) => void; most: number },
): Solution {
  const shape = objective === 'total' ? withoutLosses(question) : question;
  const slots = layOut(shape, gates);
  const { size, cell } = slots;
  if (size === 0)
    return { chosen: [], complete: true, levels: 0, proof: { aims: 0, gap: 0, violation: 0 } };
  const [first, ...later] = costTables(question, objective, slots);
  const face = cheapest(size, first!);
  tick(0.4);
  // Somebody paired twice with the same person here will mostly still be so after the later aims: better to start anew at once.
  if (repeated(chosenOf(face, slots)).length > 0)
    return { chosen: chosenOf(face, slots), complete: false, levels: 0, proof: face };
  for (const cost of later) narrow(face, (row, col) => cost[row * size + col]!);
  let fair = { levels: 0, complete: true };
  if (objective === 'fairest') {
    const levels = levelsOf(face, (row, col) =>
      cell[row * size + col]! >= 0 ? question.worst(cell[row * size + col]!) : NaN,
    );
    fair = raiseTheWorst(face, levels, most, (share) => tick(0.4 + 0.4 * share));
    narrowBy(face, question.value, slots);
  }
  tick(0.85);
  for (const tie of question.ties) narrowBy(face, tie, slots);
  tick(1);
  return {
    chosen: chosenOf(face, slots),
    ...fair,
    proof: { aims: face.aims, gap: face.gap, violation: face.violation },
  };
}

/** The cells in use, in rising order. */
function chosenOf({ colOf }: SquareFace, { size, cell }: Slots): number[] {
  return Array.from(colOf, (col, row) => cell[row * size + col]!)
    .filter((at) => at >= 0)
    .sort((a, b) => a - b);
}

/** Among the assignments of the face, those of the greatest sum of this aim. */
function narrowBy(face: SquareFace, aim: Aim, { size, cell }: Slots): void {
  narrow(face, (row, col) => {
    const at = cell[row * size + col]!;
    return at >= 0 ? 0 - aim(at) : at === closed ? Infinity : 0;
  });
}

function withoutLosses(question: Question): Shape {
  return {
    ...question,
    open: question.open.map((open, at) => Number(open === 1 && question.value(at) >= 0)),
  };
}

function repeated(chosen: readonly number[]): number[] {
  return [...new Set(chosen.filter((at, index) => index > 0 && chosen[index - 1] === at))];
}
