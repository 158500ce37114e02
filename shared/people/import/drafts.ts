// Rows become drafts of people: every mapped cell is read, and what cannot be read is named at its place.

import { cleanLine, hidesCharacters } from '../../kernel/fold.ts';
import type { YesNoUnknown, Participant, Seat, Slot } from '../participant.ts';
import { mostWishes } from '../preferences-and-conflicts.ts';
import { headingValues } from './options-in-headings.ts';
import type { ImportChoices } from './options.ts';
import { quote } from './problems.ts';
import { rowReader, type Cells, type Columns, type Reading } from './row-cells.ts';
import { sheetSeats } from './sheet-seats.ts';
import type { Table, TableRow } from './table.ts';
import {
  readCapacity,
  readEmail,
  readFormat,
  readHours,
  readSeat,
  readTimeZone,
  readYesNo,
} from './values/answers.ts';
import { isCivilService, readLevel } from './values/levels.ts';
import { readLanguage, readSlot, readTopic, splitList, type TopicWords } from './values/lists.ts';

/** A person as one row tells it; people and topics are still words. */
export type RowDraft = {
  readonly row: number;
  /** refused: never taken · question: taken once it is answered. */
  state: 'ready' | 'refused' | 'question';
  readonly ref: string | null;
  readonly name: string;
  readonly email: string | null;
  /** Settled once it is known whom the row means. */
  seat: Seat | null;
  readonly level: number | null;
  readonly organisation: string | null;
  readonly unit: string | null;
  readonly managers: readonly string[];
  readonly offers: readonly TopicWords[];
  readonly needs: readonly TopicWords[];
  readonly offLimits: readonly string[];
  readonly languages: readonly string[];
  readonly timeZone: string | null;
  readonly slots: readonly Slot[];
  readonly format: Participant['format'];
  readonly hours: number | null;
  readonly interests: readonly string[];
  readonly capacity: number | null;
  readonly optedIn: YesNoUnknown;
  readonly trained: YesNoUnknown;
  readonly meet: readonly string[];
  readonly apart: readonly string[];
  readonly source: string | null;
  readonly remark: string | null;
  readonly safeContact: string | null;
};

/** Drafts of all rows, in their order. */
export function draftPeople(
  table: Table,
  columns: Columns,
  rest: Pick<Reading, 'choices' | 'setting' | 'findings'>,
): RowDraft[] {
  const levelColumns = columns.get('level') ?? [];
  const reading: Reading = {
    ...rest,
    columns,
    civil: isCivilService(
      table.rows.flatMap((row) => levelColumns.map((column) => row.cells[column] ?? '')),
    ),
    corrected: new Map(
      rest.choices.corrections.map(({ row, column, value }) => [`${row}:${column}`, value]),
    ),
    answered: new Map(
      rest.choices.answers.map(({ column, words, value }) => [`${column}:${words}`, value]),
    ),
    sheetSeat: sheetSeats(table, rest.choices, rest.setting),
    spoken: headingValues(table, columns),
    seats: new Map(rest.choices.seats.map(({ row, seat }) => [row, seat])),
    calculated: new Set(
      table.faults
        .filter((fault) => fault.kind === 'formula')
        .map((fault) => `${fault.row}:${fault.column}`),
    ),
  };
  if (reading.civil)
    rest.findings.add({
      code: 'civil-service-grades',
      severity: 'notice',
      column: levelColumns[0] ?? null,
      field: 'level',
      message:
        'Grades of the UK civil service are read as levels: AA is 1, Grade 7 is 6, Grade 6 is 7, SCS1 is 8, SCS4 is 11.',
    });
  return table.rows.map((row) => draftPerson(row, reading));
}

