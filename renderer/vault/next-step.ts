// The one safe next step that the gate offers beside a refusal.

import type { ProblemData } from '../../shared/kernel/problem.ts';

export type NextStep = 'type-again' | 'open-here' | 'look-at-backups' | 'as-it-says';

/** "As it says": the message itself names what to do, and no button of ours could do it. */
export function nextStepAfter({ code, fields }: Pick<ProblemData, 'code' | 'fields'>): NextStep {
  if (code === 'wrong-secret' || code === 'invalid') return 'type-again';
  if (code === 'in-use') return fields.includes('takeOver') ? 'open-here' : 'as-it-says';
  return code === 'damaged' || code === 'header-missing' || code === 'not-found'
    ? 'look-at-backups'
    : 'as-it-says';
}
