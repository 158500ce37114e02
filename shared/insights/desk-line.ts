// One line of the desk: a sentence with one action on its right.

import { z } from 'zod';
import { Day } from '../kernel/date.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { Sentence } from '../matching/terms/sentence.ts';

export const lineKinds = [
  'session-outcome',
  'session-today',
  'ask-seniors',
  'long-asked',
  'step-past',
  'steps-asked',
  'step-begins',
  'meeting-word',
  'quiet-pair',
  'session-soon',
  'step-soon',
  'step-ends',
  'no-session',
  'asked',
  'next',
] as const;
export const LineKind = z.enum(lineKinds);
export type LineKind = Infer<typeof LineKind>;

export const DeskLine = z.object({
  /** The same thing keeps its key from one look to the next. */
  key: z.string(),
  kind: LineKind,
  /** The day it is about, and the time where one is set. */
  on: Day.nullable(),
  at: z.string().nullable(),
  sentence: Sentence,
  /** `look`: somebody or something has waited too long. */
  tone: z.enum(['plain', 'look']),
  action: z.object({ label: z.string(), path: z.string() }),
  /** Where more than one cohort is under way: whose it is. The action works on that cohort. */
  cohort: z.object({ id: Id, name: z.string() }),
});
export type DeskLine = Infer<typeof DeskLine>;

/** The first steps of a new vault, in their order; `done` ones stay in sight until all are. */
export const FirstStep = z.object({
  key: z.enum(['programme', 'people', 'proposal', 'asking']),
  done: z.boolean(),
});
export type FirstStep = Infer<typeof FirstStep>;

export const Desk = z.object({
  /** Empty once all of them are done. */
  firstSteps: z.array(FirstStep),
  /** At most seven; what does not fit opens the week. */
  today: z.array(DeskLine),
  week: z.array(DeskLine),
  waiting: z.array(DeskLine),
  /** Lines that the week had no room for. */
  more: z.int().min(0),
  /** The next dated thing after this week, for a desk on which nothing waits. */
  next: DeskLine.nullable(),
});
export type Desk = Infer<typeof Desk>;

/** Lines as one feature proposes them; `later` are candidates for the next dated thing. */
export type Proposed = {
  readonly today: DeskLine[];
  readonly week: DeskLine[];
  readonly waiting: DeskLine[];
  readonly later: DeskLine[];
};
