// Least-cost complete assignment of a square table: solved on each row's cheapest cells first, then proven on all cells.
// Source of the method: Jonker and Volgenant 1987 (column reduction, augmenting row reduction), Volgenant 1996 (core and pricing).

import { Core } from './core.ts';
import { assignPlain, type Assignment } from './dense-assignment.ts';
import { augmentAll, priceAll } from './pricing.ts';
import { coarsePrices } from './warm-start.ts';

/** Below this size the plain method is faster. */
const leastSize = 64;
/** A start that leaves a larger share of rows free than this is given up for better prices, where there are any. */
const mostFree = 0.5;
/** Rounds of pricing after which the plain method takes over. */
const mostRounds = 60;

/** Solves exactly. `feasible` is false where no complete assignment exists. */
export function assignSquare(size: number, cost: Float64Array): Assignment {
  const plain = (): Assignment => assignPlain({ rows: size, cols: size, cost });
  if (size < leastSize) return plain();
  const minima = columnMinima(size, cost);
  if (minima === null) return plain();
  const quick = solveFrom(size, cost, minima, mostFree);
  if (quick !== null) return quick;
  const coarse = coarsePrices(size, cost);
  return (
    (coarse === null ? null : solveFrom(size, cost, coarse, mostFree)) ??
    solveFrom(size, cost, minima, 1) ??
    plain()
  );
}

/** Solves from these column prices; `null` where they turn out a bad start: a larger share of free rows than `free`, or too dear searches. */
function solveFrom(
  size: number,
  cost: Float64Array,
  prices: Float64Array,
  free: number,
): Assignment | null {
  const core = new Core(size, cost);
  if (core.start(prices) > free) return null;
  for (let round = 0; round < mostRounds; round += 1) {
    if (!augmentAll(core)) return null;
    if (priceAll(core) === 0) return { colOf: core.colOf, u: core.u, v: core.v, feasible: true };
  }
  return null;
}

/** The least cost of each column; `null` where a column is closed altogether. */
function columnMinima(size: number, cost: Float64Array): Float64Array | null {
  const least = cost.slice(0, size);
  for (let row = 1; row < size; row += 1) {
    const base = row * size;
    for (let col = 0; col < size; col += 1) {
      const value = cost[base + col]!;
      if (value < least[col]!) least[col] = value;
    }
  }
  return least.includes(Infinity) ? null : least;
}
