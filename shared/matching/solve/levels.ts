// Cells in levels by rising value: what the fair objective goes through from the worst-off upward.
import { columnsOf } from './bit-rows.ts';
import type { SquareFace } from './square-face.ts';

/** Cells by rising value; cells without a value (somebody left out) are never counted. */
export interface Levels {
  /** `row * size + col` of every cell with a value, lowest value first. */
  readonly cells: Int32Array;
  /** Where each level starts in `cells`, and one more entry for the end. */
  readonly starts: Int32Array;
}

/** Sorts the open cells of the face into levels. `valueAt` is `null` for a cell that leaves somebody out. */
export function levelsOf(face: SquareFace, valueAt: (row: number, col: number) => number | null): Levels {
  const { size } = face.open;
  const cells: number[] = [];
  const values = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (const col of columnsOf(face.open, row)) {
      const value = valueAt(row, col);
      if (value === null) continue;
      values[row * size + col] = value;
      cells.push(row * size + col);
    }
  }
  const sorted = sortByValue(cells, values);
  const starts: number[] = [];
  for (let at = 0; at < sorted.length; at += 1) if (at === 0 || values[sorted[at]!] !== values[sorted[at - 1]!]) starts.push(at);
  return { cells: sorted, starts: Int32Array.from([...starts, sorted.length]) };
}

/** Counting sort for whole values 0..4095, else the general sort; both stable. */
function sortByValue(cells: readonly number[], values: Float64Array): Int32Array {
  const small = cells.every((at) => Number.isInteger(values[at]!) && values[at]! >= 0 && values[at]! < 4096);
  if (!small) return Int32Array.from(cells).sort((a, b) => values[a]! - values[b]! || a - b);
  const counts = new Int32Array(4097);
  for (const at of cells) counts[values[at]! + 1]! += 1;
  for (let value = 1; value < counts.length; value += 1) counts[value]! += counts[value - 1]!;
  const sorted = new Int32Array(cells.length);
  for (const at of cells) sorted[counts[values[at]!]!++] = at;
  return sorted;
}
