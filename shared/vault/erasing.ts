// What erasing for good answers: whether a backup was made first, and what the backups still hold.

import { z } from 'zod';
import type { Infer } from '../kernel/infer.ts';

export const ErasedThing = z.enum(['note', 'reflection', 'person']);
export type ErasedThing = Infer<typeof ErasedThing>;

export const Erased = z.object({
  /** A verified backup of before stands; false where none could be made. */
  backedUp: z.boolean(),
  /** kept: earlier backups still hold it · gone: none does any more · some-kept: one that could not be reached may. */
  backups: z.enum(['kept', 'gone', 'some-kept']),
});
export type Erased = Infer<typeof Erased>;

/** One plain sentence after erasing. `what` begins it, as "The note". */
export function erasedWords(what: string, { backedUp, backups }: Erased, wished: boolean): string {
  if (wished && backups === 'kept')
    return `${what} is erased here. No new backup could be made, so the earlier ones were kept and still hold it.`;
  if (backups === 'gone') return `${what} is erased, here and from the backups.`;
  if (backups === 'some-kept')
    return `${what} is erased here. A second place that is not connected or was used before, or a vault put aside by a restore, may still hold it.`;
  return `${what} is erased. Earlier backups still hold it; if one is restored here, it is erased again.${backedUp ? '' : ' No backup could be made before.'}`;
}
