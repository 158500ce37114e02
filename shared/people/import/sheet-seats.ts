// Two sheets, two seats: what was said of each sheet, or what its name says without doubt.

import type { Seat } from '../participant.ts';
import type { ImportChoices, ImportSetting } from './options.ts';
import { sheetStep, type Table } from './table.ts';
import { readSeat } from './values/seats.ts';

/** The seat of each taken sheet, in their order; null where nobody said and the name does not. */
export function seatsOfSheets(
  table: Pick<Table, 'sheets'>,
  choices: Pick<ImportChoices, 'sheetSeats'>,
  setting: Pick<ImportSetting, 'seatWords'>,
): (Seat | null)[] {
  const said = new Map(choices.sheetSeats.map(({ sheet, seat }) => [sheet, seat]));
  return table.sheets
    .filter((sheet) => sheet.chosen)
    .map(({ name }) => said.get(name) ?? readSeat(name, setting.seatWords));
}

/** The seat of the sheet that a row stands on. */
export function sheetSeats(
  table: Pick<Table, 'sheets'>,
  choices: Pick<ImportChoices, 'sheetSeats'>,
  setting: Pick<ImportSetting, 'seatWords'>,
): (row: number) => Seat | null {
  const seats = seatsOfSheets(table, choices, setting);
  return (row) => seats[Math.floor(row / sheetStep)] ?? null;
}
