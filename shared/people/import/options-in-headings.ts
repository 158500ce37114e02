// Options as columns: "When can you meet? [Monday]", "Can show [maps]" with a cross below. The value, or a part of it, stands in the heading.

import { cleanLine, fold } from '../../kernel/fold.ts';
import type { FieldId } from './fields.ts';
import type { Columns } from './row-cells.ts';
import { columnLetter, type Table } from './table.ts';
import { readYesNo } from './values/answers.ts';
import { readHalfDays } from './values/half-days.ts';

const dayFirst =
  /^(mon|monday|tue|tues|tuesday|wed|wednesday|thu|thur|thurs|thursday|fri|friday|montag|dienstag|mittwoch|donnerstag|freitag|maandag|dinsdag|woensdag|donderdag|vrijdag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miercoles|jueves|viernes)s?\b/;

/** True for a heading that is a half-day or a day by itself. */
export function isDayHeading(heading: string): boolean {
  if (!dayFirst.test(fold(heading))) return false;
  const { slots, open } = readHalfDays(heading);
  return slots.length > 0 && open.length === 0;
}

/** The question and the option that one heading holds: "Question [option]", "Question: option", "Question / option"; null for a plain one. */
export function optionOf(heading: string): { question: string; option: string } | null {
  const parts =
    /^(.{2,}?)\s*\[([^[\]]+)\]$/.exec(heading) ??
    /^(.{2,}?)\s*(?::|\s[–—-]|\s\/|\/)\s*([^:/]+)$/.exec(heading);
  const [question, option] = [parts?.[1]?.trim(), parts?.[2]?.trim()];
  return question && option ? { question, option } : null;
}

const listed: readonly FieldId[] = [
  'offers',
  'needs',
  'offLimits',
  'languages',
  'slots',
  'interests',
];

/** For each column whose heading holds a value: what a cell of it says in full. Empty where it says no. */
export function headingValues(
  table: Table,
  columns: Columns,
): ReadonlyMap<number, (cell: string) => string> {
  const spoken = new Map<number, (cell: string) => string>();
  for (const field of listed) {
    const options = (columns.get(field) ?? []).flatMap((column) => {
      const option = optionFor(table, column);
      return option === null ? [] : [{ column, option }];
    });
    const rated = options.some(({ column }) =>
      table.rows.some((row) => /^\s*[2-9]\s*$/.test(row.cells[column] ?? '')),
    );
    for (const { column, option } of options)
      spoken.set(column, (cell) =>
        field === 'slots' ? slotText(option, cell) : choiceText(option, cell, rated),
      );
  }
  return spoken;
}

function optionFor(table: Table, column: number): string | null {
  const heading = table.headings[column] ?? '';
  if (isDayHeading(heading)) return heading;
  const parts = optionOf(heading);
  if (parts) return parts.option;
  // A heading of its own with nothing but crosses below is itself the option.
  const filled = table.rows.map((row) => row.cells[column]?.trim() ?? '').filter(Boolean);
  const bare = heading === `Column ${columnLetter(column)}`;
  return !bare && filled.length > 0 && filled.every((cell) => markOf(cell) !== null)
    ? heading
    : null;
}

/** Whether a cell ticks its option; null for any other text. */
function markOf(cell: string): boolean | null {
  const words = fold(cell) || cell.trim();
  if (/^(checked|selected|ticked|available|✓|✔|☑|☒)$/.test(words)) return true;
  if (
    /^(unchecked|not selected|unselected|unavailable|not available|none|-|–|n a|☐)$/.test(words) ||
    /^[-–—]+$/.test(cell.trim())
  )
    return false;
  const said = readYesNo(cell);
  return said === null ? null : said === 'yes';
}

function choiceText(option: string, cell: string, rated: boolean): string {
  const number = /^\s*(\d)\s*$/.exec(cell)?.[1];
  if (number !== undefined && rated) return number === '0' ? '' : `${option} (${number})`;
  const mark = markOf(cell);
  if (mark !== null) return mark ? option : '';
  return fold(cell) === fold(option) ? option : cell;
}

function slotText(option: string, cell: string): string {
  const mark = markOf(cell);
  if (mark !== null) return mark ? option : '';
  const parts = cell
    .split(/[;,\r\n|•]+/)
    .map(cleanLine)
    .filter(Boolean);
  if (isDayHeading(option))
    return parts.map((part) => (isDayHeading(part) ? part : `${option} ${part}`)).join('; ');
  // "Monday, Tuesday" below "[morning]"; a cell that says its halves itself is left as written.
  return parts.some(isBareDay)
    ? parts.map((part) => (isBareDay(part) ? `${part} ${option}` : part)).join('; ')
    : cell;
}

/** True for days without a half. */
function isBareDay(part: string): boolean {
  return isDayHeading(part) && isDayHeading(`${part} morning`);
}
