// Single fields of a row whose reading needs more than one cell or more than one answer.

import type { YesNoUnknown, Seat, Slot } from '../participant.ts';
import type { ImportChoices } from './options.ts';
import { quote } from './problems.ts';
import type { Cells, Reading } from './row-cells.ts';
import { readYesNo } from './values/answers.ts';
import { readHalfDays } from './values/half-days.ts';
import { readLanguage, splitLanguages } from './values/languages.ts';
import { readLevel } from './values/levels.ts';
import { isNothing } from './values/nobody.ts';
import { readSeat } from './values/seats.ts';
import { readTimeZone } from './values/time-zones.ts';

/** Where the list tells levels, a row without one is named: seat alone decides for that person. */
export function readLevelOf(cells: Cells, reading: Reading): number | null {
  if (reading.columns.has('level') && cells.texts('level').length === 0)
    cells.say(
      'level-missing',
      'notice',
      'level',
      'This row has no level, so the seat alone is known.',
    );
  return cells.read(
    'level',
    (value) => readLevel(value, reading.civil),
    (value) => `${quote(value)} is no level: levels are whole numbers from 0 to 30. It stays open.`,
  );
}

export function readSeatOf(row: number, cells: Cells, reading: Reading): Seat | null {
  const given = reading.seats.get(row);
  if (given) return given;
  for (const { text, column } of cells.texts('seat')) {
    const seat = readSeat(text, reading.setting.seatWords);
    if (seat) return seat;
    cells.say(
      'seat-unclear',
      'question',
      'seat',
      `${quote(text)} can be either seat here. Say junior or senior.`,
      column,
    );
    return null;
  }
  const ofSheet = reading.sheetSeat(row);
  if (ofSheet) return ofSheet;
  if (reading.choices.seatForAll) return reading.choices.seatForAll;
  if (reading.columns.has('seat'))
    cells.say(
      'seat-missing',
      'question',
      'seat',
      'This row does not say which seat. Say junior or senior.',
    );
  return null;
}

export function readLanguages(cells: Cells): string[] {
  const languages = new Set<string>();
  for (const { text, column } of cells.texts('languages')) {
    for (const part of splitLanguages(text).split(/[;,\r\n|•]+/)) {
      if (isNothing(part)) continue;
      const found = readLanguage(part);
      if (found && !found.beginner) languages.add(found.language);
      else if (found)
        cells.say(
          'language-beginner',
          'open',
          'languages',
          `${quote(part)} is written as a beginner’s, so it is not taken. Write ${found.language} alone if they can work in it.`,
          column,
        );
      else
        cells.say(
          'languages-unclear',
          'open',
          'languages',
          `${quote(part)} is no language that we know. It stays open; write it as “English”, or add it on the person’s page.`,
          column,
        );
    }
  }
  return [...languages].slice(0, 20);
}

export function readZoneOf(cells: Cells, reading: Reading): string | null {
  for (const { text, column } of cells.texts('timeZone')) {
    const read = readTimeZone(text);
    if (read && 'zone' in read) return read.zone;
    const choice = read && nearFirst(read.several, reading.homeZone);
    cells.say(
      choice ? 'timeZone-several' : 'timeZone-unclear',
      'open',
      'timeZone',
      choice
        ? `${quote(text)} can be ${choice.slice(0, -1).join(', ')} or ${choice.at(-1)}. Write the one that is meant; until then it stays open.`
        : `${quote(text)} is no time zone that the calendar knows, as Europe/Amsterdam is. It stays open.`,
      column,
    );
  }
  return null;
}

/** The zone at home first, then those of its continent. */
function nearFirst(zones: readonly string[], home: string | null): string[] {
  const far = (zone: string): number =>
    zone === home ? 0 : zone.split('/')[0] === home?.split('/')[0] ? 1 : 2;
  return zones.toSorted((one, other) => far(one) - far(other));
}

export function readSlots(cells: Cells): Slot[] {
  const slots = new Set<Slot>();
  for (const { text, column } of cells.texts('slots')) {
    const found = readHalfDays(text);
    for (const part of found.open)
      if (!isNothing(part))
        cells.say(
          'slots-unclear',
          'open',
          'slots',
          `${quote(part)} does not say clearly which half-days of the working week, as “Mon am; Thu pm” does. It stays open.`,
          column,
        );
    for (const slot of found.slots) slots.add(slot);
  }
  return [...slots];
}

export function readAnswer(cells: Cells, field: 'optedIn' | 'trained'): YesNoUnknown {
  return (
    cells.read(
      field,
      readYesNo,
      (value) => `${quote(value)} is neither yes nor no. It stays “not known yet”.`,
    ) ?? 'unknown'
  );
}

/** Only people's own words count; what somebody else reports is not known yet. */
export function readOptIn(cells: Cells, choices: ImportChoices): YesNoUnknown {
  const answer = readAnswer(cells, 'optedIn');
  return choices.filledBy === 'self' ? answer : 'unknown';
}
