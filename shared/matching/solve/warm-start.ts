// Column prices guessed from a thinned-out table: every so many rows and columns in the order of their means, solved,
// and read back in between. Good where costs follow the order of rows and columns, as in Machol and Wien's tables.

import { assignPlain } from './dense-assignment.ts';

/** One row and column of so many stay in the thinned-out table. */
const thinning = 6;

/** Guessed prices, whole where the costs are, or `null` where the thinned-out table has no complete assignment. */
export function coarsePrices(size: number, cost: Float64Array): Float64Array | null {
  const coarseSize = Math.ceil(size / thinning);
  const [rows, cols] = orders(size, cost);
  const pick = (order: Int32Array, index: number): number =>
    order[Math.floor(((index + 0.5) * size) / coarseSize)]!;
  const small = new Float64Array(coarseSize * coarseSize);
  for (let row = 0; row < coarseSize; row += 1) {
    for (let col = 0; col < coarseSize; col += 1)
      small[row * coarseSize + col] = cost[pick(rows, row) * size + pick(cols, col)]!;
  }
  const { v, feasible } = assignPlain({ rows: coarseSize, cols: coarseSize, cost: small });
  if (!feasible) return null;
  const prices = new Float64Array(size);
  const whole = small.every((value) => value === Infinity || value === Math.floor(value));
  for (let place = 0; place < size; place += 1) {
    const exact = Math.min(coarseSize - 1, Math.max(0, ((place + 0.5) * coarseSize) / size - 0.5));
    const low = Math.floor(exact);
    const high = Math.min(coarseSize - 1, low + 1);
    const price = v[low]! + (exact - low) * (v[high]! - v[low]!);
    prices[cols[place]!] = whole ? Math.round(price) : price;
  }
  return prices;
}

/** Rows and columns by the mean of their finite costs. */
function orders(size: number, cost: Float64Array): [Int32Array, Int32Array] {
  const means = [new Float64Array(size), new Float64Array(size)] as const;
  const counts = [new Int32Array(size), new Int32Array(size)] as const;
  for (let row = 0; row < size; row += 1) {
    for (let col = 0; col < size; col += 1) {
      const value = cost[row * size + col]!;
      if (value === Infinity) continue;
      means[0][row]! += value;
      means[1][col]! += value;
      counts[0][row]! += 1;
      counts[1][col]! += 1;
    }
  }
  const order = (side: 0 | 1): Int32Array => {
    for (let at = 0; at < size; at += 1)
      means[side][at] = means[side][at]! / Math.max(1, counts[side][at]!);
    return Int32Array.from({ length: size }, (_none, at) => at).sort(
      (a, b) => means[side][a]! - means[side][b]! || a - b,
    );
  };
  return [order(0), order(1)];
}