function draftPerson(row: TableRow, reading: Reading): RowDraft {
  const cells = rowReader(row, reading);
  const name = readName(cells);
  const seat = readSeatOf(row.row, cells, reading);
  const draft: RowDraft = {
    row: row.row,
    state: name === '' ? 'refused' : seat === null ? 'question' : 'ready',
    name,
    seat,
    ref: cells.short('ref', 60),
    email: cells.read(
      'email',
      readEmail,
      (value) => `${quote(value)} is no e-mail address. It stays open.`,
    ),
    level: readLevelOf(cells, reading),
    organisation: cells.short('organisation', 200),
    unit: cells.short('unit', 200),
    managers: cells.list(
      'manager',
      (text) =>
        text
          .split(/[;\n|]+/)
          .map(cleanLine)
          .filter(Boolean),
      5,
    ),
    offers: readTopics(cells, 'offers'),
    needs: ranked(readTopics(cells, 'needs')),
    offLimits: cells.list(
      'offLimits',
      (text) => splitList(text).map((part) => readTopic(part).phrase),
      60,
    ),
    languages: cells.list(
      'languages',
      (text) =>
        splitList(text.replace(/\s+(and|en|und|et|y)\s+/gi, '; ').replaceAll('/', ';')).map(
          readLanguage,
        ),
      20,
    ),
    timeZone: cells.read(
      'timeZone',
      readTimeZone,
      (value) =>
        `${quote(value)} is no time zone that the calendar knows, as Europe/Amsterdam is. It stays open.`,
    ),
    slots: readSlots(cells),
    format: cells.read(
      'format',
      readFormat,
      (value) => `${quote(value)} does not say “in person”, “remote” or “either”. It stays open.`,
    ),
    hours: cells.read(
      'hours',
      readHours,
      (value) => `${quote(value)} is no number of hours a month, as “2” or “1.5”. It stays open.`,
    ),
    interests: cells.list('interests', splitList, 40),
    capacity: cells.read(
      'capacity',
      readCapacity,
      (value) => `${quote(value)} is no number of partners. One is taken.`,
    ),
    optedIn: readOptIn(cells, reading.choices),
    trained: readAnswer(cells, 'trained'),
    meet: cells.list('meet', (text) => splitList(text), mostWishes),
    apart: cells.list('apart', (text) => splitList(text), 60),
    source: cells.short('source', 200),
    remark: cells.long('remark', 4000),
    safeContact: cells.long('safeContact', 1000),
  };
  return draft;
}

/** Where the list tells levels, a row without one is named: seat alone decides for that person. */
function readLevelOf(cells: Cells, reading: Reading): number | null {
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

function readName(cells: Cells): string {
  const whole = cells.short('name', 200);
  const raw = (['name', 'firstName', 'lastName'] as const).flatMap((field) =>
    cells.texts(field).map(({ text }) => text),
  );
  const name =
    whole ??
    [cells.short('firstName', 100), cells.short('lastName', 100)].filter(Boolean).join(' ');
  if (name === '')
    cells.say('name-missing', 'refused', 'name', 'This row has no name, so it stays out.');
  else if (raw.some(hidesCharacters))
    cells.say(
      'hidden-characters',
      'notice',
      'name',
      'This name held invisible characters. They are taken out.',
    );
  return name;
}

function readSeatOf(row: number, cells: Cells, reading: Reading): Seat | null {
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

function readTopics(cells: Cells, field: 'offers' | 'needs'): TopicWords[] {
  const best = new Map<string, TopicWords>();
  for (const { text, column } of cells.texts(field)) {
    for (const part of splitList(text)) {
      const topic = readTopic(part);
      if (topic.strange)
        cells.say(
          'number-unclear',
          'open',
          field,
          `${quote(part)}: the number should be 1, 2 or 3. It is taken as 2.`,
          column,
        );
      const phrase = topic.phrase.slice(0, 200);
      const known = best.get(phrase);
      if (!known || (topic.number ?? 0) > (known.number ?? 0))
        best.set(phrase, { ...topic, phrase });
    }
  }
  if (best.size > 60)
    cells.say('too-many', 'open', field, 'Only the first 60 entries of this cell are taken.');
  return [...best.values()].slice(0, 60);
}

/** A list of wishes without any number is read as "most wanted first": 3, 2, then 1. */
function ranked(topics: TopicWords[]): TopicWords[] {
  if (topics.length < 2 || topics.some((topic) => topic.number !== null || topic.strange))
    return topics;
  return topics.map((topic, place) => ({ ...topic, number: Math.max(1, 3 - place) }));
}

function readSlots(cells: Cells): Slot[] {
  const slots = new Set<Slot>();
  for (const { text, column } of cells.texts('slots')) {
    for (const part of splitList(text)) {
      const found = readSlot(part);
      if (!found)
        cells.say(
          'slots-unclear',
          'open',
          'slots',
          `${quote(part)} is no half-day of the working week, as “Mon am” is. It stays open.`,
          column,
        );
      for (const slot of found ?? []) slots.add(slot);
    }
  }
  return [...slots];
}

function readAnswer(cells: Cells, field: 'optedIn' | 'trained'): YesNoUnknown {
  return (
    cells.read(
      field,
      readYesNo,
      (value) => `${quote(value)} is neither yes nor no. It stays “not known yet”.`,
    ) ?? 'unknown'
  );
}

/** Only people's own words count; what somebody else reports is not known yet. */
function readOptIn(cells: Cells, choices: ImportChoices): YesNoUnknown {
  const answer = readAnswer(cells, 'optedIn');
  return choices.filledBy === 'self' ? answer : 'unknown';
}
