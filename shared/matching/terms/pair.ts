// Two people who agreed to learn from each other: the outcome of matching, and how it ended.

import { z } from 'zod';
import { Day, Instant } from '../../kernel/date.ts';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';

export const pairStatuses = ['forming', 'active', 'paused', 'ended'] as const;
export const PairStatus = z.enum(pairStatuses);
export type PairStatus = Infer<typeof PairStatus>;

export const pairEndings = ['completed', 'no-fault', 'moved-on', 'concern', 're-matched'] as const;
export const PairEnding = z.enum(pairEndings);
export type PairEnding = Infer<typeof PairEnding>;

export const Pair = z.object({
  id: Id,
  cohortId: Id,
  juniorId: Id,
  seniorId: Id,
  /** `null` for a pair that existed already and was entered by hand. */
  roundId: Id.nullable(),
  status: PairStatus,
  /** Set exactly where the status is "ended". */
  ending: PairEnding.nullable(),
  agreedOn: Day,
  endedOn: Day.nullable(),
  createdAt: Instant,
});
export type Pair = Infer<typeof Pair>;

/** True where the two still meet or are about to. */
export function isLive(pair: Pick<Pair, 'status'>): boolean {
  return pair.status !== 'ended';
}
