// What it would cost the whole set to force or to forbid a cell: from the prices of one solve and one shortest path each,
// not from solving again. Source of the method: residual networks of flows of least cost, shortest paths over reduced costs.

import { Exchanges, turned } from './exchanges.ts';
import { bestOfSeveral, networkOf } from './multi-capacity.ts';
import type { Shape } from './slots.ts';

/** A loss, most important first: pairs, people placed, points. All 0 where a choice is equally good. */
export type Price = {
  readonly pairs: number;
  readonly people: number;
  readonly points: number;
};

const nothing: Price = { pairs: 0, people: 0, points: 0 };

/** `force` is `null` for a cell that no selection can hold; `forbid` is for chosen cells (0 for all others). */
export type PriceTable = {
  readonly chosen: ReadonlySet<number>;
  /** `side`: whose cells will be asked for again, of the two people of this one; ways are kept for that person. */
  force(at: number, side?: 'row' | 'col'): Price | null;
  forbid(at: number): Price;
};

/**
 * Prices under "as many pairs as possible, then as many people, then the greatest sum", with any room on both sides.
 * `value` gives whole numbers of 0 or more.
 */
export function priceTable(shape: Shape, value: (at: number) => number): PriceTable {
  const { rows, cols, open, capacity } = shape;
  const scale = scaleOf(shape, value);
  const gain = (at: number): number => scale.perPair + value(at);
  const gains = { gain, perPerson: scale.perPerson };
  const chosen = bestOfSeveral(shape, gains);
  const network = networkOf(shape, chosen, gains);
  const fromCols = new Exchanges(network);
  let toRows: Exchanges | null = null;
  const between = (col: number, row: number, side: 'row' | 'col'): number => {
    if (side === 'col' || fromCols.knows(rows + col)) return fromCols.from(rows + col)[row]!;
    toRows ??= new Exchanges(turned(network));
    return toRows.from(cols + row)[col]!;
  };
  const split = (loss: number): Price => {
    const pairs = Math.round(loss / scale.perPair) + 0;
    const people = Math.round((loss - pairs * scale.perPair) / scale.perPerson) + 0;
    return { pairs, people, points: loss - pairs * scale.perPair - people * scale.perPerson };
  };
  const held = new Set(chosen);
  return {
    chosen: held,
    force: (at, side = 'col') => {
      if (held.has(at)) return nothing;
      const [row, col] = [Math.floor(at / cols), at % cols];
      if (open[at] !== 1 || capacity.row[row] === 0 || capacity.col[col] === 0) return null;
      return split(between(col, row, side) - gain(at));
    },
    forbid: (at) =>
      held.has(at)
        ? split(fromCols.from(Math.floor(at / cols))[rows + (at % cols)]! + gain(at))
        : nothing,
  };
}

/** A person outweighs all points of a selection, a pair all people. */
function scaleOf(
  { rows, cols, open, capacity }: Shape,
  value: (at: number) => number,
): { perPerson: number; perPair: number } {
  let largest = 0;
  for (let at = 0; at < open.length; at += 1)
    if (open[at] === 1) largest = Math.max(largest, value(at));
  const sum = (room: Int32Array): number => room.reduce((total, one) => total + one, 0);
  const size = Math.min(sum(capacity.row), sum(capacity.col), rows * cols) + 1;
  const perPerson = 2 * largest * size + 1;
  return { perPerson, perPair: perPerson * (4 * size + 1) };
}
