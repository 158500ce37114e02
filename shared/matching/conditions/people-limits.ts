// How many different people a choice places, as limits of the linear model: a second partner counts for nobody new.

import type { Question } from '../solve/question.ts';
import type { Limit } from './linear-model.ts';

/** The count of people placed: `value` of a cell and of each helper column, and the limits that make helpers tell the truth. */
export type PeopleCount = {
  readonly value: (at: number) => number;
  readonly helpers: readonly number[];
  readonly limits: readonly Limit[];
  /** The limit "at least so many people". */
  readonly atLeast: (least: number) => Limit;
};

/** `null` where nobody has room for several and nobody is in a settled pair: then people are twice the pairs. */
export function peopleCount(
  { rows, cols, capacity, started }: Question,
  cells: readonly number[],
): PeopleCount | null {
  const several = new Map<number, number[]>();
  const add = (person: number, at: number): void => {
    const list = several.get(person);
    if (list) list.push(at);
    else several.set(person, [at]);
  };
  const newRow = (row: number): boolean => started?.row[row] !== 1;
  const newCol = (col: number): boolean => started?.col[col] !== 1;
  for (const at of cells) {
    const [row, col] = [Math.floor(at / cols), at % cols];
    if (capacity.row[row]! > 1 && newRow(row)) add(row, at);
    if (capacity.col[col]! > 1 && newCol(col)) add(rows + col, at);
  }
  if (several.size === 0 && !started?.row.includes(1) && !started?.col.includes(1)) return null;
  const alone = (room: number | undefined, isNew: boolean): number => Number(room === 1 && isNew);
  const value = (at: number): number =>
    alone(capacity.row[Math.floor(at / cols)], newRow(Math.floor(at / cols))) +
    alone(capacity.col[at % cols], newCol(at % cols));
  const helpers = Array.from(several, () => 1);
  // A helper is 1 at most, and no more than its person's pairs: so it is 1 where that person is placed.
  const limits = Array.from(several.values(), (own, index) => ({
    id: '',
    cells: own,
    least: 0,
    most: null,
    helpers: [[index, -1] as const],
  }));
  return {
    value,
    helpers,
    limits,
    atLeast: (least) => ({
      id: '',
      cells,
      weight: value,
      least,
      most: null,
      helpers: helpers.map((_one, index) => [index, 1] as const),
    }),
  };
}

/** The same count of a choice: people who are in a settled pair already are nobody new. */
export function countPeople({ cols, started }: Question, chosen: readonly number[]): number {
  const rows = new Set(
    chosen.map((at) => Math.floor(at / cols)).filter((row) => started?.row[row] !== 1),
  );
  const columns = new Set(chosen.map((at) => at % cols).filter((col) => started?.col[col] !== 1));
  return rows.size + columns.size;
}
