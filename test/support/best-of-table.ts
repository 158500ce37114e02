// The best selection of a small table without trying each: row by row over what is left of the columns, fast enough for ten thousand tables.

import type { Question } from '../../shared/matching/solve/question.ts';
import type { Outcome } from './best-by-trying.ts';

type Objective = 'total' | 'most' | 'fairest';

/** The best way to fill the rows so far for one state of the columns. `fair` holds the worst values in rising order, one letter each. */
type Best = {
  readonly total: number;
  readonly pairs: number;
  readonly people: number;
  readonly stayed: number;
  readonly fair: string;
};

/** A way to fill one row: how it changes the state of the columns, and what it adds. */
type Filling = {
  readonly cols: readonly number[];
  readonly code: number;
  readonly total: number;
  readonly stayed: number;
  readonly worst: readonly number[];
};

/** The best outcome, as `judgeFor` tells it; with cells that should stay, their number comes as `numbers` say it in order. Worst values are whole, 0 to 60,000. */
export function bestOfTable(question: Question, objective: Objective): Outcome {
  const { rows, capacity } = question;
  const room = Array.from(capacity.col, (most) => Math.min(most, rows));
  const radix = room.map((_most, col) =>
    room.slice(0, col).reduce((product, most) => product * (most + 1), 1),
  );
  let states = new Map<number, Best>([[0, { total: 0, pairs: 0, people: 0, stayed: 0, fair: '' }]]);
  for (let row = 0; row < rows; row += 1) {
    const fillings = fillingsOf(question, row, radix);
    const next = new Map<number, Best>();
    for (const [state, so] of states) {
      const used = room.map((most, col) => Math.floor(state / radix[col]!) % (most + 1));
      for (const filling of fillings) {
        if (filling.cols.some((col) => used[col] === room[col])) continue;
        const after = added(
          so,
          filling,
          filling.cols.reduce((fresh, col) => fresh + Number(used[col] === 0), 0),
          objective,
        );
        const key = state + filling.code;
        const before = next.get(key);
        if (before === undefined || isBetter(after, before, objective)) next.set(key, after);
      }
    }
    states = next;
  }
  const best = [...states.values()].reduce((one, other) =>
    isBetter(other, one, objective) ? other : one,
  );
  return outcomeOf(best, question, objective);
}

function fillingsOf(
  { cols, open, capacity, value, worst, stay }: Question,
  row: number,
  radix: readonly number[],
): Filling[] {
  let fillings: Filling[] = [{ cols: [], code: 0, total: 0, stayed: 0, worst: [] }];
  for (let col = 0; col < cols; col += 1) {
    const at = row * cols + col;
    if (open[at] !== 1) continue;
    const wider = fillings
      .filter((one) => one.cols.length < capacity.row[row]!)
      .map((one): Filling => ({
        cols: [...one.cols, col],
        code: one.code + radix[col]!,
        total: one.total + value(at),
        stayed: one.stayed + (stay?.(at) ?? 0),
        worst: [...one.worst, worst(at)],
      }));
    fillings = [...fillings, ...wider];
  }
  return fillings;
}

function added(so: Best, filling: Filling, freshCols: number, objective: Objective): Best {
  return {
    total: so.total + filling.total,
    pairs: so.pairs + filling.cols.length,
    people: so.people + freshCols + Number(filling.cols.length > 0),
    stayed: so.stayed + filling.stayed,
    fair: objective === 'fairest' ? filling.worst.reduce(inserted, so.fair) : '',
  };
}

function inserted(sorted: string, value: number): string {
  let at = sorted.length;
  while (at > 0 && sorted.charCodeAt(at - 1) > value) at -= 1;
  return sorted.slice(0, at) + String.fromCharCode(value) + sorted.slice(at);
}

function isBetter(a: Best, b: Best, objective: Objective): boolean {
  if (objective === 'total')
    return (
      (a.stayed - b.stayed || a.total - b.total || a.pairs - b.pairs || a.people - b.people) > 0
    );
  const before = a.pairs - b.pairs || a.people - b.people || a.stayed - b.stayed;
  if (before !== 0) return before > 0;
  if (a.fair !== b.fair) return a.fair > b.fair;
  return a.total > b.total;
}

function outcomeOf(
  { total, pairs, people, stayed, fair }: Best,
  { stay }: Question,
  objective: Objective,
): Outcome {
  const kept = stay === undefined ? [] : [stayed];
  if (objective === 'total')
    return { numbers: [...kept, total, pairs, people], fair: [], after: [] };
  return {
    numbers: [pairs, people, ...kept],
    fair: Array.from(fair, (letter) => letter.charCodeAt(0)),
    after: [total],
  };
}
