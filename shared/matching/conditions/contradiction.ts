// The smallest set of conditions that cannot hold together.

import type { Question } from '../solve/question.ts';
import type { CellConditions, CellCondition } from './cell-conditions.ts';
import { solveModel, type Limit } from './linear-model.ts';
import type { Solver } from './solver.ts';

/**
 * Ids of a smallest contradictory set. Each set tried that holds after all shows which conditions would have to give way beside
 * it; a contradiction has to take one from each of those, and the smallest set that does is tried next (implicit hitting sets,
 * Ignatiev and others 2015). Where the time runs out: a set of which none can be left out, or what is left of it by then.
 */
export function contradiction(
  question: Question,
  { conditions, seconds }: CellConditions,
  solver: Solver,
): string[] {
  const cells = Array.from(question.open.keys()).filter((at) => question.open[at] === 1);
  const end = solver.now() + seconds * 1000;
  const left = (): number => (end - solver.now()) / 1000;
  const hit: number[][] = [];
  while (left() > 0) {
    const tried = smallestHitting(conditions.length, hit, { solver, seconds: left() });
    if (tried === null) break;
    const giving = givingWay({ question, cells, conditions }, tried, { solver, seconds: left() });
    if (giving === 'late') break;
    if (giving === null) return tried.map((index) => conditions[index]!.id);
    hit.push(giving);
  }
  return narrowed({ question, cells, conditions }, solver, left);
}

type Table = {
  readonly question: Question;
  readonly cells: readonly number[];
  readonly conditions: readonly CellCondition[];
};

type Time = {
  readonly solver: Solver;
  readonly seconds: number;
};

/** With the `tried` conditions kept, the fewest others that have to give way; `null` where the tried ones alone contradict each other. */
function givingWay(
  { question, cells, conditions }: Table,
  tried: readonly number[],
  { solver, seconds }: Time,
): number[] | 'late' | null {
  const firm = new Set(tried);
  const soft = conditions.flatMap((_side, index) => (firm.has(index) ? [] : [index]));
  const helperOf = new Map(soft.map((index, helper) => [index, helper]));
  const sides = conditions.flatMap((side, index): Limit[] => {
    const helper = helperOf.get(index);
    if (helper === undefined) return [side];
    // A helper of 1 takes the condition away.
    const lower: Limit[] =
      side.least === null ? [] : [{ ...side, most: null, helpers: [[helper, side.least]] }];
    const upper: Limit[] =
      side.most === null
        ? []
        : [{ ...side, least: null, helpers: [[helper, -Math.max(1, side.cells.length)]] }];
    return [...lower, ...upper];
  });
  const found = solveModel(solver.highs, {
    question,
    cells,
    sides,
    value: () => 0,
    helpers: soft.map(() => -1),
    whole: true,
    seconds,
  });
  if (found.status === 'impossible') return null;
  if (found.status !== 'best') return 'late';
  const inUse = new Set(found.chosen);
  return soft.filter((index) => {
    const { cells: own, least, most } = conditions[index]!;
    const count = own.filter((at) => inUse.has(at)).length;
    return count < (least ?? 0) || (most !== null && count > most);
  });
}

/** The fewest conditions with one from each list; `null` where the time ran out. */
function smallestHitting(
  count: number,
  lists: readonly (readonly number[])[],
  { solver, seconds }: Time,
): number[] | null {
  if (lists.length === 0) return [];
  const cells = Array.from({ length: count }, (_none, index) => index);
  const question = {
    rows: 1,
    cols: count,
    capacity: { row: Int32Array.of(count), col: new Int32Array(count).fill(1) },
  };
  const sides = lists.map((list) => ({ id: '', cells: list, least: 1, most: null }));
  const found = solveModel(solver.highs, {
    question,
    cells,
    sides,
    value: () => -1,
    whole: true,
    seconds,
  });
  return found.status === 'best' ? [...found.chosen] : null;
}

/** Leaves out what can be left out, in halves first, while the time lasts. */
function narrowed(
  { question, cells, conditions }: Table,
  solver: Solver,
  left: () => number,
): string[] {
  const impossible = (list: readonly CellCondition[]): boolean =>
    solveModel(solver.highs, {
      question,
      cells,
      sides: list,
      value: () => 0,
      whole: true,
      seconds: Math.max(0.05, left()),
    }).status === 'impossible';
  let kept = [...conditions];
  for (let size = kept.length >> 1; size >= 1 && left() > 0; size = size === 1 ? 0 : size >> 1) {
    for (let from = 0; from < kept.length && left() > 0;) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (impossible(without)) kept = without;
      else from += size;
    }
  }
  return kept.map((side) => side.id);
}
