// Where the table begins in rows as they came: a title, groups or a survey tool's ids may stand above the headings, options below.

import { fold } from '../../kernel/fold.ts';
import { isEmail } from '../email.ts';
import { fieldOf, type FieldId } from './fields.ts';
import { knownHeading, looksLikePerson } from './headings.ts';
import { isDayHeading, optionOf } from './options-in-headings.ts';
import { columnLetter, type TableRow } from './table.ts';

export type TableLayout = {
  readonly headed: boolean;
  /** Of every column up to the width of the headings; "" where nothing stands. */
  readonly headings: readonly string[];
  /** The rows that made the headings, as a spreadsheet counts. */
  readonly headingRows: readonly number[];
  readonly body: readonly TableRow[];
};

/** How far down headings are looked for. */
const depth = 15;

/** The layout of filled rows. `chosen` is the number of the heading row, 0 for none; left out, it is found. */
export function layoutOf(filled: readonly TableRow[], chosen: number | null = null): TableLayout {
  const place =
    chosen === null ? guessPlace(filled) : filled.findIndex((row) => row.row === chosen);
  const head = filled[place];
  if (!head) return { headed: false, headings: [], headingRows: [], body: filled };
  const rest = filled.slice(place + 1);
  const ids = rest[0] && isIdRow(rest[0]) ? 1 : 0;
  const below = rest[ids] && isOptionRow(head, rest[ids]) ? rest[ids] : null;
  const above = below ? null : groupAbove(filled[place - 1], head);
  const groups = below ? head : above;
  const headings = groups ? composed(groups, below ?? head) : head.cells.map(clean);
  const body = rest.slice(ids + (below ? 1 : 0));
  return {
    headed: true,
    headings,
    headingRows: [above?.row, head.row, below?.row].filter((row) => row !== undefined),
    body: body[0] && ids === 0 && isIdRow(body[0]) ? body.slice(1) : body,
  };
}

/** How many different fields the cells of a row name, where at least half of them name one. */
export function headingScore(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.some((cell) => isEmail(cell.trim()) || cell.length > 400)) return 0;
  const known = filled.map(fieldNamed).filter((field) => field !== null);
  return known.length * 2 >= filled.length ? new Set(known).size : 0;
}

/** True for rows among whose first ones somebody's headings stand. */
export function looksLikeList(rows: readonly TableRow[]): boolean {
  return rows.slice(0, depth).some(({ cells }) => headingScore(cells) >= 2);
}

function fieldNamed(cell: string): FieldId | null {
  const parts = optionOf(cell);
  return (
    knownHeading(cell) ??
    (isDayHeading(cell) ? 'slots' : null) ??
    (parts ? (knownHeading(parts.question) ?? null) : null)
  );
}

function guessPlace(filled: readonly TableRow[]): number {
  let best = { place: 0, score: 0 };
  filled.slice(0, depth).forEach((row, place) => {
    const score = headingScore(row.cells);
    if (score > best.score && (place === 0 || score >= 2)) best = { place, score };
  });
  const first = filled[0];
  if (best.score === 0 && first && looksLikePerson(first.cells)) return -1;
  return best.place;
}

/** A survey tool's row of ids in braces. */
function isIdRow({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    filled.length > 0 &&
    filled.filter((cell) => /^\s*\{\s*"ImportId"/.test(cell)).length * 2 > filled.length
  );
}

/** Options below: they fill the columns that have no heading, and below the others nothing stands, or "Response". */
function isOptionRow(head: TableRow, next: TableRow): boolean {
  const width = Math.max(head.cells.length, next.cells.length);
  let options = 0;
  for (let column = 0; column < width; column += 1) {
    const [heading, cell] = [clean(head.cells[column]), clean(next.cells[column])];
    if (heading === '' && cell !== '') options += 1;
    const opens = heading !== '' && clean(head.cells[column + 1]) === '' && column + 1 < width;
    if (heading !== '' && !opens && cell !== '' && !isResponse(cell)) return false;
  }
  return options > 0;
}

function isResponse(cell: string): boolean {
  return /^(open ended )?(response|antwort|antwoord|reponse|respuesta)$/.test(fold(cell));
}

/** The row above, where it groups columns: more than a title, and not itself ids that say nothing. */
function groupAbove(above: TableRow | undefined, head: TableRow): TableRow | null {
  if (!above || above.row !== head.row - 1) return null;
  const filled = above.cells.filter((cell) => cell.trim() !== '');
  return filled.length >= 2 && filled.some((cell) => fieldNamed(cell) !== null) ? above : null;
}

/** "Group [heading]" where the heading alone says nothing and its group is a question that we know. */
function composed(groups: TableRow, below: TableRow): string[] {
  const width = Math.max(groups.cells.length, below.cells.length);
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const [own, sub] = [clean(groups.cells[column]), clean(below.cells[column])];
    const opens = own !== '' && clean(groups.cells[column + 1]) === '' && column + 1 < width;
    if (own !== '') group = own;
    if (sub === '' || isResponse(sub)) return own;
    // Below "Person" a "Seat" is a column of its own; below "Topics" it is one of them.
    if (knownHeading(sub) !== undefined && !(own === '' && holdsSeveral(group))) return sub;
    if (fieldNamed(group) === null || (own !== '' && !opens && fieldNamed(own) === null))
      return sub;
    return `${group} [${sub}]`.slice(0, 200);
  });
}

/** True for a group whose columns are options of one question. */
function holdsSeveral(group: string): boolean {
  const field = fieldNamed(group);
  return field !== null && fieldOf(field).many;
}

/** Every column gets a name: its heading, or "Column C". */
export function named(headings: readonly string[], width: number): string[] {
  return Array.from(
    { length: width },
    (_, column) => headings[column] || `Column ${columnLetter(column)}`,
  );
}

function clean(heading: string | undefined): string {
  return (heading ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
}
