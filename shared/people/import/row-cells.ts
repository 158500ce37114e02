// The cells of one row: what stands in them, cut to what fits, and the problem named at the place of what cannot be taken.

import { cleanLine, cleanText, fold } from '../../kernel/fold.ts';
import type { Seat } from '../participant.ts';
import type { FieldId } from './fields.ts';
import type { ImportChoices, ImportSetting } from './options.ts';
import type { Findings, Severity } from './problems.ts';
import type { TableRow } from './table.ts';
import { isFormula, type ListReader } from './values/lists.ts';
import { isNothing } from './values/nobody.ts';

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
  /** Separators of topics and of interests. */
  readonly topics: ListReader;
  readonly interests: ListReader;
  /** A zone that somebody of this list stands in, or the matcher; what is asked about a short name is asked in its order. */
  readonly homeZone: string | null;
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
  list(field: FieldId, split: (text: string) => string[], most: number, longest?: number): string[];
  /** True once a cell was met that needs an answer before the row may be taken. */
  waits(): boolean;
  say(code: string, severity: Severity, field: FieldId, message: string, column?: number): void;
};

/** In these cells "none" or "-" may be somebody's answer, or their name. */
const ownWords: ReadonlySet<FieldId> = new Set<FieldId>([
  'name',
  'firstName',
  'namePrefix',
  'lastName',
  'optedIn',
  'trained',
  'capacity',
  'remark',
  'safeContact',
]);
/** A row without these, or with less of them, would be somebody else or meet whom it must not meet. */
const needed: ReadonlySet<FieldId> = new Set<FieldId>([
  'name',
  'firstName',
  'namePrefix',
  'lastName',
  'manager',
  'apart',
]);
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/;

export function rowReader(row: TableRow, reading: Reading): Cells {
  let waiting = false;
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
      if (text.trim() === '' || (!ownWords.has(field) && isNothing(text))) return [];
      if (text.includes('\uFFFD')) {
        waiting ||= needed.has(field);
        say(
          'letter-broken',
          needed.has(field) ? 'question' : 'open',
          field,
          'A letter of this cell is broken in the file (�). Type the cell as it should be, or save the file again as “CSV UTF-8”.',
          column,
        );
        if (!needed.has(field)) return [];
      }
      if (control.test(text))
        say(
          'control-characters',
          'notice',
          field,
          'This cell held control characters. They are taken out.',
          column,
        );
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
    waits: () => waiting,
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
    list: (field, split, most, longest = 200) => {
      const parts = [...new Set(texts(field).flatMap(({ text }) => split(text)))].map((part) =>
        cut(field, part, longest),
      );
      if (parts.length > most)
        say('too-many', 'open', field, `Only the first ${most} entries of this cell are taken.`);
      return parts.slice(0, most);
    },
  };
}
