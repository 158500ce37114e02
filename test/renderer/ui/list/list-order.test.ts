// Lists sort and move as a person expects.

import { describe, expect, it } from 'vitest';
import { inOrder, moveCursor, nextSort } from '../../../../renderer/ui/list/list-order.ts';

const rows = [
  { n: 'Zoë', v: 2 },
  { n: 'amara', v: null },
  { n: 'Étienne', v: 10 },
  { n: '', v: 1 },
];

describe('inOrder', () => {
  it('keeps unknown values last in both directions', () => {
    expect(inOrder(rows, (row) => row.v, false).map((row) => row.v)).toEqual([1, 2, 10, null]);
    expect(inOrder(rows, (row) => row.v, true).map((row) => row.v)).toEqual([10, 2, 1, null]);
  });

  it('orders names as a reader does', () => {
    expect(inOrder(rows, (row) => row.n, false).map((row) => row.n)).toEqual([
      'amara',
      'Étienne',
      'Zoë',
      '',
    ]);
  });

  it('puts Łukasz under L, Ørsted under O, and 9 before 10', () => {
    const mixed = ['Zoë', 'Ørsted', 'M 10', 'Łukasz', 'M 9'];
    expect(inOrder(mixed, (name) => name, false)).toEqual([
      'Łukasz',
      'M 9',
      'M 10',
      'Ørsted',
      'Zoë',
    ]);
  });

  it('leaves the rows as they came without a column, and never changes what it was given', () => {
    expect(inOrder(rows, undefined, true)).toBe(rows);
    const before = [...rows];
    inOrder(rows, (row) => row.n, true);
    expect(rows).toEqual(before);
  });
});

describe('nextSort', () => {
  it('goes up, down, and back to how it came', () => {
    const up = nextSort(null, 'name');
    const down = nextSort(up, 'name');
    expect([up, down, nextSort(down, 'name')]).toEqual([
      { column: 'name', down: false },
      { column: 'name', down: true },
      null,
    ]);
    expect(nextSort(down, 'level')).toEqual({ column: 'level', down: false });
  });
});

describe('moveCursor', () => {
  it.each([
    ['j', -1, 0],
    ['ArrowDown', 4, 4],
    ['k', 0, 0],
    ['ArrowUp', -1, 4],
    ['PageDown', 0, 3],
    ['PageUp', 2, 0],
    ['Home', 3, 0],
    ['End', 0, 4],
  ] as const)('%s from %i leads to %i of five', (key, at, expected) => {
    expect(moveCursor(key, at, 5, 3)).toBe(expected);
  });

  it('leaves other keys and empty lists alone', () => {
    expect(moveCursor('a', 0, 5, 3)).toBeNull();
    expect(moveCursor('j', 0, 0, 3)).toBeNull();
  });
});
