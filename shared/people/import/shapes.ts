// What of an import crosses the wall: a list as it was read, and its dry run. Shapes only, so that the desk loads none of the reading.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { ChangeField, PersonChange } from './changes.ts';
import { FieldId } from './fields.ts';
import { ImportProblem } from './problems.ts';
import { delimiters, encodings } from './table.ts';

export const Encoding = z.enum(encodings);
export const Delimiter = z.enum(delimiters);

export const SensitiveKind = z.enum([
  'identity',
  'health',
  'performance',
  'talent',
  'birth',
  'biography',
  'internal',
  'pay',
  'private',
]);
export type SensitiveKind = Infer<typeof SensitiveKind>;

/** A column as the mapping screen shows it. `field` is the guess; a sensitive column is never guessed. */
export const ColumnGuess = z.object({
  column: z.int().min(0),
  letter: z.string(),
  heading: z.string(),
  field: FieldId.nullable(),
  sensitive: z.object({ kind: SensitiveKind, reason: z.string() }).nullable(),
  /** The first five filled values, shortened to 120 letters. */
  sample: z.array(z.string()),
  filled: z.int().min(0),
});
export type ColumnGuess = Infer<typeof ColumnGuess>;

/** A list as it was read: nothing of it is stored yet. `id` names it until the vault locks. */
export const ReadList = z.object({
  id: Id,
  kind: z.enum(['csv', 'pasted', 'sheet']),
  letters: z.object({ id: Encoding, label: z.string(), sure: z.boolean() }).nullable(),
  delimiter: Delimiter.nullable(),
  headed: z.boolean(),
  /** Of a spreadsheet; `chosen` are taken. */
  sheets: z.array(
    z.object({
      name: z.string(),
      hidden: z.boolean(),
      rows: z.int().nullable(),
      chosen: z.boolean(),
    }),
  ),
  /** The rows that hold the headings. */
  headingRows: z.array(z.int()),
  /** The first rows as they came, to point at the headings; cells shortened to 60 letters. */
  top: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  hiddenRows: z.object({ count: z.int(), taken: z.boolean() }),
  rows: z.int(),
  columns: z.array(ColumnGuess),
});
export type ReadList = Infer<typeof ReadList>;

/** A phrase as the topics screen shows it. */
export const PhraseCount = z.object({
  key: z.string(),
  /** The most frequent spelling. */
  phrase: z.string(),
  offered: z.int(),
  wanted: z.int(),
  offLimits: z.int(),
  /** An existing topic of the same words. */
  known: z.boolean(),
  /** Words that often tell of identity, health, family or origin. */
  looksPersonal: z.boolean(),
});
export type PhraseCount = Infer<typeof PhraseCount>;

/** Two phrases that may mean the same; `into` is the more frequent one. */
export const MergeHint = z.object({ from: z.string(), into: z.string(), why: z.string() });
export type MergeHint = Infer<typeof MergeHint>;

/** A row that waits for an answer; `other` is whom it looks like. */
export const WaitingRow = z.object({
  row: z.int(),
  name: z.string(),
  lookAlike: z.boolean(),
  seatMissing: z.boolean(),
  other: z.string().nullable(),
});
export type WaitingRow = Infer<typeof WaitingRow>;

/** A problem with the cell it is seen in; the value is that row's own text, up to 200 letters, and `null` where the column as a whole is meant. */
export const ShownProblem = ImportProblem.extend({
  cell: z.object({ column: z.int(), value: z.string().nullable() }).nullable(),
  /** The rows it stands for, its own first: one answer serves them all. */
  rows: z.array(z.int()),
});
export type ShownProblem = Infer<typeof ShownProblem>;

export const Preview = z.object({
  counts: z.object({
    new: z.int(),
    changed: z.int(),
    skipped: z.int(),
    refused: z.int(),
    lookAlike: z.int(),
    question: z.int(),
    optedIn: z.int(),
    problems: z.int(),
    /** How many of the problems can be listed; the rest is only counted. */
    listed: z.int(),
  }),
  /** The first page; what needs an answer comes before what is only said. */
  problems: z.array(ShownProblem),
  /** What would change of people who are there: how many, by field, and the first of them. */
  changes: z.object({
    people: z.int(),
    fields: z.array(z.object({ field: ChangeField, people: z.int(), taken: z.int() })),
    first: z.array(PersonChange),
  }),
  waiting: z.array(WaitingRow),
  /** At most 1,000. */
  phrases: z.array(PhraseCount),
  merges: z.array(MergeHint),
});
export type Preview = Infer<typeof Preview>;
