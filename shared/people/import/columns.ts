// Which column of a list fills which field.

import { fieldOf, type FieldId } from './fields.ts';
import type { ImportChoices, ImportSetting } from './options.ts';
import type { Findings } from './problems.ts';
import type { Columns } from './row-cells.ts';
import { seatsOfSheets } from './sheet-seats.ts';
import { columnLetter, type Table } from './table.ts';

/** Which columns fill which field; a second column for a single field counts where the first is empty, and says so. */
export function columnsOf(
  choices: ImportChoices,
  table: Table,
  at: { findings: Findings; setting: Pick<ImportSetting, 'seatWords'> },
): Columns {
  const { findings } = at;
  const columns = new Map<FieldId, number[]>();
  choices.mapping.slice(0, table.headings.length).forEach((field, column) => {
    if (!field) return;
    const known = columns.get(field);
    if (!known) columns.set(field, [column]);
    else if (fieldOf(field).many) known.push(column);
    else {
      known.push(column);
      findings.add({
        code: 'field-twice',
        severity: 'notice',
        row: 1,
        column,
        field,
        message: `“${fieldOf(field).label}” is filled by column ${columnLetter(known[0] ?? 0)} already. This column counts where that one is empty.`,
      });
    }
  });
  if (!['name', 'firstName', 'lastName'].some((field) => columns.has(field as FieldId))) {
    findings.add({
      code: 'no-name-column',
      severity: 'question',
      row: 1,
      field: 'name',
      message: 'No column is taken as the name. Choose one.',
    });
  }
  const bySheet = seatsOfSheets(table, choices, at.setting);
  const everySheet = bySheet.length > 0 && bySheet.every((seat) => seat !== null);
  if (!columns.has('seat') && !choices.seatForAll && !everySheet) {
    findings.add({
      code: 'no-seat-column',
      severity: 'question',
      row: 1,
      field: 'seat',
      message:
        'No column says who is junior and who is senior. Choose one, or one seat for the whole list.',
    });
  }
  return columns;
}
