// Finds the best selection of a small table by trying all of them, row by row over what is left of the columns.

import type { Question } from '../../shared/matching/solve/question.ts';

/** What an objective looks at, most important first; `fair` is the list of worst values, lowest first. */
export type Outcome = {
  readonly numbers: readonly number[];
  readonly fair: readonly number[];
  readonly after: readonly number[];
};

export type Judge = (chosen: readonly number[]) => Outcome;

/** Positive where `a` is better. Lists of worst values are compared lowest first; they have one length where it matters. */
export function better(a: Outcome, b: Outcome): number {
  return compare(a.numbers, b.numbers) || compare(a.fair, b.fair) || compare(a.after, b.after);
}

/** The outcome of a selection under an objective, as the rule book orders it. */
export function judgeFor(question: Question, objective: 'total' | 'most' | 'fairest'): Judge {
  return (chosen) => {
    const total = chosen.reduce((sum, at) => sum + question.value(at), 0);
    const people =
      new Set(chosen.map((at) => `row ${Math.floor(at / question.cols)}`)).size +
      new Set(chosen.map((at) => at % question.cols)).size;
    const fair = chosen.map((at) => question.worst(at)).sort((a, b) => a - b);
    if (objective === 'total')
      return { numbers: [total, chosen.length, people], fair: [], after: [] };
    return {
      numbers: [chosen.length, people],
      fair: objective === 'fairest' ? fair : [],
      after: [total],
    };
  };
}

/** The best outcome over every allowed selection. Orders of outcomes must not change when the same cell is added to both. */
export function bestByTrying(question: Question, judge: Judge): Outcome {
  const { rows, cols, capacity, open } = question;
  let states = new Map<string, { left: number[]; chosen: number[] }>([
    ['', { left: [...capacity.col], chosen: [] }],
  ]);
  for (let row = 0; row < rows; row += 1) {
    const next = new Map<string, { left: number[]; chosen: number[] }>();
    for (const state of states.values()) {
      for (const columns of subsets(row, state.left)) {
        const left = state.left.slice();
        for (const col of columns) left[col] = left[col]! - 1;
        const chosen = [...state.chosen, ...columns.map((col) => row * cols + col)];
        const used = chosen.map((at) => at % cols);
        const key = `${left.join()} ${left.map((_value, col) => Number(used.includes(col))).join('')}`;
        const before = next.get(key);
        if (before === undefined || better(judge(chosen), judge(before.chosen)) > 0)
          next.set(key, { left, chosen });
      }
    }
    states = next;
  }
  let best: Outcome | undefined;
  for (const { chosen } of states.values()) {
    const outcome = judge(chosen);
    if (best === undefined || better(outcome, best) > 0) best = outcome;
  }
  return best!;

  function subsets(row: number, left: readonly number[]): number[][] {
    let sets: number[][] = [[]];
    for (let col = 0; col < cols; col += 1) {
      if (open[row * cols + col] === 0 || left[col] === 0) continue;
      sets = [
        ...sets,
        ...sets.filter((set) => set.length < capacity.row[row]!).map((set) => [...set, col]),
      ];
    }
    return sets;
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1)
    if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}
