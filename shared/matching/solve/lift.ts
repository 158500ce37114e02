// The worst-off as high as possible: the highest level below which no cell is needed, by halving over the levels.
import { drop } from './bit-rows.ts';
import type { BitRows } from './bit-rows.ts';
import { completed } from './complete.ts';
import type { Levels } from './levels.ts';
import type { SquareFace } from './square-face.ts';

/** Closes every level that no complete assignment needs from below, and moves the assignment off them. Returns the first level left. */
export function liftTheWorst(face: SquareFace, levels: Levels): number {
  let open = face.open;
  let low = 0;
  let high = ceiling(face.open, levels);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const trial = without(open, levels, low, middle);
    const found = completed(trial, face.colOf);
    if (found === null) high = middle - 1;
    else {
      face.colOf.set(found);
      low = middle;
      while (low < high && !isUsed(levels, low, face)) low += 1;
      open = without(trial, levels, middle, low);
    }
  }
  face.open.bits.set(open.bits);
  return low;
}

function isUsed({ cells, starts }: Levels, level: number, { open: { size }, colOf }: SquareFace): boolean {
  for (let at = starts[level]!; at < starts[level + 1]!; at += 1) {
    const row = Math.floor(cells[at]! / size);
    if (colOf[row] === cells[at]! - row * size) return true;
  }
  return false;
}

/** No row and no column can do without its own highest level: the least of those. A cell without a value is above all levels. */
function ceiling({ size, words, bits }: BitRows, { cells, starts }: Levels): number {
  const last = Math.max(0, starts.length - 1);
  const [ofRow, ofCol] = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)];
  const [valued, open] = [new Int32Array(2 * size), new Int32Array(2 * size)];
  for (let level = 0; level < last; level += 1) {
    for (let at = starts[level]!; at < starts[level + 1]!; at += 1) {
      const row = Math.floor(cells[at]! / size);
      const col = cells[at]! - row * size;
      ofRow[row] = level;
      ofCol[col] = level;
      valued[row] = valued[row]! + 1;
      valued[size + col] = valued[size + col]! + 1;
    }
  }
  for (let row = 0; row < size; row += 1) {
    for (let word = 0; word < words; word += 1) {
      for (let rest = bits[row * words + word]!; rest !== 0; rest &= rest - 1) {
        const col = word * 32 + 31 - Math.clz32(rest & -rest);
        open[row] = open[row]! + 1;
        open[size + col] = open[size + col]! + 1;
      }
    }
  }
  let least = last;
  for (let at = 0; at < size; at += 1) {
    if (valued[at] === open[at]) least = Math.min(least, ofRow[at]!);
    if (valued[size + at] === open[size + at]) least = Math.min(least, ofCol[at]!);
  }
  return Math.max(0, least);
}

/** The open cells with the levels from `from` to before `to` closed. */
function without({ size, words, bits }: BitRows, { cells, starts }: Levels, from: number, to: number): BitRows {
  const left = { size, words, bits: bits.slice() };
  for (let at = starts[from]!; at < starts[to]!; at += 1) {
    const row = Math.floor(cells[at]! / size);
    drop(left, row, cells[at]! - row * size);
  }
  return left;
}
