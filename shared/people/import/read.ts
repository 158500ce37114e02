// One list, whatever it came as: a CSV file, pasted rows or a spreadsheet becomes a table.

import { Problem } from '../../kernel/problem.ts';
import { decode } from './decode.ts';
import { looksLikePerson } from './headings.ts';
import { limits } from './limits.ts';
import { guessDelimiter, readRows, type ReadRows } from './rows.ts';
import { isZip, readSheet } from './sheet.ts';
import {
  columnLetter,
  type Delimiter,
  type Encoding,
  type Letters,
  type Table,
  type TableRow,
} from './table.ts';

export type ReadOptions = {
  /** Overrules the guessed letters. */
  readonly encoding?: Encoding | null;
  /** Overrules the guessed separator. */
  readonly delimiter?: Delimiter | null;
  /** Whether the first row holds headings; guessed where not given. */
  readonly headed?: boolean | null;
};

/** The table in a file (bytes) or in pasted rows (text). Throws `invalid` or `too-large` with a sentence that says what to do. */
export function readTable(input: Uint8Array | string, options: ReadOptions = {}): Table {
  if (typeof input !== 'string' && isZip(input)) {
    return toTable({ kind: 'sheet', letters: null, delimiter: null }, readSheet(input), options);
  }
  const { text, letters } =
    typeof input === 'string' ? pasted(input) : decode(input, options.encoding ?? null);
  const named = /^sep=([,;|\t])\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter =
    options.delimiter ?? (named?.[1] as Delimiter | undefined) ?? guessDelimiter(body);
  return toTable(
    { kind: typeof input === 'string' ? 'pasted' : 'csv', letters, delimiter },
    readRows(body, delimiter),
    options,
  );
}

function pasted(text: string): { text: string; letters: Letters | null } {
  if (text.length > limits.bytes)
    throw new Problem('too-large', 'That is over 20 MB. Paste fewer rows, or save them as a file.');
  if (text.trim() === '')
    throw new Problem(
      'invalid',
      'Nothing was pasted. Copy the rows in your spreadsheet, headings included, and paste them here.',
    );
  return { text: wholeLetters(text.replace(/^\uFEFF+/, '')), letters: null };
}

/** Half a letter of UTF-16 stands as a broken one, so that its cell is named. */
function wholeLetters(text: string): string {
  return text.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  );
}

function toTable(
  source: Pick<Table, 'kind' | 'letters' | 'delimiter'>,
  read: ReadRows,
  options: ReadOptions,
): Table {
  const filled = read.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const first = filled[0];
  if (!first)
    throw new Problem('invalid', 'This file holds no rows. Choose the file that holds the list.');
  if (read.faults.some((fault) => fault.kind === 'too-many-columns' && fault.row === first.row)) {
    throw new Problem(
      'too-large',
      'This list has more than 256 columns. Save only the columns that you need and choose it again.',
    );
  }
  const headed = options.headed ?? !looksLikePerson(first.cells);
  const width = headed
    ? first.cells.length
    : Math.max(...filled.slice(0, 200).map((row) => row.cells.length));
  const headings = Array.from(
    { length: width },
    (_, column) => (headed && clean(first.cells[column])) || `Column ${columnLetter(column)}`,
  );
  const rows: TableRow[] = headed ? filled.slice(1) : filled;
  if (rows.length === 0)
    throw new Problem(
      'invalid',
      'This file holds headings but no people. Choose the file that holds the list.',
    );
  return {
    ...source,
    headed,
    headings: trimmed(headings, rows),
    rows,
    blankRows: read.rows.length - filled.length,
    faults: read.faults,
  };
}

/** Columns at the end that have neither a heading nor a value are left away. */
function trimmed(headings: string[], rows: readonly TableRow[]): string[] {
  let width = headings.length;
  while (
    width > 1 &&
    headings[width - 1] === `Column ${columnLetter(width - 1)}` &&
    rows.every((row) => !row.cells[width - 1]?.trim())
  )
    width -= 1;
  return headings.slice(0, width);
}

function clean(heading: string | undefined): string {
  return (heading ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
}
