// Least-cost assignment of every row on a dense table, one row at a time by shortest augmenting paths.
// Source of the method: Jonker and Volgenant 1987, as restated by Crouse 2016 (modified shortest augmenting path).

/** A dense table of costs by row, at least as many columns as rows; `Infinity` = closed. */
export type Costs = {
  readonly rows: number;
  readonly cols: number;
  readonly cost: Float64Array;
};

/**
 * `colOf[row]` is the column, -1 only where `feasible` is false: some row had no column left. The duals prove it best:
 * `u + v <= cost` everywhere, `=` on chosen cells, `v <= 0` and 0 on free columns.
 */
export type Assignment = {
  readonly colOf: Int32Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly feasible: boolean;
};

/** Solves exactly: integers stay exact below 2^53. Rows × rows × columns steps at worst. */
export function assignPlain(costs: Costs): Assignment {
  const { rows, cols } = costs;
  const state: State = {
    ...costs,
    u: new Float64Array(rows),
    v: new Float64Array(cols),
    colOf: new Int32Array(rows).fill(-1),
    rowOf: new Int32Array(cols).fill(-1),
    shortest: new Float64Array(cols),
    path: new Int32Array(cols),
    rest: new Int32Array(cols),
  };
  let feasible = true;
  for (let row = 0; row < rows; row += 1) if (!augment(state, row)) feasible = false;
  return { colOf: state.colOf, u: state.u, v: state.v, feasible };
}

type State = Costs & {
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly colOf: Int32Array;
  readonly rowOf: Int32Array;
  readonly shortest: Float64Array;
  readonly path: Int32Array;
  /** Columns not reached yet first, then those reached. */
  readonly rest: Int32Array;
};

function augment(
  { cols, cost, u, v, colOf, rowOf, shortest, path, rest }: State,
  start: number,
): boolean {
  for (let col = 0; col < cols; col += 1) rest[col] = cols - 1 - col;
  shortest.fill(Infinity);
  let left = cols;
  let row = start;
  let reach = 0;
  let sink = -1;
  while (sink === -1) {
    const base = row * cols;
    const offset = reach - u[row]!;
    let lowest = Infinity;
    let index = -1;
    for (let at = 0; at < left; at += 1) {
      const col = rest[at]!;
      const through = offset + cost[base + col]! - v[col]!;
      let best = shortest[col]!;
      if (through < best) {
        path[col] = row;
        shortest[col] = through;
        best = through;
      }
      if (best < lowest || (best === lowest && rowOf[col] === -1)) {
        lowest = best;
        index = at;
      }
    }
    if (index === -1 || lowest === Infinity) return false;
    reach = lowest;
    const col = rest[index]!;
    left -= 1;
    rest[index] = rest[left]!;
    rest[left] = col;
    if (rowOf[col] === -1) sink = col;
    else row = rowOf[col]!;
  }
  u[start] = u[start]! + reach;
  for (let at = left; at < cols; at += 1) {
    const col = rest[at]!;
    if (col === sink) continue;
    const change = reach - shortest[col]!;
    u[rowOf[col]!] = u[rowOf[col]!]! + change;
    v[col] = v[col]! - change;
  }
  for (let col = sink; ;) {
    const by = path[col]!;
    rowOf[col] = by;
    const next = colOf[by]!;
    colOf[by] = col;
    if (by === start) return true;
    col = next;
  }
}
