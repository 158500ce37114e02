// Sheets of an .xlsx file: values only, unpacked within limits before the spreadsheet reader sees it.

import { read, type CellObject, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { Problem } from '../../kernel/problem.ts';
import { damaged, openArchive, unpackParts, type Archive } from './archive.ts';
import { looksLikeList } from './layout.ts';
import { limits, tooManyCells } from './limits.ts';
import type { ReadRows } from './rows.ts';
import { shownText } from './shown-text.ts';
import type { ReadFault, SheetFact, TableRow } from './table.ts';
import { isSheetPart, rowFacts, sheetsOf, type BookSheet } from './workbook.ts';

/** The parts that values need; drawings, macros, links and the like are never unpacked. */
const needed =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/** True for bytes that begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** One sheet's rows as they came, with those that are hidden. */
export type SheetRows = ReadRows & { readonly hidden: ReadonlySet<number> };
export type ReadWorkbook = {
  readonly sheets: readonly SheetFact[];
  /** Of the chosen sheets, in their order. */
  readonly taken: readonly SheetRows[];
};

/** Visible sheets that are looked into for a list; in a workbook with more the others are chosen by hand. */
const mostLooks = 8;

/** Rows of the sheets named in `wanted`, else of the first visible one that reads as a list. Throws `invalid` where it is none, `too-large` where a limit is passed. */
export function readWorkbook(bytes: Uint8Array, wanted: readonly string[] | null): ReadWorkbook {
  const archive = openBook(bytes);
  const book = sheetsOf(archive);
  if (book.length === 0) return { sheets: [], taken: [readOne(archive, null)] };
  const named = book.filter((sheet) => wanted?.includes(sheet.name));
  const taken =
    named.length > 0
      ? named.map((sheet) => ({ sheet, rows: readOne(archive, sheet) }))
      : [find(archive, book)];
  if (taken.reduce((sum, { rows }) => sum + rows.rows.length, 0) > limits.rows + taken.length)
    throw new Problem(
      'too-large',
      'These sheets have more than 200,000 rows together. Take fewer of them.',
    );
  const counts = countRows(archive, book);
  return {
    sheets: book.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      rows: counts.get(sheet.part) ?? null,
      chosen: taken.some((one) => one.sheet === sheet),
    })),
    taken: taken.map(({ rows }) => rows),
  };
}

/** Rows of the first sheet, whatever it holds. Throws as `readWorkbook` does. */
export function readFirstSheet(bytes: Uint8Array): ReadRows {
  const archive = openBook(bytes);
  return readOne(archive, sheetsOf(archive)[0] ?? null);
}

function openBook(bytes: Uint8Array): Archive {
  if (bytes.length > limits.bytes)
    throw new Problem(
      'too-large',
      'This file is over 20 MB. Save only the rows and columns that you need and choose it again.',
    );
  const archive = openArchive(bytes);
  if (!archive.entries.some(({ name }) => /^xl\/workbook\.xml$/i.test(name)))
    throw new Problem(
      'invalid',
      'This file is not a list of rows: it is an archive of another kind. Choose a CSV file or an .xlsx spreadsheet.',
    );
  return archive;
}

/** The first visible sheet that reads as a list; where none does, the first that holds anything. */
function find(archive: Archive, book: readonly BookSheet[]): { sheet: BookSheet; rows: SheetRows } {
  const visible = book.filter((sheet) => !sheet.hidden);
  let fallback: { sheet: BookSheet; rows: SheetRows } | null = null;
  for (const sheet of (visible.length > 0 ? visible : book).slice(0, mostLooks)) {
    const rows = readOne(archive, sheet);
    const filled = rows.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
    if (looksLikeList(filled)) return { sheet, rows };
    if (filled.length > 0) fallback ??= { sheet, rows };
  }
  const sheet = visible[0] ?? book[0]!;
  return fallback ?? { sheet, rows: { rows: [], faults: [], hidden: new Set() } };
}

/** Rows of every sheet, one unpacked at a time; left out from where they come to more than is unpacked of a workbook. */
function countRows(archive: Archive, book: readonly BookSheet[]): Map<string, number> {
  const counts = new Map<string, number>();
  let size = 0;
  for (const { part } of book) {
    size += archive.entries.find(({ name }) => name === part)?.size ?? 0;
    if (size > limits.unpacked) break;
    const bytes = unpackParts(archive, (name) => name === part)[part];
    if (bytes) counts.set(part, rowFacts(bytes).rows);
  }
  return counts;
}

function readOne(archive: Archive, sheet: BookSheet | null): SheetRows {
  const parts = unpackParts(
    archive,
    (name) => needed.test(name) && (!sheet || !isSheetPart.test(name) || name === sheet.part),
  );
  expectFewTags(parts);
  const bytes = sheet ? parts[sheet.part] : undefined;
  const hidden = bytes ? rowFacts(bytes).hidden : new Set<number>();
  return { ...rowsOf(sheetAt(parts, sheet?.index ?? 0)), hidden };
}

