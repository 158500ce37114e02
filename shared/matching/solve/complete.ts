// Complete assignments over open cells alone: from one that lost some of its cells to one that is whole again.

import { has, lowest, type BitRows } from './bit-rows.ts';

/** A complete assignment on the open cells that keeps what it can of `start`, or `null` where none exists. */
export function completed(open: BitRows, start: Int32Array): Int32Array | null {
  const { size, words, bits } = open;
  const colOf = start.slice();
  const rowOf = new Int32Array(size).fill(-1);
  const free = new Uint32Array(words);
  const seen = new Uint32Array(words);
  const from = new Int32Array(size);
  const queue = new Int32Array(size);
  const without: number[] = [];
  for (let row = 0; row < size; row += 1) {
    const col = colOf[row]!;
    if (has(open, row, col)) rowOf[col] = row;
    else without.push(row);
  }
  for (let col = 0; col < size; col += 1)
    if (rowOf[col] === -1) free[col >>> 5] = free[col >>> 5]! | (1 << (col & 31));
  return without.every(place) ? colOf : null;

  /** Gives a row a column along a shortest alternating path. */
  function place(start: number): boolean {
    seen.fill(0);
    queue[0] = start;
    let length = 1;
    for (let at = 0; at < length; at += 1) {
      const row = queue[at]!;
      for (let word = 0; word < words; word += 1) {
        let fresh = bits[row * words + word]! & ~seen[word]!;
        if (fresh === 0) continue;
        const end = fresh & free[word]!;
        if (end !== 0) {
          const sink = word * 32 + lowest(end);
          from[sink] = row;
          follow(start, sink);
          return true;
        }
        seen[word] = seen[word]! | fresh;
        for (; fresh !== 0; fresh &= fresh - 1) {
          const col = word * 32 + lowest(fresh);
          from[col] = row;
          queue[length++] = rowOf[col]!;
        }
      }
    }
    return false;
  }

  function follow(start: number, sink: number): void {
    free[sink >>> 5] = free[sink >>> 5]! & ~(1 << (sink & 31));
    for (let col = sink; ;) {
      const row = from[col]!;
      const next = colOf[row]!;
      colOf[row] = col;
      rowOf[col] = row;
      if (row === start) return;
      col = next;
    }
  }
}
