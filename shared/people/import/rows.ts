// Delimited text becomes rows. Own reader: limits hold while reading, and a quote that is never closed is named at its cell.

import { Problem } from '../../kernel/problem.ts';
import { limits, mostMends, tooManyCells } from './limits.ts';
import { delimiters, type Delimiter, type ReadFault, type TableRow } from './table.ts';

export type ReadRows = {
  readonly rows: TableRow[];
  readonly faults: ReadFault[];
};

/** Where the reader stands; one object for the whole file. */
type Place = {
  readonly text: string;
  readonly delimiter: string;
  at: number;
  row: number;
  mends: number;
  readonly faults: ReadFault[];
};

/**
 * All rows by RFC 4180, forgiving where people are: any line break, text after a closing quote, a missing last quote.
 * Throws `too-large` over 200,000 rows. `most` stops early (for a guess).
 */
export function readRows(text: string, delimiter: Delimiter, most = Infinity): ReadRows {
  const place: Place = { text, delimiter, at: 0, row: 1, mends: 0, faults: [] };
  const rows: TableRow[] = [];
  let filled = 0;
  while (place.at < text.length && rows.length < most) {
    if (place.row > limits.rows + 1)
      throw new Problem(
        'too-large',
        'This list has more than 200,000 rows. Save only the rows that you need and choose it again.',
      );
    const cells = readRow(place);
    filled += cells.length;
    if (filled > limits.cells) throw tooManyCells();
    rows.push({ row: place.row, cells });
    place.row += 1;
    if (place.mends > mostMends) {
      place.faults.push({ kind: 'gave-up', row: place.row, column: null });
      break;
    }
  }
  return { rows, faults: place.faults };
}

/** The delimiter under which most of the first rows are as wide as the headings. */
export function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 262_144);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const rows = readRows(sample, delimiter, 40).rows.filter(
      (row) => row.cells.length > 1 || row.cells[0]?.trim() !== '',
    );
    const width = rows[0]?.cells.length ?? 0;
    const even = rows.filter((row) => row.cells.length === width).length / Math.max(rows.length, 1);
    const score = width > 1 ? Math.min(width, limits.columns) * even * even : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function readRow(place: Place): string[] {
  const cells: string[] = [];
  for (;;) {
    const column = cells.length;
    if (column >= limits.columns) {
      place.faults.push({ kind: 'too-many-columns', row: place.row, column: null });
      skipLine(place);
      return cells;
    }
    cells.push(readCell(place, column));
    if (place.text[place.at] === place.delimiter) {
      place.at += 1;
      if (place.at < place.text.length) continue;
      cells.push('');
      return cells;
    }
    passLineBreak(place);
    return cells;
  }
}

function readCell(place: Place, column: number): string {
  if (place.text[place.at] !== '"' || place.mends > mostMends) return plainCell(place, column);
  const opened = place.at;
  const quoted = quotedCell(place, column);
  if (quoted !== null) return quoted;
  place.at = opened;
  place.mends += 1;
  place.faults.push({ kind: 'unclosed-quote', row: place.row, column });
  return plainCell(place, column);
}

/** The cell behind an opening quote, or `null` where that quote is not closed as one would mean it. */
function quotedCell(place: Place, column: number): string | null {
  const { text } = place;
  const start = place.at + 1;
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote - start > limits.cell) return null;
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    const value = text.slice(start, quote).replaceAll('""', '"');
    let next = quote + 1;
    while (text[next] === ' ') next += 1;
    if (
      next >= text.length ||
      text[next] === place.delimiter ||
      text[next] === '\n' ||
      text[next] === '\r'
    ) {
      place.at = next;
      return value;
    }
    if (/[\n\r]/.test(value)) return null;
    place.faults.push({ kind: 'text-after-quote', row: place.row, column });
    place.at = quote + 1;
    return value + plainCell(place, column);
  }
}

function plainCell(place: Place, column: number): string {
  const { text } = place;
  const stop = place.delimiter.charCodeAt(0);
  const start = place.at;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === stop || code === 10 || code === 13) break;
  }
  place.at = at;
  if (at - start <= limits.cell) return text.slice(start, at);
  place.faults.push({ kind: 'cell-too-long', row: place.row, column });
  return '';
}

function passLineBreak(place: Place): void {
  if (place.text[place.at] === '\r') place.at += place.text[place.at + 1] === '\n' ? 2 : 1;
  else if (place.text[place.at] === '\n') place.at += 1;
}

function skipLine(place: Place): void {
  while (
    place.at < place.text.length &&
    place.text[place.at] !== '\n' &&
    place.text[place.at] !== '\r'
  )
    place.at += 1;
  passLineBreak(place);
}
