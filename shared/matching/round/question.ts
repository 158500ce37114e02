// Open questions of a round: whom to ask what, and the word that settles it.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { PairKey } from '../terms/pair-key.ts';

/** One question to one person (or to the matcher's own desk), with the pairs that wait for it. */
export const QuestionToAsk = z.object({
  /** Rule by id, e.g. "own-yes". */
  constraint: z.string(),
  label: z.string(),
  /** `null`: nobody of the round; the matcher arranges it. */
  who: Id.nullable(),
  what: z.string(),
  /** Proposed pairs that cannot be agreed before. */
  pairs: z.array(PairKey),
  /** `person`: the answer is the person's own and counts everywhere. `pair`: it is noted for each waiting pair. */
  about: z.enum(['person', 'pair']),
});
export type QuestionToAsk = Infer<typeof QuestionToAsk>;

/** "Yes, they told me", or no. */
export const QuestionReply = z.discriminatedUnion('about', [
  z.object({ about: z.literal('person'), participantId: Id, answer: z.enum(['yes', 'no']) }),
  z.object({
    about: z.literal('pair'),
    constraint: z.string().min(1).max(60),
    pairs: z.array(PairKey).min(1).max(500),
    answer: z.enum(['clear', 'blocked']),
    /** Who gave the second yes, where the rule asks for a second person. */
    toldBy: z.string().trim().max(200).default(''),
  }),
]);
export type QuestionReply = Infer<typeof QuestionReply>;
