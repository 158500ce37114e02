// Where a complete assignment can still vary: cells on a closed alternating walk. Everything else is settled.

import { lowest, type BitRows } from './bit-rows.ts';

/** Groups of at least two rows that can exchange columns among themselves over open cells (strongly connected; Tarjan 1972). */
export function exchangeGroups(open: BitRows, colOf: Int32Array): number[][] {
  const { size, words, bits } = open;
  const rowOf = new Int32Array(size);
  for (let row = 0; row < size; row += 1) rowOf[colOf[row]!] = row;
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const inStack = new Uint8Array(size);
  const stack: number[] = [];
  const path: number[] = [];
  const word = new Int32Array(size);
  const rest = new Uint32Array(size);
  const groups: number[][] = [];
  let clock = 0;

  for (let start = 0; start < size; start += 1) {
    if (order[start] !== -1) continue;
    enter(start);
    while (path.length > 0) {
      const row = path[path.length - 1]!;
      while (rest[row] === 0 && word[row]! < words - 1) {
        word[row] = word[row]! + 1;
        rest[row] = bits[row * words + word[row]!]!;
      }
      if (rest[row] !== 0) {
        const next = rowOf[word[row]! * 32 + lowest(rest[row]!)]!;
        rest[row] = rest[row]! & (rest[row]! - 1);
        if (order[next] === -1) enter(next);
        else if (inStack[next] === 1 && order[next]! < low[row]!) low[row] = order[next]!;
      } else leave(row);
    }
  }
  return groups;

  function enter(row: number): void {
    order[row] = clock;
    low[row] = clock;
    clock += 1;
    inStack[row] = 1;
    stack.push(row);
    path.push(row);
    word[row] = 0;
    rest[row] = bits[row * words]!;
  }

  function leave(row: number): void {
    path.pop();
    const above = path[path.length - 1];
    if (above !== undefined && low[row]! < low[above]!) low[above] = low[row]!;
    if (low[row] !== order[row]) return;
    const group: number[] = [];
    for (;;) {
      const member = stack.pop()!;
      inStack[member] = 0;
      group.push(member);
      if (member === row) break;
    }
    if (group.length > 1) groups.push(group.sort((a, b) => a - b));
  }
}
