// Words for a refusal that no field or form shows.

import type { Problem } from '../../shared/kernel/problem.ts';

/** Null where there is nothing to say: the desk is about to leave, or one stopped it oneself. */
export function refusalWords({
  code,
  message,
  fields,
}: Pick<Problem, 'code' | 'message' | 'fields'>): string | null {
  if (code === 'locked' || code === 'cancelled') return null;
  // The door's own sentence points at marked fields, and here are none.
  if (code === 'invalid' && fields.length > 0 && message === 'Please check the marked fields.')
    return 'This was not taken as it stands. Nothing was changed. Look at what you entered, then try again.';
  return message;
}
