// A seat never turns by itself: somebody who was asked or paired keeps it, anybody else is asked about.

import type { Id } from '../../kernel/id.ts';
import type { RowDraft } from './drafts.ts';
import type { Fate } from './look-alikes.ts';
import type { ImportChoices } from './options.ts';
import type { Findings } from './problems.ts';

/** Holds the seats of people who are there; a turn that nobody confirmed makes its row wait. */
export function holdSeats(
  fates: ReadonlyMap<RowDraft, Fate>,
  choices: ImportChoices,
  at: { tied: ReadonlySet<Id>; findings: Findings },
): void {
  const given = new Set(choices.seats.map(({ row }) => row));
  for (const [draft, fate] of fates) {
    if (fate.kind !== 'update' || draft.seat === null || draft.seat === fate.sameAs.seat) continue;
    if (at.tied.has(fate.sameAs.id)) {
      at.findings.add({
        code: 'seat-tied',
        severity: 'notice',
        row: draft.row,
        field: 'seat',
        message: `${draft.name} was asked about a pair or is in one, so the seat stays ${fate.sameAs.seat}.`,
      });
      draft.seat = fate.sameAs.seat;
    } else if (!given.has(draft.row)) {
      at.findings.add({
        code: 'seat-turns',
        severity: 'question',
        row: draft.row,
        field: 'seat',
        message: `${draft.name} is ${fate.sameAs.seat} on the register and ${draft.seat} here. Which seat is it now?`,
      });
      draft.state = 'question';
    }
  }
}
