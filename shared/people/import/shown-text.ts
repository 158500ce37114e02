// What a cell of a spreadsheet shows: its stored number with its format, so that a key keeps its zeros and a date stays one.

import { SSF, type CellObject } from '@e965/xlsx';

/** A date whose order of day and month follows the computer that opens it. */
const localDate = /^m\/d\/yy(yy)?( h:mm)?$/i;

/** The text of a cell as its reader sees it. A date without a fixed order is written year first; a format that we do not know leaves the number. */
export function shownText(cell: CellObject): string {
  const { v: value, z: format } = cell;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number' || format === undefined || format === 'General')
    return String(value ?? '');
  try {
    const own = String(format);
    const shown = SSF.format(
      localDate.test(own) ? own.replace(/^m\/d\/yy(yy)?/i, 'yyyy-mm-dd') : own,
      value,
    ).trim();
    // "0" shows 2 for 1.5, and "1,200" is one number: what a person counts with is not what a column was narrowed to.
    return isPlainNumber(own) ? keepValue(shown, value) : shown || String(value);
  } catch {
    return String(value);
  }
}

/** Formats of digits, points and commas alone. */
function isPlainNumber(format: string): boolean {
  return /^[#0,.]+$/.test(format);
}

/** Zeros before a number stay; a number that the format rounds or groups is given whole. */
function keepValue(shown: string, value: number): string {
  return Number(shown) === value ? shown : String(value);
}
