// HiGHS as a peer: whole assignments as a linear model, on small whole tables and on large ones where each has 20 candidates.

import loadHighs, { type Highs } from 'highs';
import { assignSquare } from '../../../shared/matching/solve/square.ts';
import { check } from './check.ts';
import { instance } from './instances.ts';
import { bench, median, round, runsOf, type Setting } from './setting.ts';

const candidates = 20;

export async function againstHighs(setting: Setting): Promise<void> {
  const highs = await loadHighs();
  for (const family of ['uniform', 'ties'] as const) {
    for (const size of [100, 200])
      oneTable(setting, highs, { family, size, table: instance(family, size, 11), kept: 'all' });
    oneTable(setting, highs, {
      family,
      size: 1000,
      table: bestOnly(instance(family, 1000, 11), 1000),
      kept: `best ${candidates}`,
    });
  }
}

type Case = {
  readonly family: string;
  readonly size: number;
  readonly table: Float64Array;
  readonly kept: string;
};

function oneTable(setting: Setting, highs: Highs, { family, size, table, kept }: Case): void {
  const runs = runsOf(setting);
  const model = linear(table, size);
  const [ours, theirs]: [number[], number[]] = [[], []];
  let [objective, violation, peerObjective] = [NaN, NaN, NaN];
  for (let run = 0; run <= runs; run += 1) {
    const started = performance.now();
    const result = assignSquare(size, table);
    const between = performance.now();
    peerObjective = solveLinear(highs, model);
    const ended = performance.now();
    if (run === 0) ({ objective, violation } = check(table, size, result));
    else {
      ours.push(between - started);
      theirs.push(ended - between);
    }
  }
  const difference = Math.abs(objective - peerObjective) / Math.max(1, Math.abs(objective));
  setting.print({
    bench,
    case: 'solver against a linear model',
    family,
    n: size,
    cells: kept,
    peer: 'highs 1.15.3 LP',
    ratio: round(median(ours) / median(theirs)),
    runs,
    oursMs: round(median(ours)),
    peerMs: round(median(theirs)),
    difference,
    violation,
  });
}

type Linear = {
  readonly size: number;
  readonly costs: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
};

/** A variable for each open cell, a row for each row and column of the table. */
function linear(table: Float64Array, size: number): Linear {
  const open = Array.from(table.keys()).filter((at) => table[at]! < Infinity);
  return {
    size,
    costs: Float64Array.from(open, (at) => table[at]!),
    starts: Int32Array.from({ length: open.length + 1 }, (_none, index) => 2 * index),
    indices: Int32Array.from(open.flatMap((at) => [Math.floor(at / size), size + (at % size)])),
  };
}

/** The form of the model in which HiGHS is fastest here: equations, no upper bounds, and a time limit (without one it takes many times as long). */
function solveLinear(highs: Highs, { size, costs, starts, indices }: Linear): number {
  const count = costs.length;
  return highs.withModel((model) => {
    model.options.set({ output_flag: false, time_limit: 60 });
    model.passModel({
      numCols: count,
      numRows: 2 * size,
      sense: highs.constants.objectiveSense.minimize,
      colCost: costs,
      colLower: new Float64Array(count),
      colUpper: new Float64Array(count).fill(Infinity),
      rowLower: new Float64Array(2 * size).fill(1),
      rowUpper: new Float64Array(2 * size).fill(1),
      matrix: {
        format: 'csc',
        numRows: 2 * size,
        numCols: count,
        starts,
        indices,
        values: new Float64Array(indices.length).fill(1),
      },
    });
    model.run();
    return Number(model.getObjectiveValue());
  });
}

/** Closes every cell that is neither among its row's nor among its column's cheapest. */
function bestOnly(table: Float64Array, size: number): Float64Array {
  const kept = new Float64Array(table.length).fill(Infinity);
  const keep = (cells: readonly number[]): void => {
    for (const at of [...cells].sort((a, b) => table[a]! - table[b]! || a - b).slice(0, candidates))
      kept[at] = table[at]!;
  };
  for (let line = 0; line < size; line += 1) {
    keep(Array.from({ length: size }, (_none, place) => line * size + place));
    keep(Array.from({ length: size }, (_none, place) => place * size + line));
  }
  return kept;
}
