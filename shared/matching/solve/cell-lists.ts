// A short list of cheap cells for each row of a square table.

/** Cells a row starts with. */
const startCells = 16;
/** Room a row has for cells that are added later; `row * mostCells` is where its list starts. */
export const mostCells = 128;

export class CellLists {
  readonly size: number;
  readonly cost: Float64Array;
  readonly col: Int32Array;
  readonly price: Float64Array;
  readonly count: Int32Array;

  constructor(size: number, cost: Float64Array) {
    this.size = size;
    this.cost = cost;
    this.col = new Int32Array(size * mostCells);
    this.price = new Float64Array(size * mostCells);
    this.count = new Int32Array(size);
  }

  /**
   * Lists the cheapest cells of a row under the column prices, cheapest first, and returns the least reduced cost.
   * The walk starts elsewhere in each row, so that equals spread over the columns.
   */
  pick(row: number, v: Float64Array): number {
    const { size, cost, col: cols, price } = this;
    const base = row * size;
    const list = row * mostCells;
    let count = 0;
    let worst = Infinity;
    const first = (row * 7919) % size;
    for (let part = 0; part < 2; part += 1) {
      const end = part === 0 ? size : first;
      for (let col = part === 0 ? first : 0; col < end; col += 1) {
        const reduced = cost[base + col]! - v[col]!;
        if (reduced >= worst) continue;
        let at = count < startCells ? count++ : startCells - 1;
        while (at > 0 && price[list + at - 1]! > reduced) {
          price[list + at] = price[list + at - 1]!;
          cols[list + at] = cols[list + at - 1]!;
          at -= 1;
        }
        price[list + at] = reduced;
        cols[list + at] = col;
        if (count === startCells) worst = price[list + startCells - 1]!;
      }
    }
    this.count[row] = count;
    const least = count > 0 ? price[list]! : 0;
    for (let at = 0; at < count; at += 1) price[list + at] = cost[base + cols[list + at]!]!;
    return least;
  }

  /** Lists one more cell; a full list gives up its dearest that is not `keep`. */
  add(row: number, col: number, v: Float64Array, keep: number): void {
    const list = row * mostCells;
    const count = this.count[row]!;
    for (let at = 0; at < count; at += 1) if (this.col[list + at] === col) return;
    const at = count < mostCells ? count : this.dearest(row, v, keep);
    this.col[list + at] = col;
    this.price[list + at] = this.cost[row * this.size + col]!;
    this.count[row] = Math.max(count, at + 1);
  }

  /** The least reduced cost of the listed cells. */
  least(row: number, v: Float64Array): number {
    let least = Infinity;
    const list = row * mostCells;
    for (let at = list; at < list + this.count[row]!; at += 1) {
      const reduced = this.price[at]! - v[this.col[at]!]!;
      if (reduced < least) least = reduced;
    }
    return least;
  }

  private dearest(row: number, v: Float64Array, keep: number): number {
    let worst = 0;
    let value = -Infinity;
    for (let at = 0; at < mostCells; at += 1) {
      const col = this.col[row * mostCells + at]!;
      const reduced = this.price[row * mostCells + at]! - v[col]!;
      if (col !== keep && reduced > value) [worst, value] = [at, reduced];
    }
    return worst;
  }
}
