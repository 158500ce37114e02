// What a match hands back: pairs with their reasons, who is still to place, and what to ask whom.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { Objective } from '../input/settings.ts';
import { Ask } from '../terms/ask.ts';
import { Sentence } from '../terms/sentence.ts';

const Points = z.int().min(0).max(1000);

export const PointLineData = z.object({
  criterion: z.string(),
  label: z.string(),
  /** Whole; all lines of a pair add up to its score. */
  points: Points,
  max: Points,
  state: z.enum(['known', 'no-data']),
  reason: Sentence,
});

export const OpenQuestion = z.object({
  constraint: z.string(),
  rule: z.string(),
  label: z.string(),
  /** `pair`: no agreement before it is answered. `meeting`: to settle before the first meeting. */
  stage: z.enum(['pair', 'meeting']),
  reason: Sentence,
  asks: z.array(Ask),
});
export type OpenQuestion = Infer<typeof OpenQuestion>;

export const ProposedPair = z.object({
  juniorId: Id,
  seniorId: Id,
  /** Whole points of 1000: the pair's, and each person's own. */
  score: Points,
  juniorScore: Points,
  seniorScore: Points,
  points: z.array(PointLineData),
  topReasons: z.array(Sentence),
  talkEarly: z.object({ criterion: z.string(), label: z.string(), reason: Sentence }).nullable(),
  known: z.object({
    count: z.int(),
    of: z.int(),
    missing: z.array(z.object({ criterion: z.string(), label: z.string(), asks: z.array(Ask) })),
  }),
  benefit: z.object({
    /** 0..1, or `null` where we do not know what they want. */
    junior: z.number().nullable(),
    senior: z.number().nullable(),
    floors: z.object({ junior: z.number(), senior: z.number() }),
    /** Set where the junior gains clearly less than the senior. */
    notice: z.string().nullable(),
  }),
  openQuestions: z.array(OpenQuestion),
  /** May be agreed: no rule is blocked and none is open that must be clear first. */
  agreeable: z.boolean(),
  pinned: z.boolean(),
  standing: z.enum(['asked', 'agreed', 'active']).nullable(),
});
export type ProposedPair = Infer<typeof ProposedPair>;

export const Unplaced = z.object({
  participantId: Id,
  seat: z.enum(['junior', 'senior']),
  /** A constraint id, or `places` (too few on the other side), `others` (all who would suit have somebody), `nobody` (no one on the other side). */
  rule: z.string(),
  reason: Sentence,
  suggestion: z.string(),
  /** The smallest set of waivable rules that would open a partner, and who that partner is; `null` where none would. */
  waivable: z.object({ constraints: z.array(z.string()), partnerId: Id }).nullable(),
});
export type Unplaced = Infer<typeof Unplaced>;

export const Counts = z.object({
  /** People who may be placed in this round. */
  juniors: z.int(),
  seniors: z.int(),
  /** Σ of how many pairs they can carry. */
  juniorPlaces: z.int(),
  seniorPlaces: z.int(),
  pairs: z.int(),
  /** People who said no for this round. */
  declined: z.int(),
});

export const Proposal = z.object({
  pairs: z.array(ProposedPair),
  unplaced: z.array(Unplaced),
  counts: Counts,
  /** Every open question of everybody, each once. */
  questions: z.array(
    z.object({
      constraint: z.string(),
      stage: z.enum(['pair', 'meeting']),
      who: Id.nullable(),
      what: z.string(),
    }),
  ),
  lineReport: z.object({
    known: z.int(),
    of: z.int(),
    loops: z.array(z.array(Id)),
    offList: z.array(z.object({ name: z.string(), count: z.int() })),
  }),
  /** Pins and standing pairs that the rules contradict, in words; such a pin is not followed, such a standing pair stays. `group`: two who are kept apart share a partner. */
  notices: z.array(
    z.object({
      kind: z.enum(['pin', 'standing', 'settings', 'group']),
      juniorId: Id.nullable(),
      seniorId: Id.nullable(),
      reason: Sentence,
    }),
  ),
  objective: Objective,
  seed: z.int(),
  /** SHA-256 of everything that was read. Same hash, same bytes. */
  hash: z.string(),
  /** Σ of pair scores, and the lowest score of a person in a pair (`null` without pairs). */
  total: z.int(),
  worst: z.int().nullable(),
  /**
   * How far the proof of the `aims` is from perfect. `gap`: the largest distance between what an aim reached and the bound of its
   * prices, each level of fairness included (under conditions: the bound that HiGHS proved). `violation`: the largest breach of a price
   * (under conditions: of a capacity or condition). `complete` is false where fairness stopped after the worst `levels` levels.
   */
  certificate: z.object({
    aims: z.int(),
    gap: z.number(),
    violation: z.number(),
    levels: z.int(),
    complete: z.boolean(),
  }),
});
export type Proposal = Infer<typeof Proposal>;
