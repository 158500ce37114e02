// One move of the matcher, as it comes through the door.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { SetCondition } from '../input/set-condition.ts';
import { BridgeChoice, Floors, Objective } from '../input/settings.ts';

const Why = z.string().trim().max(2000);

const Both = { juniorId: Id, seniorId: Id };

/** One move of the matcher. Each is solved again at once. */
export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('together'), ...Both }),
  z.object({ kind: z.literal('apart'), ...Both }),
  z.object({ kind: z.literal('release'), ...Both }),
  /** `null` goes back to the default weight. */
  z.object({
    kind: z.literal('weight'),
    criterion: z.string().min(1).max(60),
    weight: z.number().min(0).max(100).nullable(),
    why: Why,
  }),
  z.object({ kind: z.literal('floors'), floors: Floors, why: Why }),
  z.object({
    kind: z.literal('rules'),
    minLevelGap: z.int().min(0).max(30),
    across: z.enum(['any', 'other-unit', 'other-organisation']),
    maxPairs: z.int().min(1).max(20),
    /** Points for people who waited since last time; left out: as before. */
    waitingBonus: z.int().min(0).max(100).optional(),
    why: Why,
  }),
  z.object({ kind: z.literal('bridge'), bridge: BridgeChoice.nullable(), why: Why }),
  /** All conditions on the whole set, and how long to look for a set that holds them. */
  z.object({
    kind: z.literal('conditions'),
    conditions: z.array(SetCondition).max(200),
    searchSeconds: z.int().min(1).max(600),
    why: Why,
  }),
  z.object({ kind: z.literal('objective'), objective: Objective }),
  z.object({
    kind: z.literal('waive'),
    constraint: z.string().min(1).max(60),
    ...Both,
    reason: z.string().trim().min(1).max(2000),
  }),
  z.object({ kind: z.literal('unwaive'), constraint: z.string().min(1).max(60), ...Both }),
  /** Nothing chosen anew: the people changed. */
  z.object({ kind: z.literal('solve') }),
]);

export type Change = Infer<typeof Change>;