/** A tag of four letters becomes an object of many bytes, and a text is copied several times over: both are counted before anything is made of them. */
function expectFewTags(parts: Readonly<Record<string, Uint8Array>>): void {
  let tags = 0;
  for (const bytes of Object.values(parts))
    for (let at = bytes.indexOf(0x3c); at >= 0;) {
      const next = bytes.indexOf(0x3c, at + 1);
      if ((next < 0 ? bytes.length : next) - at > limits.run)
        throw new Problem(
          'too-large',
          'A cell of this spreadsheet holds more than a million characters. Leave it out and choose the list again.',
        );
      if ((tags += 1) > limits.tags)
        throw new Problem(
          'too-large',
          'This spreadsheet holds more than a million cells. Copy the rows and columns that you need into a new one.',
        );
      at = next;
    }
}

/** The table of contents names only parts that are there; the reader stops at one that is missing. */
function withoutLeftOut(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const contents = Object.keys(parts).find((name) => /^\[content_types\]\.xml$/i.test(name));
  if (contents === undefined) throw damaged();
  const there = new Set(Object.keys(parts).map((name) => `/${name}`.toLowerCase()));
  const xml = strFromU8(parts[contents] ?? new Uint8Array()).replace(
    /<Override\b[^>]*>/g,
    (entry) =>
      there.has((/PartName="([^"]*)"/.exec(entry)?.[1] ?? '').toLowerCase()) ? entry : '',
  );
  return { ...parts, [contents]: strToU8(xml) };
}

function sheetAt(parts: Record<string, Uint8Array>, index: number): WorkSheet {
  try {
    const book = read(zipSync(withoutLeftOut(parts), { level: 0 }), {
      type: 'array',
      dense: true,
      sheets: index,
      cellFormula: true,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      sheetRows: limits.rows + 2,
    });
    const sheet = book.Sheets[book.SheetNames[index] ?? ''];
    if (sheet) return sheet;
  } catch {
    throw damaged();
  }
  throw damaged();
}

function rowsOf(sheet: WorkSheet): ReadRows {
  const dense = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  if (dense.length > limits.rows + 1)
    throw new Problem(
      'too-large',
      'This list has more than 200,000 rows. Save only the rows that you need and choose it again.',
    );
  const rows: TableRow[] = [];
  const faults: ReadFault[] = [];
  let filled = 0;
  for (let index = 0; index < dense.length; index += 1) {
    const row = index + 1;
    const source = dense[index] ?? [];
    if (source.length > limits.columns)
      faults.push({ kind: 'too-many-columns', row, column: null });
    const cells: string[] = [];
    filled += Math.min(source.length, limits.columns);
    if (filled > limits.cells) throw tooManyCells();
    for (let column = 0; column < Math.min(source.length, limits.columns); column += 1) {
      cells.push(valueOf(source[column], { row, column }, faults));
    }
    rows.push({ row, cells });
  }
  carryDown(rows, sheet, faults);
  return { rows, faults };
}

/** A value merged over several rows is taken for each of them that holds anything else. */
function carryDown(rows: TableRow[], sheet: WorkSheet, faults: ReadFault[]): void {
  let carried = 0;
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    const value = rows[start.r]?.cells[start.c] ?? '';
    if (value.trim() === '' || start.c >= limits.columns) continue;
    for (let index = start.r + 1; index <= Math.min(end.r, rows.length - 1); index += 1) {
      const row = rows[index];
      if (!row || !row.cells.some((cell) => cell.trim() !== '')) continue;
      if ((carried += 1) > limits.rows) return;
      const cells = [...row.cells];
      while (cells.length <= start.c) cells.push('');
      cells[start.c] = value;
      rows[index] = { row: row.row, cells };
      faults.push({ kind: 'carried-down', row: row.row, column: start.c });
    }
  }
}

/** The value as it is shown. A formula is named and its last shown value taken; an error value is left out. */
function valueOf(
  cell: CellObject | undefined,
  at: { row: number; column: number },
  faults: ReadFault[],
): string {
  if (!cell) return '';
  const failed = cell.t === 'e' || (cell.f !== undefined && cell.v === undefined);
  if (failed) faults.push({ kind: 'formula-error', ...at });
  else if (cell.f !== undefined) faults.push({ kind: 'formula', ...at });
  if (failed || cell.v === undefined || cell.v === null) return '';
  const value = shownText(cell);
  if (value.length <= limits.cell) return value;
  faults.push({ kind: 'cell-too-long', ...at });
  return '';
}
