// All best complete assignments of a square table at once: the cells that some best one uses, and one of them.
// A complete assignment is best exactly where it uses only cells whose prices meet their cost, so the next aim
// needs to look at those cells alone, and there only where rows can still exchange columns.

import { bitRows, columnsOf, put, type BitRows } from './bit-rows.ts';
import { exchangeGroups } from './components.ts';
import type { Assignment } from './dense-assignment.ts';
import { assignSquare } from './square.ts';

export type SquareFace = {
  readonly open: BitRows;
  readonly colOf: Int32Array;
  /** Aims so far, and the largest distance from their proofs, in units of the largest cell. */
  aims: number;
  gap: number;
  violation: number;
};

/** The face of least total cost; `Infinity` = closed; a complete assignment must exist. */
export function cheapest(size: number, cost: Float64Array): SquareFace {
  const { colOf, u, v } = assignSquare(size, cost);
  const open = bitRows(size);
  const face: SquareFace = { open, colOf, aims: 1, gap: 0, violation: 0 };
  const { scale, slack } = measure(cost);
  let [primal, dual, most] = [0, 0, 0];
  for (let row = 0; row < size; row += 1) {
    primal += cost[row * size + colOf[row]!]!;
    dual += u[row]! + v[row]!;
    most = Math.max(most, markTight(open, row, { base: row * size, cost, own: u[row]!, v, slack }));
  }
  face.violation = Math.max(0, most / scale);
  face.gap = Math.abs(primal - dual) / scale;
  return face;
}

type RowCosts = {
  readonly base: number;
  readonly cost: Float64Array;
  readonly own: number;
  readonly v: Float64Array;
  readonly slack: number;
};

/** Opens the cells of a row whose prices meet their cost, a word at a time; returns by how much a price is above a cost at most. */
function markTight(
  { size, words, bits }: BitRows,
  row: number,
  { base, cost, own, v, slack }: RowCosts,
): number {
  let most = 0;
  for (let word = 0; word < words; word += 1) {
    const end = Math.min(size, word * 32 + 32);
    let tight = 0;
    for (let col = word * 32; col < end; col += 1) {
      const over = own + v[col]! - cost[base + col]!;
      if (over > most) most = over;
      if (over >= -slack) tight |= 1 << (col & 31);
    }
    bits[row * words + word] = tight;
  }
  return most;
}

/** Among the assignments of the face, those of least total `cost`: narrows the face in place. */
export function narrow(face: SquareFace, costAt: (row: number, col: number) => number): void {
  const { open, colOf } = face;
  face.aims += 1;
  const index = new Int32Array(open.size).fill(-1);
  for (const group of exchangeGroups(open, colOf)) {
    const columns = group.map((row) => colOf[row]!);
    columns.forEach((col, at) => (index[col] = at));
    const size = group.length;
    const cost = new Float64Array(size * size).fill(Infinity);
    const places: number[] = [];
    group.forEach((row, at) => {
      for (const col of columnsOf(open, row)) {
        const place = at * size + index[col]!;
        if (index[col] === -1) continue;
        cost[place] = costAt(row, col);
        places.push(place);
      }
    });
    for (const col of columns) index[col] = -1;
    settle(face, { group, columns, cost, places, solved: assignSquare(size, cost) });
  }
}

type Solved = {
  readonly group: readonly number[];
  readonly columns: readonly number[];
  readonly cost: Float64Array;
  /** The cells of `cost` that are open, row by row. */
  readonly places: readonly number[];
  readonly solved: Assignment;
};

/** Writes a solved group back: its assignment, and only its cells that are still among the best; cells out of the group fall away. */
function settle(
  face: SquareFace,
  { group, columns, cost, places, solved: { colOf: best, u, v } }: Solved,
): void {
  const { open, colOf } = face;
  const size = group.length;
  const finite = new Float64Array(places.length);
  places.forEach((place, at) => (finite[at] = cost[place]!));
  const { scale, slack } = measure(finite);
  let gap = 0;
  group.forEach((row, at) => {
    colOf[row] = columns[best[at]!]!;
    gap += cost[at * size + best[at]!]! - u[at]! - v[at]!;
    open.bits.fill(0, row * open.words, (row + 1) * open.words);
  });
  for (const place of places) {
    const at = Math.floor(place / size);
    const col = place - at * size;
    const over = u[at]! + v[col]! - cost[place]!;
    if (over > face.violation * scale) face.violation = over / scale;
    if (over >= -slack) put(open, group[at]!, columns[col]!);
  }
  face.gap = Math.max(face.gap, Math.abs(gap) / scale);
}

/**
 * The largest finite cost by size (at least 1), and how far below a cost its prices may stay to count as meeting it:
 * nothing on whole numbers, where prices are whole and exact, else what rounding may leave.
 */
function measure(cost: Float64Array): { scale: number; slack: number } {
  let scale = 1;
  let whole = true;
  for (let at = 0; at < cost.length; at += 1) {
    const size = Math.abs(cost[at]!);
    if (size === Infinity) continue;
    if (size > scale) scale = size;
    if (whole && size !== Math.floor(size)) whole = false;
  }
  return { scale, slack: whole ? 0 : scale * 1e-12 };
}
