// The guess of a whole list: columns by their headings, then options that share a question, columns without a name, and accounts that are nobody.

import { fold } from '../../kernel/fold.ts';
import { fieldOf, type FieldId } from './fields.ts';
import { guessColumns, knownHeading } from './headings.ts';
import { isDayHeading, optionOf } from './options-in-headings.ts';
import type { ColumnGuess } from './shapes.ts';
import type { Table } from './table.ts';

type Guessing = Omit<ColumnGuess, 'field'> & { field: FieldId | null };

/** Every column of a list with the field it may fill. */
export function guessFields(table: Table): ColumnGuess[] {
  const columns: Guessing[] = guessColumns(table).map((column) => ({ ...column }));
  for (const column of columns) {
    if (column.sensitive) continue;
    const field = fieldOfOption(column.heading);
    if (field && fieldOf(field).many && (column.field === null || optionOf(column.heading)))
      column.field = field;
  }
  followOn(columns);
  leaveAccounts(columns, table);
  return columns;
}

function fieldOfOption(heading: string): FieldId | null {
  if (isDayHeading(heading)) return 'slots';
  const parts = optionOf(heading);
  return parts ? (knownHeading(parts.question) ?? null) : null;
}

/** A column without a name goes with the question at its left, where that one may have several. */
function followOn(columns: Guessing[]): void {
  columns.forEach((column, place) => {
    const before = columns[place - 1]?.field ?? null;
    const bare = column.heading === `Column ${column.letter}`;
    if (bare && before && fieldOf(before).many && column.filled > 0 && !column.sensitive)
      column.field = before;
  });
}

/** The same name or address in every row is the account that filled the form in, not the people. */
function leaveAccounts(columns: Guessing[], table: Table): void {
  const parted = columns.some(
    (column) => column.field === 'firstName' || column.field === 'lastName',
  );
  const differ = (field: FieldId): boolean =>
    columns.some((column) => column.field === field && valuesOf(table, column.column).size > 1);
  for (const column of columns) {
    if (column.field !== 'name' && column.field !== 'email') continue;
    if (valuesOf(table, column.column).size !== 1 || column.filled < 2) continue;
    if (column.field === 'name' && !parted) continue;
    if (column.field === 'email' && !differ('firstName') && !differ('lastName') && !differ('name'))
      continue;
    column.field = null;
  }
}

function valuesOf(table: Table, column: number): Set<string> {
  const values = new Set<string>();
  for (const { cells } of table.rows) {
    const words = fold(cells[column] ?? '');
    if (words) values.add(words);
    if (values.size > 1) break;
  }
  return values;
}
