// What a best selection can still exchange: rows, columns and the ground on which room that nobody uses rests, as one network.

import { ColumnHeap } from './column-heap.ts';

/** Nodes are rows, then columns, then the ground. A step takes a cell in (row to column) or gives one up (column to row). */
export type Network = {
  readonly rows: number;
  readonly cols: number;
  /** Cost of taking a cell in by `row * cols + col`; `Infinity` where it is closed or taken already. */
  readonly take: Float64Array;
  /** Taken cells of each row and of each column: the other node, and the cost of giving the cell up. */
  readonly taken: readonly { readonly node: number; readonly cost: number }[][];
  /** Cost of one pair more and of one fewer for each row and column; `Infinity` where there is no room, or no pair. */
  readonly more: Float64Array;
  readonly fewer: Float64Array;
};

/** Least costs between nodes: the selection must be best, so that no round trip gains anything. */
export class Exchanges {
  private readonly network: Network;
  private readonly price: Float64Array;
  private readonly known = new Map<number, Float64Array>();

  constructor(network: Network) {
    this.network = network;
    this.price = pricesOf(network);
  }

  /** Cost of the cheapest way from this node to every node. */
  from(start: number): Float64Array {
    let distances = this.known.get(start);
    if (distances === undefined) {
      const { price } = this;
      distances = waysFrom(this.network, price, start).distance.map(
        (distance, node) => distance + price[node]! - price[start]!,
      );
      this.known.set(start, distances);
    }
    return distances;
  }

  knows(start: number): boolean {
    return this.known.has(start);
  }
}

/** The network with rows and columns in each other's place: its ways are the same ways, walked backwards. */
export function turned({ rows, cols, take, taken, more, fewer }: Network): Network {
  const turn = (node: number): number => (node < rows ? cols + node : node - rows);
  const swap = (list: Float64Array): Float64Array =>
    Float64Array.of(...list.subarray(rows), ...list.subarray(0, rows));
  const other = new Float64Array(rows * cols);
  for (let row = 0; row < rows; row += 1)
    for (let col = 0; col < cols; col += 1) other[col * rows + row] = take[row * cols + col]!;
  const lists = taken.map((list) => list.map(({ node, cost }) => ({ node: turn(node), cost })));
  return {
    rows: cols,
    cols: rows,
    take: other,
    taken: [...lists.slice(rows), ...lists.slice(0, rows)],
    more: swap(more),
    fewer: swap(fewer),
  };
}

/** A price for each node under which no step costs less than 0 (Bellman and Ford). */
export function pricesOf({ rows, cols, take, taken, more, fewer }: Network): Float64Array {
  const ground = rows + cols;
  const price = new Float64Array(ground + 1);
  let changed = true;
  const lower = (node: number, to: number): void => {
    if (to >= price[node]!) return;
    price[node] = to;
    changed = true;
  };
  for (let round = 0; changed; round += 1) {
    if (round > ground + 2)
      throw new Error('A round trip gains something: the selection is not best.');
    changed = false;
    for (let row = 0; row < rows; row += 1) {
      const [base, own] = [row * cols, price[row]!];
      for (let col = 0; col < cols; col += 1) {
        if (own + take[base + col]! < price[rows + col]!)
          lower(rows + col, own + take[base + col]!);
      }
      lower(ground, own + fewer[row]!);
    }
    for (let node = rows; node < ground; node += 1) {
      for (const { node: row, cost } of taken[node]!) lower(row, price[node]! + cost);
      lower(ground, price[node]! + more[node]!);
    }
    for (let node = 0; node < ground; node += 1)
      lower(node, price[ground]! + (node < rows ? more[node]! : fewer[node]!));
  }
  return price;
}

/** Ways from one node: distances over the prices (`Infinity` where not reached), and for each node the one before it. */
type Ways = {
  readonly distance: Float64Array;
  readonly before: Int32Array;
  /** The nearest node that `isEnd` accepts, -1 where there is none; farther nodes are not looked at. */
  readonly end: number;
};

/** Dijkstra over the prices. */
export function waysFrom(
  { rows, cols, take, taken, more, fewer }: Network,
  price: Float64Array,
  start: number,
  isEnd: (node: number) => boolean = () => false,
): Ways {
  const ground = rows + cols;
  const heap = new ColumnHeap(ground + 1);
  const seen = new Uint8Array(ground + 1);
  const before = new Int32Array(ground + 1).fill(-1);
  const distance = new Float64Array(ground + 1).fill(Infinity);
  const reach = (node: number, through: number, from: number): void => {
    if (through === Infinity) return;
    if (seen[node] === 0) {
      seen[node] = 1;
      heap.push(node, through);
      before[node] = from;
    } else if (heap.lower(node, through)) before[node] = from;
  };
  reach(start, 0, -1);
  while (!heap.isEmpty()) {
    const node = heap.pop();
    distance[node] = heap.distance[node]!;
    if (isEnd(node)) return { distance, before, end: node };
    const offset = heap.distance[node]! + price[node]!;
    if (node === ground) {
      for (let other = 0; other < ground; other += 1)
        reach(other, offset + (other < rows ? more[other]! : fewer[other]!) - price[other]!, node);
    } else if (node < rows) {
      const base = node * cols;
      for (let col = 0; col < cols; col += 1) {
        const through = offset + take[base + col]! - price[rows + col]!;
        if (seen[rows + col] === 0 || through < heap.distance[rows + col]!)
          reach(rows + col, through, node);
      }
      reach(ground, offset + fewer[node]! - price[ground]!, node);
    } else {
      for (const { node: row, cost } of taken[node]!) reach(row, offset + cost - price[row]!, node);
      reach(ground, offset + more[node]! - price[ground]!, node);
    }
  }
  return { distance, before, end: -1 };
}
