// What the programme chose for matching: weights, floors, objective, seed and waived rules.

import { z } from 'zod';
import { Day } from '../../kernel/date.ts';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { SetCondition } from './set-condition.ts';

export const objectives = ['fairest', 'most', 'total'] as const;
/** `fairest`: most placed, then the worst-off pair edge as high as possible and so on, then the sum. `most`: most placed, then the sum. `total`: the sum alone. */
export const Objective = z.enum(objectives);
export type Objective = Infer<typeof Objective>;

/** A waivable rule set aside for one pair, with the reason that goes into the ledger. */
export const Waiver = z.object({
  constraint: z.string().min(1).max(60),
  juniorId: Id,
  seniorId: Id,
  reason: z.string().trim().min(1).max(2000),
});
export type Waiver = Infer<typeof Waiver>;

/** The difference the programme wants bridged. `stated` uses what people said themselves; sensitive ones need a purpose and each person's consent. */
export const BridgeChoice = z.object({
  dimension: z.enum(['organisation', 'unit', 'stated']),
  label: z.string().trim().min(1).max(100),
  sensitive: z.boolean().default(false),
  purpose: z.string().trim().max(500).default(''),
});
export type BridgeChoice = Infer<typeof BridgeChoice>;

export const Floors = z.object({
  /** Least benefit of each seat, 0..1 (R11). */
  junior: z.number().min(0).max(1).default(0.35),
  senior: z.number().min(0).max(1).default(0.3),
  /** Least score of either person, 0..1000; 0 sets none. */
  person: z.int().min(0).max(1000).default(0),
});
export type Floors = Infer<typeof Floors>;

/** All choices; every field has the default of the rule book. */
export const MatchSettings = z.object({
  objective: Objective.default('fairest'),
  /** Whole number that decides between equals. */
  seed: z.int().min(0).max(2_147_483_647).default(1),
  /** Weight by criterion id, 0 or more; left out = default weight. Only the proportions count. */
  weights: z.record(z.string(), z.number().min(0).max(1000)).default({}),
  floors: Floors.prefault({}),
  /** Least difference of grades between senior and junior (R1). */
  minLevelGap: z.int().min(0).max(30).default(2),
  /** Whether pairs must cross organisations or units (R10). */
  across: z.enum(['any', 'other-unit', 'other-organisation']).default('any'),
  /** Most active pairs of one person; more only where the programme has a group form. */
  maxPairs: z.int().min(1).max(20).default(2),
  /** Hours a month that one pair needs (R7). */
  hoursPerPair: z.number().min(0).max(40).default(1),
  bridge: BridgeChoice.nullable().default(null),
  /** Notice when the junior gains less than this share of what the senior gains. */
  noticeRatio: z.number().min(0).max(1).default(0.7),
  /** The day whose clock offsets count for time zones. */
  asOf: Day.default('2026-01-15'),
  waivers: z.array(Waiver).max(5000).default([]),
  /** Points added to pairs of people who were left without a partner last time; shown as its own line. 0 sets none. */
  waitingBonus: z.int().min(0).max(100).default(0),
  /** Conditions on the whole set. `propose` does not know them; `proposeUnder` solves with them. */
  conditions: z.array(SetCondition).max(200).default([]),
  /** How long a solve under conditions may take. */
  searchSeconds: z.int().min(1).max(600).default(20),
});
export type MatchSettings = Infer<typeof MatchSettings>;

/** The rule book's choices, where there is no round yet. */
export const defaultSettings: MatchSettings = MatchSettings.parse({});
