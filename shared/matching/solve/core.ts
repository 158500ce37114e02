// The working state of the square solver: listed cells, prices of rows (u) and columns (v), and the assignment so far.

import { CellLists, mostCells } from './cell-lists.ts';
import { ColumnHeap } from './column-heap.ts';

export class Core {
  readonly size: number;
  readonly cost: Float64Array;
  readonly lists: CellLists;
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly colOf: Int32Array;
  readonly rowOf: Int32Array;
  /** The columns that the last search reached (`seen[col] === search`), and those it passed through, in order. */
  readonly seen: Int32Array;
  readonly passed: Int32Array;
  passedCount = 0;
  search = 0;
  private readonly from: Int32Array;
  private readonly heap: ColumnHeap;

  constructor(size: number, cost: Float64Array) {
    this.size = size;
    this.cost = cost;
    this.lists = new CellLists(size, cost);
    this.u = new Float64Array(size);
    this.v = new Float64Array(size);
    this.colOf = new Int32Array(size).fill(-1);
    this.rowOf = new Int32Array(size).fill(-1);
    this.seen = new Int32Array(size);
    this.passed = new Int32Array(size);
    this.from = new Int32Array(size);
    this.heap = new ColumnHeap(size);
  }

  /** Lists cells under the given column prices, then assigns greedily and by two rounds of row reduction. Returns the share of free rows. */
  start(prices: Float64Array): number {
    this.v.set(prices);
    for (let row = 0; row < this.size; row += 1) this.u[row] = this.lists.pick(row, this.v);
    this.greedy();
    return this.reduceRows(this.reduceRows(this.freeRows())).length / this.size;
  }

  freeRows(): number[] {
    const free: number[] = [];
    for (let row = 0; row < this.size; row += 1) if (this.colOf[row] === -1) free.push(row);
    return free;
  }

  /** Takes a row's column away. */
  release(row: number): void {
    const col = this.colOf[row]!;
    if (col === -1) return;
    this.rowOf[col] = -1;
    this.colOf[row] = -1;
  }

  private greedy(): void {
    const { size, u, v, colOf, rowOf, lists } = this;
    for (let row = 0; row < size; row += 1) {
      const list = row * mostCells;
      for (let at = list; at < list + lists.count[row]!; at += 1) {
        const col = lists.col[at]!;
        if (lists.price[at]! - v[col]! > u[row]!) break;
        if (rowOf[col] !== -1) continue;
        colOf[row] = col;
        rowOf[col] = row;
        break;
      }
    }
  }

  /** Augmenting row reduction: a free row takes its best column and pays down to its second best. Returns rows that stay free. */
  private reduceRows(free: readonly number[]): number[] {
    const { u, v, colOf, rowOf, lists } = this;
    const later: number[] = [];
    let steps = 6 * this.size;
    let next = 0;
    let row = free[next++] ?? -1;
    while (row !== -1) {
      steps -= 1;
      const list = row * mostCells;
      const end = list + lists.count[row]!;
      let first = Infinity;
      let second = Infinity;
      let col = -1;
      let other = -1;
      for (let at = list; at < end; at += 1) {
        const reduced = lists.price[at]! - v[lists.col[at]!]!;
        if (reduced < first) {
          second = first;
          other = col;
          first = reduced;
          col = lists.col[at]!;
        } else if (reduced < second) {
          second = reduced;
          other = lists.col[at]!;
        }
      }
      let follow = -1;
      if (col === -1 || second === Infinity) later.push(row);
      else {
        const lower = v[col]! - (second - first);
        const falls = lower < v[col]!;
        if (falls) v[col] = lower;
        else if (rowOf[col] !== -1) col = other;
        const holder = rowOf[col]!;
        u[row] = second;
        colOf[row] = col;
        rowOf[col] = row;
        if (holder !== -1) {
          colOf[holder] = -1;
          if (falls && steps > 0) follow = holder;
          else later.push(holder);
        }
      }
      row = follow !== -1 ? follow : (free[next++] ?? -1);
    }
    return later;
  }

  /** Gives a free row a column by a shortest augmenting path over the listed cells. False where they reach no free column. */
  augment(start: number): boolean {
    const { u, v, rowOf, lists, heap, from, seen, passed } = this;
    this.search += 1;
    this.passedCount = 0;
    heap.clear();
    u[start] = lists.least(start, v);
    let row = start;
    let reach = 0;
    let sink = -1;
    for (;;) {
      const list = row * mostCells;
      const end = list + lists.count[row]!;
      const offset = reach - u[row]!;
      for (let at = list; at < end; at += 1) {
        const col = lists.col[at]!;
        const through = offset + lists.price[at]! - v[col]!;
        if (seen[col] !== this.search) {
          seen[col] = this.search;
          heap.push(col, through);
          from[col] = row;
        } else if (heap.lower(col, through)) from[col] = row;
      }
      if (heap.isEmpty()) return false;
      const col = heap.pop();
      reach = heap.distance[col]!;
      if (rowOf[col] === -1) {
        sink = col;
        break;
      }
      passed[this.passedCount++] = col;
      row = rowOf[col]!;
    }
    u[start] = u[start]! + reach;
    for (let at = 0; at < this.passedCount; at += 1) {
      const col = passed[at]!;
      const change = reach - heap.distance[col]!;
      v[col] = v[col]! - change;
      u[rowOf[col]!] = u[rowOf[col]!]! + change;
    }
    this.follow(start, sink);
    return true;
  }

  private follow(start: number, sink: number): void {
    for (let col = sink; ;) {
      const row = this.from[col]!;
      this.rowOf[col] = row;
      const next = this.colOf[row]!;
      this.colOf[row] = col;
      if (row === start) return;
      col = next;
    }
  }
}
