// What went wrong while reading, said where it concerns something that would be taken.

import { cleanLine, fold } from '../../kernel/fold.ts';
import type { Findings } from './problems.ts';
import type { Columns } from './row-cells.ts';
import { columnLetter, type ReadFault, type Table, type TableRow } from './table.ts';

/** Names the faults of a table and returns the rows that stay out because of them. */
export function tellReading(table: Table, columns: Columns, findings: Findings): Set<number> {
  const refused = new Set<number>();
  const mapped = new Set([...columns.values()].flat());
  tellHeadings(table, mapped, findings);
  for (const row of table.hiddenRows)
    findings.add({
      code: 'row-hidden',
      severity: 'notice',
      row: row.row,
      message: `${nameIn(row, columns) || 'Somebody'} is hidden in the spreadsheet, by a filter or by hand, and is left out. Take hidden rows too where they belong to the list.`,
    });
  for (const fault of table.faults) {
    const concerns = fault.column === null || mapped.has(fault.column);
    const sentence = sentenceFor(fault);
    if (!sentence || (!concerns && !staysOut(fault))) continue;
    if (staysOut(fault) && fault.kind !== 'gave-up') refused.add(fault.row);
    findings.add({
      code: fault.kind,
      severity: staysOut(fault) ? 'refused' : fault.kind === 'formula-error' ? 'open' : 'notice',
      row: fault.row,
      column: fault.column,
      message: sentence,
    });
  }
  tellCutRows(table, mapped, findings);
  for (const row of table.rows) {
    const extra = row.cells.findIndex(
      (cell, column) => column >= table.headings.length && cell.trim() !== '',
    );
    if (extra < 0 || refused.has(row.row)) continue;
    refused.add(row.row);
    findings.add({
      code: 'row-too-wide',
      severity: 'refused',
      row: row.row,
      column: extra,
      message: `This row has more cells than there are headings, so its values may stand in the wrong columns. It stays out; look for a separator inside a value.`,
    });
  }
  return refused;
}

function nameIn(row: TableRow, columns: Columns): string {
  return (['name', 'firstName', 'namePrefix', 'lastName'] as const)
    .flatMap((field) => columns.get(field) ?? [])
    .map((column) => cleanLine(row.cells[column] ?? '').slice(0, 100))
    .filter(Boolean)
    .join(' ');
}

function tellHeadings(table: Table, mapped: ReadonlySet<number>, findings: Findings): void {
  if (!table.headed) {
    findings.add({
      code: 'no-headings',
      severity: 'notice',
      row: 1,
      message:
        'The first row is a person, not headings. The columns are called A, B, C; say what each one is.',
    });
    return;
  }
  const first = new Map<string, number>();
  table.headings.forEach((heading, column) => {
    const same = first.get(fold(heading));
    first.set(fold(heading), same ?? column);
    if (same !== undefined && fold(heading) !== '')
      findings.add({
        code: 'heading-twice',
        severity: 'notice',
        row: 1,
        column,
        message: `This heading stands in column ${columnLetter(same)} as well. Look which of the two is meant.`,
      });
    if (heading === `Column ${columnLetter(column)}`) {
      findings.add({
        code: 'heading-missing',
        severity: 'notice',
        row: 1,
        column,
        message: mapped.has(column)
          ? `This column has no heading. It is taken as you said.`
          : `This column has no heading, so it is not taken. Say what it is, or leave it out.`,
      });
    }
  });
}

/** A row that ends before the last heading, where most do not: something may have cut it. */
function tellCutRows(table: Table, mapped: ReadonlySet<number>, findings: Findings): void {
  if (table.kind === 'sheet') return;
  const width = table.headings.length;
  const short = table.rows.filter(({ cells }) => cells.length < width);
  if (short.length > table.rows.length / 2) return;
  for (const { row, cells } of short) {
    if (![...mapped].some((column) => column >= cells.length)) continue;
    findings.add({
      code: 'row-cut-short',
      severity: 'notice',
      row,
      column: cells.length,
      message: `This row ends before column ${columnLetter(cells.length)}. What would stand behind stays open.`,
    });
  }
}

function staysOut(fault: ReadFault): boolean {
  return (
    fault.kind === 'unclosed-quote' ||
    fault.kind === 'too-many-columns' ||
    fault.kind === 'cell-too-long' ||
    fault.kind === 'gave-up'
  );
}

function sentenceFor(fault: ReadFault): string | null {
  const letter = fault.column === null ? '' : columnLetter(fault.column);
  switch (fault.kind) {
    case 'unclosed-quote':
      return `The quote in column ${letter} is never closed, so this row stays out. Close it in a spreadsheet and save again, or paste the row.`;
    case 'text-after-quote':
      return 'Text follows a closing quote in this cell. It is taken together.';
    case 'cell-too-long':
      return `The cell in column ${letter} is longer than 64,000 letters, so this row stays out.`;
    case 'too-many-columns':
      return 'This row has more than 256 cells, so it stays out.';
    case 'formula-error':
      return 'This cell holds a formula that shows an error. It stays open.';
    case 'gave-up':
      return 'Too many quotes in this file are never closed. From this row on nothing is taken; save the file again from a spreadsheet.';
    case 'carried-down':
      return 'This cell was merged with those above. Their value is taken for this row too.';
    case 'formula':
      return null;
    default:
      return fault.kind satisfies never;
  }
}
