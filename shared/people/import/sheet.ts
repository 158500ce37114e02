// The first sheet of an .xlsx file: values only, unpacked within limits before the spreadsheet reader sees it.

import { read, type CellObject, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Problem } from '../../kernel/problem.ts';
import { limits } from './limits.ts';
import type { ReadRows } from './rows.ts';
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
  let total = 0;
  let tooLarge = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!needed.test(name)) return false;
        total += originalSize;
        if (total > limits.unpacked) tooLarge = true;
        return !tooLarge;
      },
    });
  } catch {
    throw damaged();
  }
  if (tooLarge)
    throw new Problem(
      'too-large',
      'This spreadsheet unpacks to more than 64 MB. Copy the rows that you need into a new one.',
    );
  return parts;
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
      cellNF: false,
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
  for (let index = 0; index < dense.length; index += 1) {
    const row = index + 1;
    const source = dense[index] ?? [];
    if (source.length > limits.columns)
      faults.push({ kind: 'too-many-columns', row, column: null });
    const cells: string[] = [];
    for (let column = 0; column < Math.min(source.length, limits.columns); column += 1) {
      cells.push(valueOf(source[column], { row, column }, faults));
    }
    rows.push({ row, cells });
  }
  return { rows, faults };
}

/** The stored value as text. A formula is named and its last shown value taken; an error value is left out. */
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
  const value = String(cell.v);
  if (value.length <= limits.cell) return value;
  faults.push({ kind: 'cell-too-long', ...at });
  return '';
}

function damaged(): Problem {
  return new Problem(
    'invalid',
    'This spreadsheet could not be opened: it is damaged or protected by a password. Save it again without one, or paste the rows.',
  );
}
