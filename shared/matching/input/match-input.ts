// Everything one match reads, as plain data: people, topics, what was declared, what already stands.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { Participant, Topic } from '../../people/participant.ts';
import { ConflictKind, WishKind } from '../../people/preferences-and-conflicts.ts';
import { PairKey } from '../terms/pair-key.ts';
import { PairEnding } from '../terms/pair.ts';
import { MatchSettings } from './settings.ts';

const TwoPeople = z.object({ oneId: Id, otherId: Id });

/** A declared tie that rules a pair out (R3). */
export const Conflict = TwoPeople.extend({ kind: ConflictKind });

/** A pair that was, and how it ended (R9). */
export const PastPair = PairKey.extend({ ended: PairEnding });

/** A pair that people were already asked about or agreed to: it never moves in a solve. */
export const StandingPair = PairKey.extend({ state: z.enum(['asked', 'agreed', 'active']) });
export type StandingPair = Infer<typeof StandingPair>;

/** A stated wish about the partner. `value` is a participant id, a topic id, a format, or a name of an organisation or unit; rank 1 matters most. */
export const Wish = z.object({
  participantId: Id,
  kind: WishKind,
  value: z.string().min(1).max(200),
  rank: z.int().min(1).max(20),
});
export type Wish = Infer<typeof Wish>;

/** What someone told of their room and limits: acts through off-limits topics, hours and capacity alone. */
export const RoomAndLimits = z.object({
  participantId: Id,
  tiringTopics: z.array(Id).max(60).default([]),
  hoursPerMonth: z.number().min(0).max(200).nullable().default(null),
  mostPairs: z.int().min(0).max(20).nullable().default(null),
});
export type RoomAndLimits = Infer<typeof RoomAndLimits>;

/** An open question that the matcher got answered for one pair: the person's word, or a second person's yes (R13). */
export const RecordedAnswer = PairKey.extend({
  constraint: z.string().min(1).max(60),
  answer: z.enum(['clear', 'blocked']),
});
export type RecordedAnswer = Infer<typeof RecordedAnswer>;

/** The whole input of `propose`: JSON throughout. Order of lists never matters. */
export const MatchInput = z.object({
  participants: z.array(Participant).max(20_000),
  topics: z.array(Topic).max(5000),
  /** Kept apart by wish (R4). */
  exclusions: z.array(TwoPeople).max(50_000).default([]),
  conflicts: z.array(Conflict).max(50_000).default([]),
  history: z.array(PastPair).max(100_000).default([]),
  settings: MatchSettings.prefault({}),
  pins: z
    .object({ together: z.array(PairKey).default([]), apart: z.array(PairKey).default([]) })
    .prefault({}),
  standing: z.array(StandingPair).max(20_000).default([]),
  /** The last proposal. Given, as few people as possible move away from it; left out, the solve is free. */
  previous: z.array(PairKey).max(20_000).default([]),
  wishes: z.array(Wish).max(100_000).default([]),
  /** Working style: question → answer in a word. */
  styles: z
    .array(z.object({ participantId: Id, answers: z.record(z.string(), z.string()) }))
    .default([]),
  /** Whether two people know each other already. */
  acquaintances: z.array(TwoPeople.extend({ met: z.boolean() })).default([]),
  /** A person's own yes to offer or seek a personal topic. */
  personalOptIns: z.array(z.object({ participantId: Id, topic: Id })).default([]),
  /** The bridged difference in people's own words, with consent. */
  bridgeValues: z
    .array(z.object({ participantId: Id, value: z.string().min(1).max(100), consent: z.boolean() }))
    .default([]),
  limits: z.array(RoomAndLimits).default([]),
  /** People to whom the matcher declared a tie (R13). */
  matcherTies: z.array(Id).default([]),
  answers: z.array(RecordedAnswer).default([]),
  /** Left without a partner last time. */
  waiting: z.array(Id).default([]),
});
export type MatchInput = Infer<typeof MatchInput>;
/** The input with every optional list left out where empty. */
export type MatchInputDraft = z.input<typeof MatchInput>;
