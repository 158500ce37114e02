// A pair as its list and its page show it.

import { z } from 'zod';
import { Day } from '../kernel/date.ts';
import { TypedDay, line } from '../kernel/field.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { ProposedPair } from '../matching/engine/proposal.ts';
import { PairEnding, PairStatus } from '../matching/terms/pair.ts';
import { Sentence } from '../matching/terms/sentence.ts';
import { Meeting } from './meeting.ts';
import { phases } from './phase.ts';

export const PairPerson = z.object({
  id: Id,
  name: z.string(),
  organisation: z.string().nullable(),
});
export type PairPerson = Infer<typeof PairPerson>;

export const PairLine = z.object({
  id: Id,
  junior: PairPerson,
  senior: PairPerson,
  status: PairStatus,
  ending: PairEnding.nullable(),
  phase: z.enum(phases),
  lastMet: Day.nullable(),
  nextMeeting: Day.nullable(),
});
export type PairLine = Infer<typeof PairLine>;

/** A sentence that both said may be passed on, and the day the second yes came. */
export const SharedFact = z.object({ text: line('A sentence', 300), agreedOn: TypedDay });
export type SharedFact = Infer<typeof SharedFact>;

/** Why they were matched, as far as it was recorded at the agreement. Shares from 0 to 1. */
export const PairReasons = z.object({
  benefit: z.object({
    junior: z.number().nullable(),
    senior: z.number().nullable(),
    floors: ProposedPair.shape.benefit.shape.floors,
  }),
  sentences: z.array(Sentence),
  talkEarly: z.object({ label: z.string(), reason: Sentence }).nullable(),
});
export type PairReasons = Infer<typeof PairReasons>;

export const PairPage = PairLine.extend({
  cohortId: Id,
  agreedOn: Day,
  endedOn: Day.nullable(),
  kickOff: Day,
  lastDay: Day,
  /** Null where nothing was recorded, as for pairs that existed already. */
  reasons: PairReasons.nullable(),
  sharedFacts: z.array(SharedFact),
  /** Oldest first. */
  meetings: z.array(Meeting),
});
export type PairPage = Infer<typeof PairPage>;
