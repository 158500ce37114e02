// The best selection where people on both sides have room for several: solved as if a pair could be made twice, then put right.
// What was made twice is made once, and each place that comes free finds its cheapest way; this keeps the selection best for what
// it holds (successive shortest paths, Ahuja, Magnanti and Orlin 1993).

import { pricesOf, waysFrom, type Network } from './exchanges.ts';
import { closed, layOut, type Shape } from './slots.ts';
import { assignSquare } from './square.ts';

/** What a pair gains, and what each person placed gains besides; whole numbers. */
export type Gains = {
  readonly gain: (at: number) => number;
  readonly perPerson: number;
};

/** The cells of greatest gain within the room of both sides, none twice. Every gain is above 0. */
export function bestOfSeveral(shape: Shape, { gain, perPerson }: Gains): number[] {
  const { rows, cols } = shape;
  const times = chosenTimes(shape, { gain, perPerson });
  const twice = [...times].filter(([, count]) => count > 1);
  if (twice.length === 0) return [...times.keys()].sort((a, b) => a - b);
  const use = new Int32Array(rows + cols);
  const due = new Int32Array(rows + cols);
  for (const [at, count] of times) {
    for (const node of [Math.floor(at / cols), rows + (at % cols)]) {
      use[node]! += count;
      due[node]! += count - 1;
    }
  }
  const network = networkOf(shape, [...times.keys()], { gain, perPerson }, use);
  const price = pricesOf(network);
  const ground = rows + cols;
  const room = roomOf(shape);
  for (let row = 0; row < rows; row += 1) {
    while (due[row]! > 0) {
      const { end, before, distance } = waysFrom(
        network,
        price,
        row,
        (node) => node >= rows && node < ground && due[node]! > 0,
      );
      for (let node = 0; node <= ground; node += 1)
        price[node]! += Math.min(distance[node]!, distance[end]!);
      for (let node = end; node !== row; node = before[node]!) step(before[node]!, node);
      due[row]! -= 1;
      due[end]! -= 1;
    }
  }
  const chosen: number[] = [];
  for (let row = 0; row < rows; row += 1)
    for (const { node } of network.taken[row]!) chosen.push(row * cols + node - rows);
  return chosen.sort((a, b) => a - b);

  /** Walks one step: a cell is taken or given up, or a person has one pair more or fewer. */
  function step(from: number, to: number): void {
    if (from === ground || to === ground) {
      const node = from === ground ? to : from;
      use[node]! += (from === ground) === node < rows ? 1 : -1;
      network.more[node] = moreOf(use[node]!, room[node]!, perPerson);
      network.fewer[node] = fewerOf(use[node]!, perPerson);
      return;
    }
    const [row, col] = from < rows ? [from, to] : [to, from];
    const at = row * cols + col - rows;
    if (from < rows) {
      network.take[at] = Infinity;
      network.taken[row]!.push({ node: col, cost: gain(at) });
      network.taken[col]!.push({ node: row, cost: gain(at) });
    } else {
      network.take[at] = 0 - gain(at);
      for (const [one, other] of [
        [row, col],
        [col, row],
      ] as const) {
        const list = network.taken[one]!;
        list.splice(
          list.findIndex(({ node }) => node === other),
          1,
        );
      }
    }
  }
}

/** The network of a selection. `use`: pairs of each person, where they are not those of the selection. */
export function networkOf(
  shape: Shape,
  chosen: readonly number[],
  { gain, perPerson }: Gains,
  use?: Int32Array,
): Network {
  const { rows, cols, open } = shape;
  const take = Float64Array.from(open, (isOpen, at) => (isOpen === 1 ? 0 - gain(at) : Infinity));
  const taken = Array.from({ length: rows + cols }, (): { node: number; cost: number }[] => []);
  for (const at of chosen) {
    const [row, node] = [Math.floor(at / cols), rows + (at % cols)];
    take[at] = Infinity;
    taken[row]!.push({ node, cost: gain(at) });
    taken[node]!.push({ node: row, cost: gain(at) });
  }
  const room = roomOf(shape);
  const usedBy = (node: number): number => use?.[node] ?? taken[node]!.length;
  return {
    rows,
    cols,
    take,
    taken,
    more: Float64Array.from(room, (most, node) => moreOf(usedBy(node), most, perPerson)),
    fewer: Float64Array.from(room, (_most, node) => fewerOf(usedBy(node), perPerson)),
  };
}

/** Pairs that each person can have: their capacity, but no more than people they may be paired with. */
function roomOf({ rows, cols, open, capacity }: Shape): Int32Array {
  const partners = new Int32Array(rows + cols);
  for (let at = 0; at < open.length; at += 1) {
    if (open[at] !== 1) continue;
    partners[Math.floor(at / cols)]! += 1;
    partners[rows + (at % cols)]! += 1;
  }
  return partners.map((count, node) =>
    Math.min(count, node < rows ? capacity.row[node]! : capacity.col[node - rows]!),
  );
}

function moreOf(use: number, room: number, perPerson: number): number {
  return use >= room ? Infinity : use === 0 ? -perPerson : 0;
}

function fewerOf(use: number, perPerson: number): number {
  return use === 0 ? Infinity : use === 1 ? perPerson : 0;
}

/** The best selection if a pair could be made more than once: how often each cell is chosen. */
function chosenTimes(shape: Shape, { gain, perPerson }: Gains): Map<number, number> {
  const slots = layOut(shape, []);
  const { size, cell } = slots;
  const cost = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let col = 0; col < size; col += 1) {
      const at = cell[row * size + col]!;
      if (at >= 0)
        cost[row * size + col] = -(
          perPerson * (slots.firstRow[row]! + slots.firstCol[col]!) +
          gain(at)
        );
      else if (at === closed) cost[row * size + col] = Infinity;
    }
  }
  const times = new Map<number, number>();
  assignSquare(size, cost).colOf.forEach((col, row) => {
    const at = cell[row * size + col]!;
    if (at >= 0) times.set(at, (times.get(at) ?? 0) + 1);
  });
  return times;
}
