// Large tables: solve on each person's best cells, then price all the others; add back whatever could still improve the result.

import type { Highs } from 'highs';
import {
  reducedValue,
  sidesByCell,
  solveModel,
  type FoundSelection,
  type Task,
} from './linear-model.ts';

/** Cells each row and each column starts with, and the table size up to which all cells are taken at once. */
const startCells = 20;
const allUpTo = 20_000;
/** Cells for each row and column that the first search runs on. */
const coreCells = 1.2;
/** Cells that a relaxation gains at least where it gains any. */
const spareCells = 2000;
const tolerance = 1e-6;

export type Priced = FoundSelection & {
  /** Cells in the model at the end, of all open cells: the others were priced and cannot improve the result. */
  readonly cellsUsed: number;
  readonly cellsOpen: number;
  readonly rounds: number;
};

/**
 * Whole-number solve over all cells of `task`. The relaxation prices every cell; the search then runs on the cells that cost it
 * least, and what it finds proves which of the others could still matter: only those that cost less than the gap that is left.
 * `start` are cells of a choice that is known to keep the limits; the search has them from the beginning.
 */
export function solvePriced(
  highs: Highs,
  task: Task,
  now: () => number,
  start: readonly number[] = [],
): Priced {
  const all = task.cells;
  const end = now() + task.seconds * 1000;
  const left = (): number => Math.max(0.05, (end - now()) / 1000);
  const byCell = sidesByCell(task.sides);
  const relaxed = relaxation(highs, task, { byCell, start, left });
  if (relaxed.status !== 'best')
    return {
      ...relaxed,
      chosen: [],
      value: -Infinity,
      bound: Infinity,
      cellsUsed: all.length,
      cellsOpen: all.length,
      rounds: 1,
    };
  const whole = all.every((at) => Number.isInteger(task.value(at)));
  const most = whole ? Math.floor(relaxed.bound + tolerance) : relaxed.bound;
  const ranked = all
    .map((at) => ({ at, loss: -reducedValue(at, task, byCell, relaxed.duals) }))
    .sort((a, b) => a.loss - b.loss || a.at - b.at);
  const known = new Set([...relaxed.touched, ...start]);
  let count = Math.min(
    all.length,
    Math.ceil(coreCells * (task.question.rows + task.question.cols)),
  );
  for (let round = 1; ; round += 1) {
    const cells = ranked
      .filter(({ at }, index) => index < count || known.has(at))
      .map(({ at }) => at)
      .sort((a, b) => a - b);
    const found = solveModel(highs, { ...task, cells, whole: true, seconds: left() });
    const done = (bound: number): Priced => ({
      ...found,
      bound,
      cellsUsed: cells.length,
      cellsOpen: all.length,
      rounds: round,
    });
    if (found.status === 'out-of-time') return done(Math.max(found.value, most));
    if (task.rough === true && found.status === 'best') return done(most);
    if (count === all.length) return done(found.bound);
    // Below a whole number nothing lies between; fractions that the relaxation may have missed by rounding stay in the search.
    const gap =
      found.status === 'best' ? most - found.value + (whole ? -tolerance : tolerance) : Infinity;
    const needed =
      found.status === 'best'
        ? ranked.findIndex(({ loss }) => loss >= gap)
        : Math.min(all.length, 4 * count);
    if (found.status === 'best' && needed >= 0 && needed <= count)
      return done(Math.max(found.bound, found.value));
    count = needed < 0 ? all.length : Math.max(needed, count + 1);
  }
}

/** The relaxation over all cells, by adding cells until none has a value above its prices. */
function relaxation(
  highs: Highs,
  task: Task,
  {
    byCell,
    start,
    left,
  }: {
    byCell: ReadonlyMap<number, readonly number[]>;
    start: readonly number[];
    left: () => number;
  },
): FoundSelection {
  let cells = task.cells.length <= allUpTo ? [...task.cells] : bestCells(task, start);
  const inside = new Set(cells);
  for (;;) {
    const found = solveModel(highs, { ...task, cells, whole: false, seconds: left() });
    if (found.status === 'impossible' && cells.length < task.cells.length) {
      cells = [...task.cells];
      continue;
    }
    if (found.status !== 'best' || cells.length === task.cells.length) return found;
    const others = task.cells
      .filter((at) => !inside.has(at))
      .map((at) => ({ at, gain: reducedValue(at, task, byCell, found.duals) }))
      .sort((a, b) => b.gain - a.gain || a.at - b.at);
    const better = others.findIndex(({ gain }) => gain <= tolerance);
    if (better === 0) return found;
    // Some more than needed: prices move a little each time, and the next best would follow one by one.
    for (const { at } of others.slice(0, Math.max(better, spareCells))) inside.add(at);
    cells = [...inside].sort((a, b) => a - b);
  }
}

/** The start, each row's and each column's best cells, and the best cells of conditions that ask for at least some. */
function bestCells({ question, cells, sides, value }: Task, start: readonly number[]): number[] {
  const { cols } = question;
  const chosen = new Set<number>(start);
  const byRow = new Map<number, number[]>();
  const byCol = new Map<number, number[]>();
  for (const at of cells) {
    push(byRow, Math.floor(at / cols), at);
    push(byCol, at % cols, at);
  }
  for (const group of [...byRow.values(), ...byCol.values()]) {
    group.sort((a, b) => value(b) - value(a) || a - b);
    for (const at of group.slice(0, startCells)) chosen.add(at);
  }
  const open = new Set(cells);
  for (const side of sides) {
    if (side.least === null) continue;
    const best = side.cells
      .filter((at) => open.has(at))
      .sort((a, b) => value(b) - value(a) || a - b);
    for (const at of best.slice(0, 4 * side.least + startCells)) chosen.add(at);
  }
  return [...chosen].sort((a, b) => a - b);
}

function push(groups: Map<number, number[]>, key: number, at: number): void {
  const group = groups.get(key);
  if (group) group.push(at);
  else groups.set(key, [at]);
}
