// One aim after the other under conditions: what an aim reached becomes a limit for those that follow, until the time is over.

import type { Highs } from 'highs';
import { solve } from '../solve/objective.ts';
import type { Question } from '../solve/question.ts';
import type { CellCondition } from './cell-conditions.ts';
import { solvePriced, type Priced } from './column-pricing.ts';
import type { Limit, Task } from './linear-model.ts';

/** A number to make as large as possible. */
export type SearchStage = {
  readonly value: (at: number) => number;
  readonly helpers?: readonly number[];
};

/** `best`: proven. `late`: the time ran out first; `gap` is what could still be gained, as a share of the bound. */
export type Reached = {
  readonly status: 'best' | 'impossible' | 'late';
  readonly value: number;
  readonly gap: number;
  readonly bound: number;
};

export class Stages {
  readonly question: Question;
  /** Cells that may still be used. */
  cells: readonly number[];
  readonly limits: Limit[];
  /** The best choice so far: it keeps every limit. `null` before the first. */
  best: readonly number[] | null = null;
  /** Cells in the largest model so far, of all open ones. */
  cellsUsed = 0;
  /** The largest distance that a search left between what it called best and the bound it proved. */
  gap = 0;
  private readonly highs: Highs;
  private readonly now: () => number;
  private helpers: readonly number[] = [];

  constructor(
    question: Question,
    conditions: readonly CellCondition[],
    { highs, now }: { highs: Highs; now: () => number },
  ) {
    this.question = question;
    this.cells = Array.from(question.open.keys()).filter((at) => question.open[at] === 1);
    this.limits = [...conditions];
    this.highs = highs;
    this.now = now;
  }

  /** From now on the model has these helper columns, with these limits. */
  withHelpers(helpers: readonly number[], limits: readonly Limit[]): void {
    this.helpers = helpers.map(() => 0);
    this.limits.push(...limits);
  }

  /** Makes one aim as large as possible. `until` is a time of the clock. */
  solve({ value, helpers = this.helpers }: SearchStage, until: number): Reached {
    const { question, cells, best } = this;
    const found = this.run({ cells, value, helpers }, until, best ?? []);
    if (found.status === 'impossible')
      return { status: 'impossible', value: -Infinity, gap: 0, bound: -Infinity };
    const before = best === null ? -Infinity : sumOf(best, value);
    if (found.status === 'best' || (found.value > before && found.chosen.length > 0))
      this.best = found.chosen;
    if (found.status === 'best') {
      const gap = distance(found.bound, found.value);
      this.gap = Math.max(this.gap, gap);
      return { status: 'best', value: found.value, gap, bound: found.bound };
    }
    const reached = Math.max(found.value, before);
    const bound = Math.min(
      found.bound,
      sumOf(
        solve({ ...question, open: this.openOf(cells), value, ties: [] }, 'total').chosen,
        value,
      ) + sumOf(helpers, (gain) => gain),
    );
    return { status: 'late', value: reached, gap: distance(bound, reached), bound };
  }

  /** Whether the limits can be kept on these cells alone; where they can, a choice that does is the best so far. */
  canDoWith(cells: readonly number[], until: number): 'yes' | 'no' | 'late' {
    const found = this.run(
      { cells, value: this.question.value, helpers: this.helpers, rough: true },
      until,
      [],
    );
    if (found.status !== 'impossible' && found.chosen.length > 0) {
      this.best = found.chosen;
      return 'yes';
    }
    return found.status === 'impossible' ? 'no' : 'late';
  }

  openOf(cells: readonly number[]): Uint8Array {
    const open = new Uint8Array(this.question.rows * this.question.cols);
    for (const at of cells) open[at] = 1;
    return open;
  }

  private run(
    task: Pick<Task, 'cells' | 'value' | 'helpers' | 'rough'>,
    until: number,
    start: readonly number[],
  ): Priced {
    const seconds = Math.max(0.05, (until - this.now()) / 1000);
    const found = solvePriced(
      this.highs,
      { ...task, question: this.question, sides: this.limits, whole: true, seconds },
      this.now,
      start,
    );
    this.cellsUsed = Math.max(this.cellsUsed, found.cellsUsed);
    return found;
  }
}

/** From what was reached to its bound, as a share of the bound; what rounding leaves is none. */
function distance(bound: number, reached: number): number {
  const share = Math.max(0, bound - reached) / Math.max(1, Math.abs(bound));
  return share <= 1e-9 ? 0 : share;
}

function sumOf(list: readonly number[], value: (entry: number) => number): number {
  return list.reduce((sum, entry) => sum + value(entry), 0);
}
