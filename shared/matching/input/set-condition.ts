// Conditions on the whole set in the programme's words.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { PairKey } from '../terms/pair-key.ts';

const Count = z.int().min(0).max(20_000);

/**
 * `across`: at least so many pairs between two organisations. `in-unit`: at most so many pairs that touch one unit.
 * `not-both`: at most one of these pairs. `balanced`: each organisation has between so many and so many people in pairs.
 * `group`: a person has between so many and so many partners, where they have any room for it.
 */
export const SetCondition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('across'), id: Id, least: Count }),
  z.object({ kind: z.literal('in-unit'), id: Id, unit: z.string().min(1).max(200), most: Count }),
  z.object({ kind: z.literal('not-both'), id: Id, pairs: z.array(PairKey).min(2).max(100) }),
  z.object({
    kind: z.literal('balanced'),
    id: Id,
    organisation: z.string().min(1).max(200),
    least: Count,
    most: Count,
  }),
  z.object({ kind: z.literal('group'), id: Id, participantId: Id, least: Count, most: Count }),
]);
export type SetCondition = Infer<typeof SetCondition>;
