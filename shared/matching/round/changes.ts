// What one move did to the proposal, ready to be shown and undone.

import { compareProposals } from '../engine/compare-proposals.ts';
import type { Proposal } from '../engine/proposal.ts';
import type { Changes } from './board.ts';
import type { LogKind } from './log.ts';

export type Move = {
  readonly what: LogKind;
  readonly juniorId: string | null;
  readonly seniorId: string | null;
};

/** `null` for the first proposal: there was nothing to change. */
export function changesOf(move: Move, before: Proposal | null, after: Proposal): Changes | null {
  if (before === null) return null;
  const compared = compareProposals(before, after);
  return {
    what: move.what,
    juniorId: move.juniorId,
    seniorId: move.seniorId,
    newPairs: [...compared.newPairs],
    gonePairs: [...compared.gonePairs],
    moved: compared.movedPeople.map((one) => ({ ...one, from: [...one.from], to: [...one.to] })),
    newlyPlaced: [...compared.newlyPlaced],
    newlyUnplaced: [...compared.newlyUnplaced],
    totalChange: compared.totalChange,
  };
}
