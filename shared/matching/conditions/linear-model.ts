// The selection as a linear model for HiGHS: a variable a cell, rows for capacities and conditions.

import type { Highs } from 'highs';
import type { Question } from '../solve/question.ts';
import type { CellCondition } from './cell-conditions.ts';

/** A weighted count of chosen cells within limits. `helpers` are further columns of the model, 0 to 1, by index and factor. */
export type Limit = CellCondition & {
  /** 1 where left out. */
  readonly weight?: (at: number) => number;
  readonly helpers?: readonly (readonly [number, number])[];
};

/** What HiGHS found. Duals are those of the relaxation, in the order of the model's rows. */
export type FoundSelection = {
  readonly status: 'best' | 'impossible' | 'out-of-time';
  /** Chosen cells (whole-number solve) in rising order; empty where nothing was found. */
  readonly chosen: readonly number[];
  readonly value: number;
  /** Upper bound on the value, as HiGHS proved it, whatever the status. */
  readonly bound: number;
  readonly duals: Float64Array;
  /** Cells that the relaxation uses at least in part. */
  readonly touched: readonly number[];
};

/** Rows and columns with room, all that the model reads of a question. */
export type Room = Pick<Question, 'rows' | 'cols' | 'capacity'>;

/** One solve. `cells` are the cells that have a variable; others stay unused. */
export type Task = {
  readonly question: Room;
  readonly cells: readonly number[];
  readonly sides: readonly Limit[];
  readonly value: (at: number) => number;
  /** What each helper column adds to the value; left out: there are none. */
  readonly helpers?: readonly number[];
  readonly whole: boolean;
  /** Any choice within a tenth of the greatest value will do. */
  readonly rough?: boolean;
  readonly seconds: number;
};

const statusOf: Readonly<Record<number, FoundSelection['status']>> = {
  7: 'best',
  8: 'impossible',
  9: 'impossible',
};

/** Solves with the default gap of HiGHS set to 0, so that "best" means best. */
export function solveModel(highs: Highs, task: Task): FoundSelection {
  const {
    question: { rows, cols, capacity },
    cells,
    sides,
    value,
    whole,
    rough = false,
    seconds,
    helpers = [],
  } = task;
  const count = rows + cols + sides.length;
  const none = (status: FoundSelection['status'], bound: number): FoundSelection => ({
    status,
    chosen: [],
    value: -Infinity,
    bound,
    duals: new Float64Array(count),
    touched: [],
  });
  if (cells.length + helpers.length === 0)
    return sides.some((side) => (side.least ?? 0) > 0)
      ? none('impossible', 0)
      : { ...none('best', 0), value: 0 };
  const lower = new Float64Array(count).fill(-Infinity);
  const upper = new Float64Array(count);
  upper.set(capacity.row, 0);
  upper.set(capacity.col, rows);
  sides.forEach((side, at) => {
    lower[rows + cols + at] = side.least ?? -Infinity;
    upper[rows + cols + at] = side.most ?? Infinity;
  });
  const columns = cells.length + helpers.length;
  const gains = Float64Array.from([...cells.map(value), ...helpers]);
  // On whole numbers a bound less than 1 above the value proves it; HiGHS would otherwise search on for fractions.
  const allWhole = gains.every(Number.isInteger);
  const slack = allWhole ? 0.99 : 1e-9;
  return highs.withModel((model) => {
    model.options.set({
      output_flag: false,
      mip_rel_gap: rough ? 0.1 : 0,
      mip_abs_gap: slack,
      time_limit: seconds,
    });
    model.passModel({
      numCols: columns,
      numRows: count,
      sense: highs.constants.objectiveSense.maximize,
      colCost: gains,
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns).fill(1),
      rowLower: lower,
      rowUpper: upper,
      matrix: { format: 'csc', numRows: count, numCols: columns, ...entriesOf(task) },
      ...(whole ? { integrality: new Int32Array(columns).fill(1) } : {}),
    });
    model.run();
    const status = statusOf[model.getModelStatus()] ?? 'out-of-time';
    if (status === 'impossible') return none(status, -Infinity);
    if (status === 'out-of-time' && !Number.isFinite(Number(model.getObjectiveValue())))
      return none(status, Infinity);
    const { colValue, rowDual } = model.getSolution();
    const chosen = cells.filter((_at, index) => (colValue[index] ?? 0) > 0.5);
    const touched = cells.filter((_at, index) => (colValue[index] ?? 0) > 1e-9);
    const helped = helpers.reduce(
      (sum, gain, index) => sum + gain * Math.round(colValue[cells.length + index] ?? 0),
      0,
    );
    const reached = whole
      ? chosen.reduce((sum, at) => sum + value(at), helped)
      : Number(model.getObjectiveValue());
    const proven = whole ? Number(model.info.get('mip_dual_bound')) : reached;
    // Sums of whole numbers are whole: a bound between two of them proves the lower one.
    const bound = whole && allWhole ? Math.max(reached, Math.floor(proven + 1e-6)) : proven;
    return { status, chosen, value: reached, bound, duals: rowDual, touched };
  });
}

/** Each cell's rows in the model: its row, its column, and every limit it is part of; then the limits of each helper column. */
function entriesOf({ question: { rows, cols }, cells, sides, helpers = [] }: Task): {
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
} {
  const inSides = sidesByCell(sides);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const put = (row: number, factor: number): void => {
    indices.push(row);
    values.push(factor);
  };
  for (const at of cells) {
    put(Math.floor(at / cols), 1);
    put(rows + (at % cols), 1);
    for (const side of inSides.get(at) ?? [])
      put(rows + cols + side, sides[side]!.weight?.(at) ?? 1);
    starts.push(indices.length);
  }
  helpers.forEach((_gain, helper) => {
    sides.forEach((side, index) =>
      side.helpers?.forEach(([which, factor]) => {
        if (which === helper) put(rows + cols + index, factor);
      }),
    );
    starts.push(indices.length);
  });
  return {
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

/** What a cell would add beyond the prices of its row, its column and its limits: above 0, it could improve the relaxation. */
export function reducedValue(
  at: number,
  { question: { rows, cols }, sides, value }: Task,
  byCell: ReadonlyMap<number, readonly number[]>,
  duals: Float64Array,
): number {
  let left = value(at) - duals[Math.floor(at / cols)]! - duals[rows + (at % cols)]!;
  for (const side of byCell.get(at) ?? [])
    left -= duals[rows + cols + side]! * (sides[side]!.weight?.(at) ?? 1);
  return left;
}

/** The limits of each cell, by their index. */
export function sidesByCell(sides: readonly Limit[]): Map<number, number[]> {
  const byCell = new Map<number, number[]>();
  sides.forEach((side, index) => {
    for (const at of side.cells) {
      const list = byCell.get(at);
      if (list) list.push(index);
      else byCell.set(at, [index]);
    }
  });
  return byCell;
}
