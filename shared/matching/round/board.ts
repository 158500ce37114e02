// The proposal as the matcher's desk shows it: rows, who is still to place, what changed, what is open.

import { z } from 'zod';
import { Day, Instant } from '../../kernel/date.ts';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { Seat } from '../../people/participant.ts';
import { MovedPerson } from '../engine/compare-proposals.ts';
import { Proposal, ProposedPair, Unplaced } from '../engine/proposal.ts';
import { Objective } from '../input/settings.ts';
import { Ask } from '../terms/ask.ts';
import { PairKey } from '../terms/pair-key.ts';
import { Sentence } from '../terms/sentence.ts';
import { AskState } from './asking.ts';
import { LogKind } from './log.ts';
import { Step } from './round.ts';

/** A person as a chip on the board. */
export const BoardPerson = z.object({
  id: Id,
  name: z.string(),
  seat: Seat,
  organisation: z.string().nullable(),
  unit: z.string().nullable(),
  /** May be placed in this round. */
  inPool: z.boolean(),
});
export type BoardPerson = Infer<typeof BoardPerson>;

/** Shares of 0 to 1; `null` where nothing is known. */
export const BoardBenefit = z.object({
  junior: z.number().nullable(),
  senior: z.number().nullable(),
  /** What is enough for each. */
  floors: ProposedPair.shape.benefit.shape.floors,
  /** The junior gains much less than the senior; a notice, no block. */
  uneven: z.boolean(),
});
export type BoardBenefit = Infer<typeof BoardBenefit>;

export const BoardRow = z.object({
  juniorId: Id,
  seniorId: Id,
  /** 0 to 1000. */
  score: z.int(),
  benefit: BoardBenefit,
  reasons: z.array(Sentence),
  talkEarly: z.object({ label: z.string(), reason: Sentence }).nullable(),
  known: z.object({
    count: z.int(),
    of: z.int(),
    missing: z.array(z.object({ label: z.string(), asks: z.array(Ask) })),
  }),
  /** Rules with a question open: such a pair cannot be agreed yet. */
  openQuestions: z.int(),
  /** No rule is blocked and none is open that must be clear first. */
  agreeable: z.boolean(),
  keptTogether: z.boolean(),
  waived: z.int(),
  junior: AskState,
  senior: AskState,
  juniorAt: Instant.nullable(),
  seniorAt: Instant.nullable(),
  /** Set once agreed. */
  pairId: Id.nullable(),
  agreedOn: Day.nullable(),
});
export type BoardRow = Infer<typeof BoardRow>;

/** What one move changed, for the strip above the list. */
export const Changes = z.object({
  what: LogKind,
  juniorId: Id.nullable(),
  seniorId: Id.nullable(),
  newPairs: z.array(PairKey),
  gonePairs: z.array(PairKey),
  moved: z.array(MovedPerson),
  newlyPlaced: z.array(Id),
  newlyUnplaced: z.array(Id),
  totalChange: z.int(),
});
export type Changes = Infer<typeof Changes>;

export const BoardRound = z.object({
  id: Id,
  number: z.int(),
  step: Step,
  objective: Objective,
  solvedAt: Instant.nullable(),
  /** The people changed since: what is shown may not be what would come out now. */
  stale: z.boolean(),
  namesSeen: z.boolean(),
  /** What one step back would undo. */
  undo: z.object({ what: LogKind, juniorId: Id.nullable(), seniorId: Id.nullable() }).nullable(),
  hash: z.string().nullable(),
  seed: z.int(),
  /** Sum of all pairs' scores, and the lowest score of a person in a pair. */
  total: z.int().nullable(),
  worst: z.int().nullable(),
  /** False where fairness was decided for the worst `levels` levels only. */
  complete: z.boolean(),
  levels: z.int(),
  /** Conditions on the whole set that hold here, and how far the result may be from the best (0: proven best). */
  conditions: z.int(),
  gap: z.number(),
  keptApart: z.array(PairKey),
  /** From this day on seniors are asked, also while a junior has not answered. */
  seniorsFrom: Day.nullable(),
  notices: Proposal.shape.notices,
});
export type BoardRound = Infer<typeof BoardRound>;

export const Instead = z.enum([
  'nobody',
  'one-person',
  'no-juniors',
  'no-seniors',
  'no-places',
  'all-ruled-out',
]);
export type Instead = Infer<typeof Instead>;

export const Board = z.object({
  cohortId: Id,
  round: BoardRound.nullable(),
  counts: z.object({
    juniors: z.int(),
    seniors: z.int(),
    juniorPlaces: z.int(),
    seniorPlaces: z.int(),
    pairs: z.int(),
    juniorsAsked: z.int(),
    juniorsAnswered: z.int(),
    seniorsAsked: z.int(),
    /** Juniors of the board who have not answered; seniors are asked together after them. */
    juniorsToAnswer: z.int(),
    /** Seniors whose junior said yes and who were not asked yet. */
    seniorsToAsk: z.int(),
    agreed: z.int(),
    /** Open questions of locked rules, each person once. */
    questions: z.int(),
  }),
  people: z.array(BoardPerson),
  rows: z.array(BoardRow),
  unplaced: z.array(Unplaced),
  changes: Changes.nullable(),
  /** Why there is nothing to propose; the screen has the words. */
  instead: Instead.nullable(),
  lines: Proposal.shape.lineReport.nullable(),
});
export type Board = Infer<typeof Board>;
