// Prices of rows and columns that prove a best selection best, read off the selection itself.

import type { Question } from './question.ts';

/** `row[i] + col[j] >= value` on every open cell left out; prices are 0 or more, and 0 where capacity is left. */
export type Proven = {
  readonly row: number[];
  readonly col: number[];
  /** Σ capacity × price, plus what chosen cells are worth above their prices: no selection can be worth more. */
  readonly bound: number;
};

/**
 * Prices for a selection of greatest sum: distances over the exchanges it leaves (Bellman and Ford).
 * Where the selection is not best, `bound` comes out above its sum.
 */
export function provenBound(question: Question, chosen: readonly number[]): Proven {
  const { rows, cols, capacity, open } = question;
  const values = Float64Array.from(open, (isOpen, at) => (isOpen === 1 ? question.value(at) : 0));
  const used = new Uint8Array(rows * cols);
  const [rowUse, colUse] = [new Int32Array(rows), new Int32Array(cols)];
  for (const at of chosen) {
    used[at] = 1;
    rowUse[Math.floor(at / cols)]! += 1;
    colUse[at % cols]! += 1;
  }
  const [row, col] = [new Float64Array(rows), new Float64Array(cols)];
  let ground = 0;
  let changed = true;
  // A cell of somebody with room for one alone needs no limit of its own: its prices meet its value exactly.
  const single = (i: number, j: number): boolean => capacity.row[i] === 1 || capacity.col[j] === 1;
  // Whole numbers fall by whole steps and exactly; of fractions, what is less than rounding is no step.
  const grain = values.every(Number.isInteger) ? 0 : 1e-12;
  const fall = (from: number, to: number): number =>
    to < from - grain * Math.max(1, Math.abs(to)) ? to : from;
  for (let round = 0; changed && round <= rows + cols + 2; round += 1) {
    const before = sum(row) + sum(col) + ground;
    for (let i = 0; i < rows; i += 1) {
      if (rowUse[i]! < capacity.row[i]!) row[i] = fall(row[i]!, ground);
      for (let j = 0; j < cols; j += 1) {
        const at = i * cols + j;
        if (
          open[at] === 1 &&
          capacity.row[i]! > 0 &&
          capacity.col[j]! > 0 &&
          (used[at] === 0 || single(i, j))
        )
          col[j] = fall(col[j]!, row[i]! - values[at]!);
      }
    }
    for (let j = 0; j < cols; j += 1) if (colUse[j]! > 0) col[j] = fall(col[j]!, ground);
    for (const at of chosen)
      row[Math.floor(at / cols)] = fall(row[Math.floor(at / cols)]!, col[at % cols]! + values[at]!);
    for (let i = 0; i < rows; i += 1) if (rowUse[i]! > 0) ground = fall(ground, row[i]!);
    for (let j = 0; j < cols; j += 1)
      if (colUse[j]! < capacity.col[j]!) ground = fall(ground, col[j]!);
    changed = sum(row) + sum(col) + ground !== before;
  }
  const rowPrice = Array.from(row, (price) => Math.max(0, price - ground));
  const colPrice = Array.from(col, (price) => Math.max(0, ground - price));
  let bound = 0;
  for (let i = 0; i < rows; i += 1) bound += capacity.row[i]! * rowPrice[i]!;
  for (let j = 0; j < cols; j += 1) bound += capacity.col[j]! * colPrice[j]!;
  for (let at = 0; at < used.length; at += 1) {
    const [i, j] = [Math.floor(at / cols), at % cols];
    if (open[at] === 0 || capacity.row[i] === 0 || capacity.col[j] === 0) continue;
    const over = values[at]! - rowPrice[i]! - colPrice[j]!;
    if (over > 0) bound += over;
  }
  return { row: rowPrice, col: colPrice, bound };
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, value) => total + value, 0);
}
