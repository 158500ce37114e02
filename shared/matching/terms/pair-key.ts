// Two people as a possible pair: who they are, their order, and their text as a key.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';

/** A junior and a senior by id. */
export const PairKey = z.object({ juniorId: Id, seniorId: Id });
export type PairKey = Infer<typeof PairKey>;

/** Whether both name the same junior and the same senior. */
export function samePair(one: PairKey, other: PairKey): boolean {
  return one.juniorId === other.juniorId && one.seniorId === other.seniorId;
}

/** The two ids alone, whatever else the value holds. */
export function pairKeyOf({ juniorId, seniorId }: PairKey): PairKey {
  return { juniorId, seniorId };
}

/** The pair as text, to look it up by: the junior first. Ids hold no space. */
export function pairText({ juniorId, seniorId }: PairKey): string {
  return `${juniorId} ${seniorId}`;
}

/** For sorting: by the junior, then by the senior. */
export function byPairText(one: PairKey, other: PairKey): number {
  return pairText(one) < pairText(other) ? -1 : 1;
}
