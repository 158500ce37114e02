// Whether prices prove a level of fairness: what is reached against what they say is possible, counted anew from the cells.

import { has, type BitRows } from './bit-rows.ts';

/** A settled level: open cells cost 0, marked ones 1; a row's price, and columns by how far theirs has fallen (`fallen[k]` = by k). */
export type PricedLevel = {
  readonly open: BitRows;
  readonly marked: BitRows;
  readonly colOf: Int32Array;
  readonly price: Int32Array;
  readonly fallen: readonly Uint32Array[];
};

/** In cells: how far the number of marked cells in use lies from the bound of the prices, and the largest breach of a price by an open cell. */
export type LevelProof = {
  readonly gap: number;
  readonly violation: number;
};

/** Both are 0 where no complete assignment on the open cells uses fewer marked ones. A cell in use that is not open is a breach of 1. */
export function proofOfLevel({ open, marked, colOf, price, fallen }: PricedLevel): LevelProof {
  const { size, words, bits } = open;
  let bound = 0;
  let used = 0;
  let violation = 0;
  fallen.forEach((columns, depth) => (bound -= depth * countOf(columns)));
  // `above[k]`: columns whose price has fallen by less than k. A plain cell there costs less than a row's price of k.
  const above = unionsOf(fallen, words);
  const highest = above.length - 1;
  for (let row = 0; row < size; row += 1) {
    const own = price[row]!;
    bound += own;
    const col = colOf[row]!;
    if (!has(open, row, col)) violation = Math.max(violation, 1);
    else if (has(marked, row, col)) used += 1;
    // A row without a price cannot be above any cell: no column's price is above 0.
    for (let word = 0; own > 0 && word < words; word += 1) {
      const at = row * words + word;
      for (let depth = Math.min(own, highest + 1); depth > 0; depth -= 1) {
        const plain = bits[at]! & ~marked.bits[at]! & above[Math.min(depth, highest)]![word]!;
        const dear = bits[at]! & marked.bits[at]! & above[depth - 1]![word]!;
        if ((plain | dear) === 0) break;
        violation = Math.max(violation, own - depth + 1);
      }
    }
  }
  return { gap: Math.abs(used - bound), violation };
}

function unionsOf(fallen: readonly Uint32Array[], words: number): Uint32Array[] {
  const unions = [new Uint32Array(words)];
  for (const columns of fallen)
    unions.push(columns.map((bits, word) => bits | unions.at(-1)![word]!));
  return unions;
}

function countOf(columns: Uint32Array): number {
  let count = 0;
  for (let rest of columns) for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
