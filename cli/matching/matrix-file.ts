// A table of scores: no headings, one line a row, an empty cell is forbidden.

import { Problem } from '../../shared/kernel/problem.ts';
import type { MatrixCells } from './matrix-cells.ts';

/** Rows of one width; `null` = forbidden. */
export interface ScoreTable {
  readonly rows: number;
  readonly cols: number;
  readonly scores: readonly (number | null)[];
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** "1,500" between quotes in a comma-separated file may be one and a half or fifteen hundred. */
const unclear = /^[+-]?\d{1,3}(,\d{3})+$/;

/** Reads the cells. Throws `Problem('invalid')` naming the line and cell of anything that is not a finite number. */
export function readScores({ rows: lines, commaIsDecimal }: MatrixCells, file: string): ScoreTable {
  if (lines.length === 0)
    throw new Problem('invalid', `${file} is empty: a matrix needs at least one row.`);
  const rows = [...lines];
  const cols = rows[0]!.length;
  if (cols > 1)
    while (rows.length > 1 && rows.at(-1)!.length === 1 && rows.at(-1)![0]!.trim() === '')
      rows.pop();
  const scores: (number | null)[] = [];
  rows.forEach((cells, row) => {
    if (cells.length !== cols)
      throw new Problem(
        'invalid',
        `${file}, line ${row + 1}: ${count(cells.length, 'cell', 'cells')}, but line 1 has ${cols}.`,
      );
    cells.forEach((cell, col) =>
      scores.push(
        readCell(cell.trim(), commaIsDecimal, `${file}, line ${row + 1}, cell ${col + 1}`),
      ),
    );
  });
  return { rows: rows.length, cols, scores };
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

/** Reads one capacity a line (or all on one line), whole numbers of 0 or more; exactly `needed` of them. */
export function readCapacities({ rows }: MatrixCells, file: string, needed: number): Int32Array {
  const cells = rows
    .flat()
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  if (cells.length !== needed)
    throw new Problem(
      'invalid',
      `${file}: ${count(cells.length, 'capacity', 'capacities')}, but ${needed} ${needed === 1 ? 'is' : 'are'} needed.`,
    );
  return Int32Array.from(cells, (cell, at) => {
    if (!/^\d{1,9}$/.test(cell))
      throw new Problem(
        'invalid',
        `${file}, entry ${at + 1}: a capacity is a whole number of 0 or more.`,
      );
    return Number(cell);
  });
}

function readCell(text: string, commaIsDecimal: boolean, place: string): number | null {
  if (text === '') return null;
  if (!commaIsDecimal && unclear.test(text))
    throw new Problem(
      'invalid',
      `${place}: "${text}" could be read in two ways. Write thousands without commas, and decimals with a point.`,
    );
  const plain = text.replace(',', '.');
  const value = number.test(plain) ? Number(plain) : NaN;
  if (!Number.isFinite(value)) {
    const words = /^[a-z]/i.test(text) && !/^(nan|inf(inity)?)$/i.test(text);
    throw new Problem(
      'invalid',
      `${place}: not a finite number. Leave a cell empty where a pair is forbidden${words ? '; headings and labels are left out' : ''}.`,
    );
  }
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new Problem(
      'invalid',
      `${place}: too large a number to be taken exactly (whole numbers up to ${Number.MAX_SAFE_INTEGER}).`,
    );
  return value;
}
