// The proof of the square solver: every cell of the table against the prices, and what a search needs beyond the listed cells.

import type { Core } from './core.ts';

/** Cells a row gains when a search reaches no free column. */
const widenBy = 8;
/** Cells a row gains when pricing finds cheaper ones. */
const addAtMost = 8;
/** Rows read again by such searches, in sizes of the table, before the plain method is cheaper. */
const mostEffort = 30;

/** Gives every free row a column. False where the searches became too dear. */
export function augmentAll(core: Core): boolean {
  let effort = mostEffort * core.size;
  for (let free = core.freeRows(); free.length > 0; free = core.freeRows()) {
    for (const row of free) {
      while (core.colOf[row] === -1 && !core.augment(row)) {
        effort -= core.passedCount + 1;
        if (effort < 0 || !widen(core, row)) return false;
      }
    }
  }
  return true;
}

/** Checks every cell against the prices; lists what is cheaper and frees the rows concerned. Returns how many rows: 0 is the proof. */
export function priceAll(core: Core): number {
  const { size, u, v } = core;
  let scale = 0;
  for (let at = 0; at < size; at += 1) scale = Math.max(scale, Math.abs(u[at]!), Math.abs(v[at]!));
  const found = new Cheapest(addAtMost);
  let changed = 0;
  for (let row = 0; row < size; row += 1) {
    const least = found.search(core, row, { below: u[row]! - scale * 1e-13, unseen: false });
    if (least === Infinity) continue;
    changed += 1;
    found.list(core, row);
    u[row] = least;
    core.release(row);
  }
  return changed;
}

/** After a search that reached no free column: lists, for every row it visited, the cheapest columns it did not reach. */
function widen(core: Core, start: number): boolean {
  const { u, rowOf, passed } = core;
  const rows = [start];
  for (let at = 0; at < core.passedCount; at += 1) rows.push(rowOf[passed[at]!]!);
  const found = new Cheapest(widenBy);
  let any = false;
  for (const row of rows) {
    const least = found.search(core, row, { below: Infinity, unseen: true });
    if (least === Infinity) continue;
    any = true;
    found.list(core, row);
    if (least < u[row]! && row !== start) {
      u[row] = least;
      core.release(row);
    }
  }
  return any;
}

/** The few cheapest cells of a row, by insertion. */
class Cheapest {
  private readonly most: number;
  private readonly reduced: Float64Array;
  private readonly cols: Int32Array;
  private count = 0;

  constructor(most: number) {
    this.most = most;
    this.reduced = new Float64Array(most);
    this.cols = new Int32Array(most);
  }

  /** Finds cells with a reduced cost under `below`, `unseen` only in columns that the last search did not reach. Returns the least, or `Infinity`. */
  search(
    { size, cost, v, seen, search }: Core,
    row: number,
    { below, unseen }: { below: number; unseen: boolean },
  ): number {
    const { most, reduced, cols } = this;
    const base = row * size;
    let count = 0;
    let worst = below;
    for (let col = 0; col < size; col += 1) {
      const value = cost[base + col]! - v[col]!;
      if (value >= worst || (unseen && seen[col] === search)) continue;
      let at = count < most ? count++ : most - 1;
      while (at > 0 && reduced[at - 1]! > value) {
        reduced[at] = reduced[at - 1]!;
        cols[at] = cols[at - 1]!;
        at -= 1;
      }
      reduced[at] = value;
      cols[at] = col;
      if (count === most) worst = reduced[most - 1]!;
    }
    this.count = count;
    return count === 0 ? Infinity : reduced[0]!;
  }

  list(core: Core, row: number): void {
    for (let at = 0; at < this.count; at += 1)
      core.lists.add(row, this.cols[at]!, core.v, core.colOf[row]!);
  }
}
