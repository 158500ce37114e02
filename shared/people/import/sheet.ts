// The first sheet of an .xlsx file: values only, unpacked within limits before the spreadsheet reader sees it.

import { read, type CellObject, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { Problem } from '../../kernel/problem.ts';
import { damaged, openArchive, unpackParts, type Archive } from './archive.ts';
import { limits, tooManyCells } from './limits.ts';
import type { ReadRows } from './rows.ts';
import { shownText } from './shown-text.ts';
import type { ReadFault, TableRow } from './table.ts';

/** The parts that values need; drawings, macros, links and the like are never unpacked. */
const needed =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/** True for bytes that begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Rows of the first sheet. Throws `invalid` where it is none, `too-large` where a limit is passed. */
export function readSheet(bytes: Uint8Array): ReadRows {
  if (bytes.length > limits.bytes)
    throw new Problem(
      'too-large',
      'This file is over 20 MB. Save only the rows and columns that you need and choose it again.',
    );
  const parts = unpack(bytes);
  if (!Object.keys(parts).some((name) => /^xl\/workbook\.xml$/i.test(name))) {
    throw new Problem(
      'invalid',
      'This file is not a list of rows: it is an archive of another kind. Choose a CSV file or an .xlsx spreadsheet.',
    );
  }
  return rowsOf(firstSheet(parts));
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  const archive = openArchive(bytes);
  const first = firstSheetOf(archive);
  const parts = unpackParts(
    archive,
    (name) => needed.test(name) && (first === null || !isSheet.test(name) || name === first),
  );
  expectFewTags(parts);
  return parts;
}

const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i;
const isBook = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels)$/i;

/** The part that holds the first sheet; null where the workbook does not say it in the usual way. */
function firstSheetOf(archive: Archive): string | null {
  const parts = Object.entries(unpackParts(archive, (name) => isBook.test(name), limits.bookBytes));
  const read = (end: RegExp): string => {
    const found = parts.find(([name]) => end.test(name));
    return found ? strFromU8(found[1]) : '';
  };
  const id = /<(?:\w+:)?sheet\s[^<>]*?\br:id="([^"]{1,80})"/.exec(read(/workbook\.xml$/i))?.[1];
  const relations = read(/\.rels$/i).match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? [];
  const relation = relations.find((one) => /\sId="([^"]*)"/.exec(one)?.[1] === id);
  const target = /\sTarget="([^"]*)"/.exec(relation ?? '')?.[1]?.replace(/^\/?xl\//, '') ?? '';
  const name = `xl/${target}`;
  return isSheet.test(name) && archive.entries.some((entry) => entry.name === name) ? name : null;
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

function firstSheet(parts: Record<string, Uint8Array>): WorkSheet {
  try {
    const book = read(zipSync(withoutLeftOut(parts), { level: 0 }), {
      type: 'array',
      dense: true,
      sheets: 0,
      cellFormula: true,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      sheetRows: limits.rows + 2,
    });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
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
  return { rows, faults };
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
