// A guess which of our fields each column is, from its heading and from what stands in it.

import { fold } from '../../kernel/fold.ts';
import { isEmail } from '../email.ts';
import type { FieldId } from './fields.ts';
import { exactHeadings, headingWords, vagueHeading } from './heading-rules.ts';
import { settleNames, type OpenGuess } from './name-columns.ts';
import { sensitiveReason } from './sensitive.ts';
import type { ColumnGuess } from './shapes.ts';
import { columnLetter, type Table } from './table.ts';
import { readEmail, readNameAndEmail } from './values/answers.ts';
import { isCivilService, readLevelText } from './values/levels.ts';
import { readSeat } from './values/seats.ts';

/** Every column with its guess, in the order of the table. */
export function guessColumns(table: Table): ColumnGuess[] {
  const values = table.headings.map((_, column) =>
    table.rows.map((row) => (row.cells[column] ?? '').trim()),
  );
  const columns = table.headings.map((heading, column) => {
    const filled = (values[column] ?? []).filter((value) => value !== '');
    return {
      column,
      letter: columnLetter(column),
      heading,
      field: null as FieldId | null,
      sensitive: sensitiveReason(heading, filled),
      sample: filled.slice(0, 5).map((value) => value.replace(/\s+/g, ' ').slice(0, 120)),
      filled: filled.length,
    };
  });
  const candidates = columns.flatMap((column) => {
    if (column.sensitive) return [];
    const words = fold(column.heading);
    const exact = fieldFor(exactHeadings, words);
    const field = exact ?? fieldFor(headingWords, words);
    const filled = (values[column.column] ?? []).filter((value) => value !== '');
    const fit = field ? fitOf(field, filled, exact !== undefined) : 0;
    return field && fit > 0 ? [{ column, field, fit }] : [];
  });
  // The best column of a field by what stands in it; among equals the one with the more certain heading, then the first.
  const taken = new Set<FieldId>();
  for (const { column, field } of candidates.toSorted((a, b) => b.fit - a.fit)) {
    if (taken.has(field)) continue;
    column.field = field;
    taken.add(field);
  }
  const give = (column: (typeof columns)[number], field: FieldId | undefined): void => {
    if (!field || column.field || column.sensitive || taken.has(field)) return;
    column.field = field;
    taken.add(field);
  };
  for (const column of columns)
    if (
      vagueHeading.test(fold(column.heading)) &&
      mostly(column.sample, (value) => readSeat(value) !== null)
    )
      give(column, 'seat');
  if (!table.headed) for (const column of columns) give(column, fieldOfValues(column.sample));
  settleNames(columns, values);
  leaveRunningNumbers(columns, values);
  return columns;
}

/** How well the values fit a field, 0 for not at all: a heading alone decides where a column is empty or its values prove nothing. */
function fitOf(field: FieldId, filled: readonly string[], exact: boolean): number {
  const sure = exact ? 0.2 : 0.1;
  if (filled.length === 0) return sure / 10;
  const share = (test: (value: string) => boolean): number =>
    filled.filter(test).length / filled.length;
  if (field === 'email') return sure + share((value) => readEmail(value) !== null);
  if (field === 'name')
    return new Set(filled).size === 1 && filled.length > 1 ? sure / 5 : sure + 1;
  // "What grade school did you go to?" has no levels in it.
  if (field === 'level' && !exact && !isCivilService(filled))
    return share((value) => readLevelText(value) !== null || value.length <= 12) > 0.5 ? sure : 0;
  return sure + 1;
}

/** Every list numbers its rows; only where others are named by such a number is it a key. */
function leaveRunningNumbers(columns: OpenGuess[], values: readonly (readonly string[])[]): void {
  const key = columns.find(({ field }) => field === 'ref');
  if (!key || !/^(id|nr|no|number|nummer|num|numero)$/.test(fold(key.heading))) return;
  const numbers = (values[key.column] ?? []).filter((value) => value !== '');
  if (!numbers.every((value, place) => value === String(Number(numbers[0]) + place))) return;
  const named = columns
    .filter(({ field }) => field === 'manager' || field === 'apart' || field === 'meet')
    .flatMap(({ column }) => values[column] ?? []);
  if (!named.some((value) => numbers.includes(value))) key.field = null;
}

/** True where the first row of a list reads as a person rather than as headings. */
export function looksLikePerson(cells: readonly string[]): boolean {
  const known = cells.some(
    (cell) => fieldFor(exactHeadings, fold(cell)) ?? fieldFor(headingWords, fold(cell)),
  );
  if (known) return false;
  return cells.some((cell) => isEmail(cell.trim()) || readSeat(cell) !== null);
}

/** The field that a heading names by its words alone. */
export function knownHeading(heading: string): FieldId | undefined {
  const words = fold(heading);
  return fieldFor(exactHeadings, words) ?? fieldFor(headingWords, words);
}

function fieldFor(rules: typeof exactHeadings, heading: string): FieldId | undefined {
  return rules.find(([, pattern]) => pattern.test(heading))?.[0];
}

/** Without headings: what the values themselves give away. */
function fieldOfValues(values: readonly string[]): FieldId | undefined {
  if (mostly(values, isEmail)) return 'email';
  if (mostly(values, (value) => readNameAndEmail(value) !== null)) return 'name';
  if (mostly(values, (value) => readSeat(value) !== null)) return 'seat';
  if (mostly(values, (value) => readLevelText(value) !== null)) return 'level';
  if (mostly(values, (value) => /^[A-Z]{1,3}\d{1,5}$/.test(value))) return 'ref';
  if (mostly(values, (value) => /^\p{Lu}[\p{L}’'.-]+( [\p{L}’'.-]+)+$/u.test(value))) return 'name';
  return undefined;
}

function mostly(values: readonly string[], test: (value: string) => boolean): boolean {
  return values.length > 0 && values.filter(test).length / values.length >= 0.8;
}
