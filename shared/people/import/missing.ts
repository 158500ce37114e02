// Who of the register is not on a later list: said, never changed.

import type { Id } from '../../kernel/id.ts';
import type { Participant, Seat } from '../participant.ts';
import type { RowDraft } from './drafts.ts';
import type { Fate } from './look-alikes.ts';
import type { Findings } from './problems.ts';

const shown = 20;

/** Names them where the list knows somebody of the register. A list of one seat is asked for that seat alone. */
export function tellMissing(
  fates: ReadonlyMap<RowDraft, Fate>,
  existing: readonly Participant[],
  at: { seatForAll: Seat | null; findings: Findings },
): void {
  const met = new Set<Id>();
  for (const fate of fates.values())
    if ((fate.kind === 'update' || fate.kind === 'look-alike') && fate.sameAs)
      met.add(fate.sameAs.id);
  if (met.size === 0) return;
  const missing = existing.filter(
    ({ id, seat, status }) =>
      !met.has(id) &&
      status !== 'withdrawn' &&
      status !== 'declined' &&
      (at.seatForAll === null || at.seatForAll === seat),
  );
  if (missing.length === 0) return;
  const names = missing.slice(0, shown).map(({ name }) => name);
  const more = missing.length - names.length;
  at.findings.add({
    code: 'missing',
    severity: 'notice',
    message: `Not on this list, but on the register: ${names.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}. They stay as they are.`,
  });
}
