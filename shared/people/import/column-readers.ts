// What a whole column tells of its cells: how its lists are parted, whether they were ticked, and where most people's clocks stand.

import { fold } from '../../kernel/fold.ts';
import type { FieldId } from './fields.ts';
import type { Columns, Reading } from './row-cells.ts';
import type { Table } from './table.ts';
import { isCivilService } from './values/levels.ts';
import { listReader } from './values/lists.ts';
import { readTimeZone } from './values/time-zones.ts';

const formHeading =
  /^(timestamp|zeitstempel|tijdstempel|horodateur|marca temporal|start time|completion time|startzeit|begintijd|heure de debut|startdate|start date|recorded ?date|submitted at|submission date)$/;
const tickHeading =
  /\b(tick|select|check|choose|kreuzen|vink|cochez) (all|any|up to|alle|alles|tout)\b/;

/** What the readers of single cells need to know of the columns. */
export function readColumns(
  table: Table,
  columns: Columns,
  homeZone: string | null,
): Pick<Reading, 'topics' | 'interests' | 'homeZone' | 'civil'> {
  const cellsOf = (...fields: FieldId[]): string[] => {
    const places = fields.flatMap((field) => columns.get(field) ?? []);
    return table.rows.flatMap((row) => places.map((column) => row.cells[column] ?? ''));
  };
  const form = table.headings.some((heading) => {
    const words = fold(heading);
    return formHeading.test(words) || tickHeading.test(words);
  });
  return {
    topics: listReader(cellsOf('offers', 'needs', 'offLimits'), form),
    interests: listReader(cellsOf('interests'), form),
    homeZone: mostFrequentZone(cellsOf('timeZone')) ?? homeZone,
    civil: isCivilService(cellsOf('level')),
  };
}

function mostFrequentZone(cells: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const cell of new Set(cells)) {
    const read = readTimeZone(cell);
    if (!read || !('zone' in read) || !read.zone.includes('/')) continue;
    counts.set(
      read.zone,
      (counts.get(read.zone) ?? 0) + cells.filter((other) => other === cell).length,
    );
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}
