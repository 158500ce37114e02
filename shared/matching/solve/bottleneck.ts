// The worst-off as high as possible: the highest level below which no cell is needed, by halving over the levels.

import { dropAt, type BitRows } from './bit-rows.ts';
import { completed } from './complete.ts';
import type { Levels } from './levels.ts';
import type { SquareFace } from './square-face.ts';

/** Closes every level that no complete assignment needs from below, and moves the assignment off them. Returns the first level left. */
export function liftTheWorst(face: SquareFace, levels: Levels): number {
  let open = face.open;
  let low = 0;
  let high = levels.ceiling;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const trial = without(open, levels, low, middle);
    const found = completed(trial, face.colOf);
    if (found === null) high = middle - 1;
    else {
      face.colOf.set(found);
      low = Math.min(high, lowestUsed(face, levels));
      open = without(trial, levels, middle, low);
    }
  }
  face.open.bits.set(open.bits);
  return low;
}

function lowestUsed({ colOf }: SquareFace, { levelOf, valueAt }: Levels): number {
  let least = Infinity;
  for (let row = 0; row < colOf.length; row += 1) {
    const value = valueAt(row, colOf[row]!);
    if (value < least) least = value;
  }
  return levelOf(least);
}

/** The open cells with the levels from `from` to before `to` closed. */
function without(
  { size, words, bits }: BitRows,
  { cells, starts }: Levels,
  from: number,
  to: number,
): BitRows {
  const left = { size, words, bits: bits.slice() };
  for (let at = starts[from]!; at < starts[to]!; at += 1) dropAt(left, cells[at]!);
  return left;
}
