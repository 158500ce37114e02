// The cells of a matrix file as text, whatever it came as: delimited text in any letters that the app's import reads, or a spreadsheet.

import { Problem } from '../../shared/kernel/problem.ts';
import { decode } from '../../shared/people/import/decode.ts';
import { isZip, readFirstSheet } from '../../shared/people/import/sheet.ts';
import { textOf } from './text.ts';

/** Cells as they stand, without quotes; `commaIsDecimal` where the comma cannot part cells. */
export type MatrixCells = {
  readonly rows: readonly (readonly string[])[];
  readonly commaIsDecimal: boolean;
};

const marks = [';', '\t', '|', ','] as const;
const cellLike = /^\s*("?)\s*([+-]?[\d.,]*(e[+-]?\d+)?)\s*\1\s*$/i;

/** Throws `Problem('invalid')` naming the file for what is no table. Lines may be many: the app's limit of columns holds for spreadsheets alone. */
export function readCells(bytes: Uint8Array, file: string): MatrixCells {
  try {
    return isZip(bytes) ? sheetCells(bytes) : textCells(letters(bytes));
  } catch (error) {
    if (error instanceof Problem) throw new Problem(error.code, `${file}: ${error.message}`);
    throw error;
  }
}

function sheetCells(bytes: Uint8Array): MatrixCells {
  const { rows, faults } = readFirstSheet(bytes);
  const fault = faults.find(({ kind }) => kind !== 'formula' && kind !== 'carried-down');
  if (fault?.kind === 'too-many-columns')
    throw new Problem('too-large', 'A spreadsheet is read up to 256 columns. Save it as CSV.');
  if (fault !== undefined)
    throw new Problem(
      'invalid',
      `line ${fault.row}${fault.column === null ? '' : `, cell ${fault.column + 1}`} holds no value that can be read.`,
    );
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return {
    rows: rows.map(({ cells }) => Array.from({ length: width }, (_none, col) => cells[col] ?? '')),
    commaIsDecimal: false,
  };
}

/** UTF-8 without limits of size; what is not UTF-8 is told apart by the reader of the app's import. */
function letters(bytes: Uint8Array): string {
  try {
    if (!bytes.includes(0)) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes).text;
  }
  const marked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return marked ? textOf(bytes) : decode(bytes).text;
}

function textCells(whole: string): MatrixCells {
  const named = /^\uFEFF?sep=([,;|\t])\r?\n/i.exec(whole);
  const lines = whole
    .slice(named?.[0].length ?? 0)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  const mark = named?.[1] ?? markOf(lines);
  const split = whole.includes('"') ? splitQuoted : (line: string) => line.split(mark);
  return { rows: lines.map((line) => split(line, mark)), commaIsDecimal: mark !== ',' };
}

/** The mark that leaves nothing but numbers in the first lines; a comma can only part cells where no other mark does. */
function markOf(lines: readonly string[]): string {
  const sample = lines.slice(0, 40).filter((line) => line.trim() !== '');
  const there = marks.filter((mark) => sample.some((line) => line.includes(mark)));
  return (
    there.find((mark) =>
      sample.every((line) => splitQuoted(line, mark).every((cell) => cellLike.test(cell))),
    ) ??
    there[0] ??
    ','
  );
}

/** Cells of a line; a mark between quotes parts nothing. A quote that is never closed stays in its cell. */
function splitQuoted(line: string, mark: string): string[] {
  const cells: string[] = [];
  for (let rest = line; ;) {
    const quoted = /^\s*"([^"]*)"\s*/.exec(rest);
    const ends =
      quoted !== null && (quoted[0].length === rest.length || rest[quoted[0].length] === mark);
    const end = ends ? quoted[0].length : rest.indexOf(mark);
    cells.push(ends ? quoted[1]! : end === -1 ? rest : rest.slice(0, end));
    if (end === -1 || end >= rest.length) return cells;
    rest = rest.slice(end + 1);
  }
}
