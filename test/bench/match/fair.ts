// What fairness costs: the worst-off person alone, and all levels, against one sum solve on scores of invented people.
import { judgeAll } from '../../../shared/matching/matrix.ts';
import { solve } from '../../../shared/matching/solve/objective.ts';
import type { Question, Solution } from '../../../shared/matching/solve/objective.ts';
import { prepare } from '../../../shared/matching/world.ts';
import { largeRegister } from '../../support/large-register.ts';
import { bench, clocked, medians, round, runsOf } from './setting.ts';
import type { Clocked, Setting } from './setting.ts';

/** Whole scores 0 to 1000 of so many juniors and seniors, one pair each. */
export function realistic(size: number): Question {
  const world = prepare(largeRegister(size, 3));
  const matrix = judgeAll(world);
  return {
    rows: matrix.rows, cols: matrix.cols, open: matrix.state.map((state) => Number(state !== 2)),
    capacity: { row: new Int32Array(matrix.rows).fill(1), col: new Int32Array(matrix.cols).fill(1) },
    value: (at) => matrix.score[at]!, worst: (at) => Math.min(matrix.junior[at]!, matrix.senior[at]!), ties: [],
  };
}

export function fairAgainstSum(setting: Setting): void {
  const runs = runsOf(setting);
  for (const size of [500, 1000]) {
    const question = realistic(size);
    const ways = {
      total: () => solve(question, 'total'),
      maximin: () => solve(question, 'fairest', undefined, 0),
      leximin: () => solve(question, 'fairest'),
    };
    const times: Record<keyof typeof ways, Clocked[]> = { total: [], maximin: [], leximin: [] };
    const found: { maximin?: Solution; leximin?: Solution } = {};
    for (let run = 0; run <= runs; run += 1) {
      for (const way of ['total', 'maximin', 'leximin'] as const) {
        const time = clocked(() => {
          const solution = ways[way]();
          if (way !== 'total') found[way] = solution;
        });
        if (run > 0) times[way].push(time);
      }
    }
    const sum = medians(times.total);
    for (const way of ['maximin', 'leximin'] as const) {
      const own = medians(times[way]);
      const solution = found[way]!;
      setting.print({
        bench, case: `${way} against one sum solve`, n: size, peer: 'own sum solve', goal: way === 'maximin' ? 3 : 12, ratio: round(own.wall / sum.wall),
        processorRatio: round(own.processor / sum.processor), runs, oursMs: round(own.wall), peerMs: round(sum.wall), processorMs: round(own.processor),
        levels: solution.levels, worst: worstOf(question, solution),
      });
    }
  }
}

function worstOf(question: Question, { chosen }: Solution): number {
  return chosen.reduce((worst, at) => Math.min(worst, question.worst(at)), Infinity);
}
