// One list, whatever it came as: a CSV file, pasted rows or a spreadsheet becomes a table.

import { fold } from '../../kernel/fold.ts';
import { Problem } from '../../kernel/problem.ts';
import { decode } from './decode.ts';
import { layoutOf, named } from './layout.ts';
import { limits } from './limits.ts';
import { guessDelimiter, readRows, type ReadRows } from './rows.ts';
import { isZip, readWorkbook } from './sheet.ts';
import {
  columnLetter,
  sheetStep,
  type Delimiter,
  type Encoding,
  type Letters,
  type ReadFault,
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
  /** The row that holds the headings; found where not given. Overrules `headed`. */
  readonly heading?: number | null;
  /** The sheets to take, by name; the first that reads as a list where not given. */
  readonly sheets?: readonly string[] | null;
  /** True takes rows that a filter hides too. */
  readonly hiddenRows?: boolean | null;
};

/** The table in a file (bytes) or in pasted rows (text). Throws `invalid` or `too-large` with a sentence that says what to do. */
export function readTable(input: Uint8Array | string, options: ReadOptions = {}): Table {
  if (typeof input !== 'string' && isZip(input)) {
    const { sheets, taken } = readWorkbook(input, options.sheets ?? null);
    return toTable(
      { kind: 'sheet', letters: null, delimiter: null, sheets },
      taken.map(({ rows, faults, hidden }) => ({ read: { rows, faults }, hidden })),
      options,
    );
  }
  const { text, letters } =
    typeof input === 'string' ? pasted(input) : decode(input, options.encoding ?? null);
  const named = /^sep=([,;|\t])\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter =
    options.delimiter ?? (named?.[1] as Delimiter | undefined) ?? guessDelimiter(body);
  return toTable(
    { kind: typeof input === 'string' ? 'pasted' : 'csv', letters, delimiter, sheets: [] },
    [{ read: readRows(body, delimiter), hidden: new Set() }],
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

type Part = { readonly read: ReadRows; readonly hidden: ReadonlySet<number> };

/** One table from one or several parts (sheets): columns of the same heading are one, rows of later parts count from `sheetStep` on. */
function toTable(
  source: Pick<Table, 'kind' | 'letters' | 'delimiter' | 'sheets'>,
  parts: readonly Part[],
  options: ReadOptions,
): Table {
  const laid = parts.map(({ read, hidden }, place) => {
    const filled = read.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
    const own = headingOf(options, place);
    const layout = layoutOf(filled, own);
    return { read, hidden, filled, layout, offset: place * sheetStep };
  });
  const [head] = laid;
  const first = head?.filled[0];
  if (!head || !first)
    throw new Problem('invalid', 'This file holds no rows. Choose the file that holds the list.');
  const beyond = [first.row, ...head.layout.headingRows];
  if (
    head.read.faults.some(
      (fault) => fault.kind === 'too-many-columns' && beyond.includes(fault.row),
    )
  ) {
    throw new Problem(
      'too-large',
      'This list has more than 256 columns. Save only the columns that you need and choose it again.',
    );
  }
  const { headed } = head.layout;
  const width = headed
    ? head.layout.headings.length
    : Math.max(...head.filled.slice(0, 200).map((row) => row.cells.length));
  const headings = named(head.layout.headings, width);
  const all: TableRow[] = [];
  const faults: ReadFault[] = [];
  const hiddenRows: TableRow[] = [];
  for (const { read, hidden, layout, offset } of laid) {
    const places = offset === 0 ? null : placesOf(layout.headings, headings);
    for (const fault of read.faults)
      faults.push({
        ...fault,
        row: fault.row + offset,
        column: places && fault.column !== null ? (places[fault.column] ?? null) : fault.column,
      });
    for (const row of layout.body) {
      const moved = places ? { row: row.row + offset, cells: movedCells(row.cells, places) } : row;
      if (hidden.has(row.row)) hiddenRows.push(moved);
      if (!hidden.has(row.row) || options.hiddenRows === true) all.push(moved);
    }
  }
  if (all.length === 0)
    throw new Problem(
      'invalid',
      'This file holds headings but no people. Choose the file that holds the list.',
    );
  return {
    ...source,
    headed,
    headings: trimmed(headings, all),
    headingRows: laid.flatMap(({ layout, offset }) =>
      layout.headingRows.map((row) => row + offset),
    ),
    rows: all,
    blankRows: laid.reduce((sum, { read, filled }) => sum + read.rows.length - filled.length, 0),
    faults,
    hiddenRows: options.hiddenRows === true ? [] : hiddenRows,
    hiddenCount: hiddenRows.length,
    top: laid.flatMap(({ filled, offset }) =>
      filled.slice(0, limits.topRows).map(({ row, cells }) => ({ row: row + offset, cells })),
    ),
  };
}

/** The heading row somebody chose for a part; 0 for none, null where it is to be found. */
function headingOf({ heading, headed }: ReadOptions, place: number): number | null {
  if (heading !== undefined && heading !== null && Math.floor(heading / sheetStep) === place)
    return heading % sheetStep;
  if (place > 0 || headed === undefined || headed === null) return null;
  return headed ? null : 0;
}

/** Where the columns of a further part go; a heading that is new gets a column of its own. */
function placesOf(own: readonly string[], headings: string[]): number[] {
  return own.map((heading, column) => {
    const name = heading || `Column ${columnLetter(column)}`;
    const known = headings.findIndex((one) => fold(one) === fold(name));
    if (known >= 0) return known;
    if (headings.length >= limits.columns)
      throw new Problem(
        'too-large',
        'These sheets have more than 256 different columns together. Take fewer of them.',
      );
    headings.push(name);
    return headings.length - 1;
  });
}

function movedCells(cells: readonly string[], places: readonly number[]): string[] {
  const moved: string[] = [];
  cells.forEach((cell, column) => {
    const place = places[column];
    if (place !== undefined) moved[place] = cell;
  });
  return Array.from(moved, (cell) => cell ?? '');
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
