// Which columns make the name: a "Name" beside a "Vorname" is the family name, beside a "Surname" the given one; none is mapped that would not count.

import { fold } from '../../kernel/fold.ts';
import type { FieldId } from './fields.ts';
import type { ColumnGuess } from './shapes.ts';

/** A guess that may still change. */
export type OpenGuess = Omit<ColumnGuess, 'field'> & { field: FieldId | null };
type Values = readonly (readonly string[])[];

/** Settles the guesses of `name`, `firstName` and `lastName` together. */
export function settleNames(columns: OpenGuess[], values: Values): void {
  const of = (field: string) => columns.find((column) => column.field === field);
  const [whole, first, last] = [of('name'), of('firstName'), of('lastName')];
  if (!whole || (!first && !last)) return;
  const cells = (column: OpenGuess): readonly string[] => values[column.column] ?? [];
  const halves = [first, last].filter((column) => column !== undefined);
  if (halves.every((half) => holdsMostly(cells(whole), cells(half)))) {
    for (const half of halves) half.field = null;
    return;
  }
  if (first && last) {
    // "FRONT DESK" on every row: whoever filled the form in, not who it is about.
    whole.field = null;
    return;
  }
  whole.field = first ? 'lastName' : 'firstName';
}

/** True where most filled rows of the whole hold the words of the half. */
function holdsMostly(whole: readonly string[], half: readonly string[]): boolean {
  const rows = whole.flatMap((text, row) => {
    const part = half[row] ?? '';
    return text !== '' && part !== '' ? [{ words: new Set(fold(text).split(' ')), part }] : [];
  });
  const held = rows.filter(({ words, part }) =>
    fold(part)
      .split(' ')
      .every((word) => words.has(word)),
  );
  return rows.length > 0 && held.length / rows.length > 0.5;
}
