// Cells in levels by rising value: what the fair objective goes through from the worst-off upward.

import { lowest, placeOf, type BitRows } from './bit-rows.ts';
import type { SquareFace } from './square-face.ts';

/** The value of a cell; `NaN` for one that leaves somebody out and is never counted. */
export type ValueAt = (row: number, col: number) => number;

export type Levels = {
  /** Places (`placeOf`) of every open cell with a value, lowest value first. */
  readonly cells: Int32Array;
  /** Where each level starts in `cells`, and one more entry for the end. */
  readonly starts: Int32Array;
  /** The first level that some row or column cannot do without: its own highest one. The number of levels where there is none. */
  readonly ceiling: number;
  /** The level of a value that occurs. */
  readonly levelOf: (value: number) => number;
  readonly valueAt: ValueAt;
};

/** Sorts the open cells of the face into levels. */
export function levelsOf({ open }: SquareFace, valueAt: ValueAt): Levels {
  const found = collect(open, valueAt);
  const { cells, starts, distinct } = found.small ? countingSort(found) : generalSort(found);
  const levelOf = (value: number): number => {
    let [low, high] = [0, distinct.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (distinct[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    cells,
    starts: Int32Array.from([...starts, cells.length]),
    ceiling: levelOf(found.ceiling),
    levelOf,
    valueAt,
  };
}

type Collected = {
  readonly cells: Int32Array;
  readonly values: Float64Array;
  /** Whole values of 0 to 4095 alone. */
  readonly small: boolean;
  /** The least of all rows' and columns' highest values; a cell without a value is above all. */
  readonly ceiling: number;
};

function collect(open: BitRows, valueAt: ValueAt): Collected {
  const { size, words, bits } = open;
  const cells = new Int32Array(size * size);
  const values = new Float64Array(size * size);
  const highest = new Float64Array(size).fill(-Infinity);
  let [count, small, ceiling] = [0, true, Infinity];
  for (let row = 0; row < size; row += 1) {
    let most = -Infinity;
    const first = placeOf(open, row, 0);
    for (let word = 0; word < words; word += 1) {
      for (let rest = bits[row * words + word]!; rest !== 0; rest &= rest - 1) {
        const col = word * 32 + lowest(rest);
        const value = valueAt(row, col);
        const height = value === value ? value : Infinity;
        if (height > most) most = height;
        if (height > highest[col]!) highest[col] = height;
        if (height === Infinity) continue;
        if ((value & 4095) !== value) small = false;
        cells[count] = first + col;
        values[count] = value;
        count += 1;
      }
    }
    if (most < ceiling) ceiling = most;
  }
  for (let col = 0; col < size; col += 1) if (highest[col]! < ceiling) ceiling = highest[col]!;
  return { cells: cells.subarray(0, count), values: values.subarray(0, count), small, ceiling };
}

type Sorted = {
  readonly cells: Int32Array;
  readonly starts: readonly number[];
  /** The value of each level. */
  readonly distinct: readonly number[];
};

function countingSort({ cells, values }: Collected): Sorted {
  const counts = new Int32Array(4096);
  for (let at = 0; at < cells.length; at += 1) counts[values[at]!]! += 1;
  const next = new Int32Array(4096);
  const [starts, distinct]: [number[], number[]] = [[], []];
  let before = 0;
  counts.forEach((count, value) => {
    next[value] = before;
    if (count > 0) {
      starts.push(before);
      distinct.push(value);
    }
    before += count;
  });
  const sorted = new Int32Array(cells.length);
  for (let at = 0; at < cells.length; at += 1) sorted[next[values[at]!]!++] = cells[at]!;
  return { cells: sorted, starts, distinct };
}

function generalSort({ cells, values }: Collected): Sorted {
  const order = Int32Array.from(cells.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  const starts = Array.from(order.keys()).filter(
    (at) => at === 0 || values[order[at]!] !== values[order[at - 1]!],
  );
  return {
    cells: order.map((at) => cells[at]!),
    starts,
    distinct: starts.map((at) => values[order[at]!]!),
  };
}
