// What a choice breaks, counted from the cells alone, apart from the solver that made it.

import type { CellCondition } from './cell-conditions.ts';
import type { Room } from './linear-model.ts';

/** By how many cells a choice misses a condition; 0 where it keeps it. */
export function shortOf(
  chosen: ReadonlySet<number>,
  { cells, least, most }: CellCondition,
): number {
  const count = cells.reduce((sum, at) => sum + Number(chosen.has(at)), 0);
  return Math.max(0, (least ?? 0) - count, count - (most ?? count));
}

/** The largest breach of a capacity or a condition, in cells; a cell that is closed or chosen twice is one as well. */
export function breachOf(
  { cols, capacity, open }: Room & { readonly open: Uint8Array },
  conditions: readonly CellCondition[],
  chosen: readonly number[],
): number {
  const inUse = new Set(chosen);
  const left = { row: capacity.row.slice(), col: capacity.col.slice() };
  let worst = chosen.length - inUse.size;
  for (const at of chosen) {
    if (open[at] !== 1) worst = Math.max(worst, 1);
    worst = Math.max(worst, 0 - --left.row[Math.floor(at / cols)]!, 0 - --left.col[at % cols]!);
  }
  return conditions.reduce((most, side) => Math.max(most, shortOf(inUse, side)), worst);
}
