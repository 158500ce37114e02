// Rows become drafts of people: every mapped cell is read, and what cannot be read is named at its place.

import { cleanLine } from '../../kernel/fold.ts';
import type { YesNoUnknown, Participant, Seat, Slot } from '../participant.ts';
import { mostWishes } from '../preferences-and-conflicts.ts';
import { readColumns } from './column-readers.ts';
import {
  readAnswer,
  readLanguages,
  readLevelOf,
  readOptIn,
  readSeatOf,
  readSlots,
  readZoneOf,
} from './draft-fields.ts';
import { readNameAndAddress } from './draft-names.ts';
import { ranked, readPhrases, readTopics } from './draft-topics.ts';
import type { FieldId } from './fields.ts';
import { headingValues } from './options-in-headings.ts';
import { quote } from './problems.ts';
import { rowReader, type Cells, type Columns, type Reading } from './row-cells.ts';
import { sheetSeats } from './sheet-seats.ts';
import type { Table, TableRow } from './table.ts';
import { readCapacity, readFormat, readHours } from './values/answers.ts';
import { isNothing } from './values/nobody.ts';
import type { TopicWords } from './values/topic-words.ts';

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
    ...readColumns(table, columns, rest.setting.homeZone ?? null),
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
  const { name, email } = readNameAndAddress(cells);
  const seat = readSeatOf(row.row, cells, reading);
  const draft: RowDraft = {
    row: row.row,
    state: 'ready',
    name,
    seat,
    ref: cells.short('ref', 60),
    email,
    level: readLevelOf(cells, reading),
    organisation: cells.short('organisation', 200),
    unit: cells.short('unit', 200),
    managers: peopleWords(cells, 'manager', 5),
    offers: readTopics(cells, 'offers', reading),
    needs: ranked(readTopics(cells, 'needs', reading), isTicked(reading)),
    offLimits: readPhrases(cells, reading),
    languages: readLanguages(cells),
    timeZone: readZoneOf(cells, reading),
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
    interests: cells.list('interests', reading.interests.split, 40),
    capacity: cells.read(
      'capacity',
      readCapacity,
      (value) => `${quote(value)} is no number of partners. One is taken.`,
    ),
    optedIn: readOptIn(cells, reading.choices),
    trained: readAnswer(cells, 'trained'),
    meet: peopleWords(cells, 'meet', mostWishes),
    apart: peopleWords(cells, 'apart', 60),
    source: cells.short('source', 200),
    remark: cells.long('remark', 4000),
    safeContact: cells.long('safeContact', 1000),
  };
  draft.state = name === '' ? 'refused' : seat === null || cells.waits() ? 'question' : 'ready';
  return draft;
}

/** What was ticked in one cell, or in a column for each option, stands in the form's order, not in the person's. */
function isTicked({ topics, columns, spoken }: Reading): boolean {
  return topics.ticked || (columns.get('needs') ?? []).some((column) => spoken.has(column));
}

/** Words for other people, parted where that is certain; names are met later, for "Weber, Anna" may be one or two. */
function peopleWords(cells: Cells, field: FieldId, most: number): string[] {
  return cells.list(
    field,
    (text) =>
      text
        .split(/[;\r\n|•]+/)
        .map(cleanLine)
        .filter((part) => !isNothing(part)),
    most,
    4000,
  );
}
