// What fairness costs: the worst-off person alone, and all levels, against one raw sum solve of the same table (prices, no fairness,
// no explanation), and in `besideTotal` against the highest total as the product solves it, by processor time. Two kinds of people: a register under all rules, most pairs ruled out, and tags with 14 % ruled out.

import { prepare } from '../../../shared/matching/input/prepared-input.ts';
import { judgeAll } from '../../../shared/matching/score/matrix.ts';
import { solve } from '../../../shared/matching/solve/objective.ts';
import type { Solution } from '../../../shared/matching/solve/objective.ts';
import type { Question } from '../../../shared/matching/solve/question.ts';
import { assignSquare } from '../../../shared/matching/solve/square.ts';
import { largeRegister } from '../../support/large-register.ts';
import { random } from './instances.ts';
import { bench, clocked, medians, round, runsOf, type Clocked, type Setting } from './setting.ts';

/** Whole scores 0 to 1000 of so many juniors and seniors under all rules, one pair each. */
export function realistic(size: number): Question {
  const prepared = prepare(largeRegister(size, 3));
  const matrix = judgeAll(prepared);
  return {
    ...oneEach(size),
    open: matrix.state.map((state) => Number(state !== 2)),
    value: (at) => matrix.score[at]!,
    worst: (at) => Math.min(matrix.junior[at]!, matrix.senior[at]!),
  };
}

/** People with tags wanted and offered and one of seven units: whole scores 0 to 1000 by what each would gain, their own unit (14 %) ruled out. */
export function tagged(size: number): Question {
  const next = random(41 + size);
  const tags = 24;
  const someTags = (count: number): Set<number> =>
    new Set(Array.from({ length: count }, () => Math.floor(next() * tags)));
  const people = (): { wants: Set<number>; offers: Set<number>; unit: number }[] =>
    Array.from({ length: size }, () => ({
      wants: someTags(4),
      offers: someTags(7),
      unit: Math.floor(next() * 7),
    }));
  const [juniors, seniors] = [people(), people()];
  const open = new Uint8Array(size * size);
  const [value, worst] = [new Int32Array(size * size), new Int32Array(size * size)];
  const gain = (wants: Set<number>, offers: Set<number>): number =>
    [...wants].filter((tag) => offers.has(tag)).length / wants.size;
  juniors.forEach((junior, row) =>
    seniors.forEach((senior, col) => {
      const at = row * size + col;
      const shared = 250 * next();
      const own = [gain(junior.wants, senior.offers), gain(senior.wants, junior.offers)].map(
        (share) => Math.round(750 * share + shared),
      ) as [number, number];
      open[at] = Number(junior.unit !== senior.unit);
      value[at] = Math.round((own[0] + own[1]) / 2);
      worst[at] = Math.min(...own);
    }),
  );
  return { ...oneEach(size), open, value: (at) => value[at]!, worst: (at) => worst[at]! };
}

function oneEach(size: number): Pick<Question, 'rows' | 'cols' | 'capacity' | 'ties'> {
  return {
    rows: size,
    cols: size,
    capacity: { row: new Int32Array(size).fill(1), col: new Int32Array(size).fill(1) },
    ties: [],
  };
}

const kinds = { register: realistic, tags: tagged } as const;

export function fairAgainstSum(setting: Setting): void {
  for (const kind of ['tags', 'register'] as const)
    for (const size of [500, 1000]) oneSize(setting, kind, kinds[kind](size));
}

function oneSize(setting: Setting, people: string, question: Question): void {
  const runs = runsOf(setting);
  const size = question.rows;
  const cost = costsOf(question);
  const found: { maximin?: Solution; leximin?: Solution } = {};
  const ways = {
    raw: () => void assignSquare(size, cost),
    total: () => void solve(question, 'total'),
    maximin: () => void (found.maximin = solve(question, 'fairest', undefined, 0)),
    leximin: () => void (found.leximin = solve(question, 'fairest')),
  };
  const times: Record<keyof typeof ways, Clocked[]> = {
    raw: [],
    total: [],
    maximin: [],
    leximin: [],
  };
  for (let run = 0; run <= runs; run += 1) {
    for (const way of ['raw', 'total', 'maximin', 'leximin'] as const) {
      const time = clocked(ways[way]);
      if (run > 0) times[way].push(time);
    }
  }
  const [sum, whole] = [medians(times.raw), medians(times.total)];
  const ruledOut = round(
    1 - question.open.reduce((open, one) => open + one, 0) / question.open.length,
  );
  for (const way of ['maximin', 'leximin'] as const) {
    const own = medians(times[way]);
    const solution = found[way]!;
    setting.print({
      bench,
      case: `${way} against one sum solve`,
      people,
      n: size,
      ruledOut,
      peer: 'own raw sum solve',
      goal: way === 'maximin' ? 3 : 12,
      ratio: round(own.wall / sum.wall),
      processorRatio: round(own.processor / sum.processor),
      besideTotal: round(own.processor / whole.processor),
      runs,
      oursMs: round(own.wall),
      peerMs: round(sum.wall),
      processorMs: round(own.processor),
      levels: solution.levels,
      complete: solution.complete,
      worst: worstOf(question, solution),
      placed: solution.chosen.length,
      gap: solution.proof.gap,
      violation: solution.proof.violation,
    });
  }
}

/** The same table for the raw solver: what is open costs its score below 0, and whoever has nobody costs nothing. */
function costsOf({ open, value }: Question): Float64Array {
  return Float64Array.from(open, (isOpen, at) => (isOpen === 1 ? 0 - value(at) : 0));
}

function worstOf(question: Question, { chosen }: Solution): number {
  return chosen.reduce((worst, at) => Math.min(worst, question.worst(at)), Infinity);
}
