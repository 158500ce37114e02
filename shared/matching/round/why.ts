// "Why these two": points that add up, and every rule with its answer.

import { z } from 'zod';
import type { Infer } from '../../kernel/infer.ts';
import { ProposedPair } from '../engine/proposal.ts';
import { Ask } from '../terms/ask.ts';
import { Sentence } from '../terms/sentence.ts';

export const RuleLine = z.object({
  constraint: z.string(),
  rule: z.string(),
  label: z.string(),
  strength: z.enum(['locked', 'waivable']),
  /** `meeting`: to settle before the first meeting, it never stands in the way of an agreement. */
  stage: z.enum(['pair', 'meeting']),
  settledBy: z.enum(['own-yes', 'pair', 'second-person']),
  state: z.enum(['clear', 'blocked', 'unknown', 'waived']),
  reason: Sentence,
  asks: z.array(Ask),
  /** The matcher's written reason where the rule was set aside. */
  waivedFor: z.string().nullable(),
});
export type RuleLine = Infer<typeof RuleLine>;

export const Why = ProposedPair.extend({ rules: z.array(RuleLine) });
export type Why = Infer<typeof Why>;

/** Two people about to be entered as a pair: what rules it out, what still has to be asked, what is worth a look. */
export const PairCheck = z.object({
  blocked: z.array(RuleLine),
  open: z.array(RuleLine),
  notices: z.array(RuleLine),
});
export type PairCheck = Infer<typeof PairCheck>;
