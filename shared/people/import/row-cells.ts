// The cells of one row: what stands in them, cut to what fits, and the problem named at the place of what cannot be taken.

import { cleanLine, cleanText, fold } from '../../kernel/fold.ts';
import type { Seat } from '../participant.ts';
import type { FieldId } from './fields.ts';
import type { ImportChoices, ImportSetting } from './options.ts';
import type { Findings, Severity } from './problems.ts';
import type { TableRow } from './table.ts';
import { isFormula } from './values/lists.ts';

/** Where the columns of each field stand. */
export type Columns = ReadonlyMap<FieldId, readonly number[]>;

/** What reading one row needs to know. */
export type Reading = {
  readonly columns: Columns;
  readonly choices: ImportChoices;
  readonly setting: ImportSetting;
  readonly findings: Findings;
  readonly civil: boolean;
  readonly corrected: ReadonlyMap<string, string>;
  /** One answer for all cells that say the same, by "column:words". */
  readonly answered: ReadonlyMap<string, string>;
  readonly seats: ReadonlyMap<number, Seat>;
  /** The seat of a row's sheet. */
  readonly sheetSeat: (row: number) => Seat | null;
  readonly calculated: ReadonlySet<string>;
  /** What a cell says together with its heading, for columns that are options. */
  readonly spoken: ReadonlyMap<number, (cell: string) => string>;
};

/** Reads the cells of one row and names what is wrong with them. */
export type Cells = {
  /** Filled texts of a field's columns, formulas left out. */
  texts(field: FieldId): { readonly text: string; readonly column: number }[];
  read<T>(
    field: FieldId,
    parse: (text: string) => T | null,
    sentence: (text: string) => string,
  ): T | null;
  short(field: FieldId, most: number): string | null;
  long(field: FieldId, most: number): string | null;
  list(field: FieldId, split: (text: string) => string[], most: number): string[];
  say(code: string, severity: Severity, field: FieldId, message: string, column?: number): void;
};

export function rowReader(row: TableRow, reading: Reading): Cells {
  const say: Cells['say'] = (code, severity, field, message, column) =>
    reading.findings.add({
      code,
      severity,
      row: row.row,
      column: column ?? reading.columns.get(field)?.[0] ?? null,
      field,
      message,
    });
  const texts: Cells['texts'] = (field) =>
    (reading.columns.get(field) ?? []).flatMap((column) => {
      const typed =
        (reading.corrected.size === 0
          ? undefined
          : reading.corrected.get(`${row.row}:${column}`)) ??
        (reading.answered.size === 0
          ? undefined
          : reading.answered.get(`${column}:${fold(row.cells[column] ?? '')}`));
      const cell = typed ?? row.cells[column] ?? '';
      const text = cell.trim() === '' ? '' : (reading.spoken.get(column)?.(cell) ?? cell);
      if (text.trim() === '') return [];
      if (isFormula(text)) {
        say(
          'formula',
          'open',
          field,
          'This cell holds a formula. Only values are taken, so it stays open.',
          column,
        );
        return [];
      }
      if (
        typed === undefined &&
        reading.calculated.size > 0 &&
        reading.calculated.has(`${row.row}:${column}`)
      )
        say(
          'formula',
          'notice',
          field,
          'This cell is calculated by a formula. The value it last showed is taken.',
          column,
        );
      return [{ text, column }];
    });
  const read: Cells['read'] = (field, parse, sentence) => {
    for (const { text, column } of texts(field)) {
      const value = parse(text);
      if (value !== null) return value;
      say(`${field}-unclear`, 'open', field, sentence(text), column);
    }
    return null;
  };
  const cut = (field: FieldId, text: string, most: number): string => {
    if (text.length <= most) return text;
    say(
      'too-long',
      'open',
      field,
      `This cell is longer than ${most} letters. Only the beginning is taken.`,
    );
    return text
      .slice(0, most)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim();
  };
  return {
    texts,
    read,
    say,
    short: (field, most) =>
      cut(
        field,
        texts(field)
          .map(({ text }) => cleanLine(text))
          .filter(Boolean)[0] ?? '',
        most,
      ) || null,
    long: (field, most) =>
      cut(
        field,
        texts(field)
          .map(({ text }) => cleanText(text))
          .filter(Boolean)
          .join('\n'),
        most,
      ) || null,
    list: (field, split, most) => {
      const parts = [...new Set(texts(field).flatMap(({ text }) => split(text)))].map((part) =>
        cut(field, part, 200),
      );
      if (parts.length > most)
        say('too-many', 'open', field, `Only the first ${most} entries of this cell are taken.`);
      return parts.slice(0, most);
    },
  };
}
