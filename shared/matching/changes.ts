// What one move did to the proposal, ready to be shown and undone.

import type { Changes } from './board.ts';
import { compareProposals } from './compare.ts';
import type { LogKind } from './log.ts';
import type { Proposal } from './proposal.ts';
import type { ScenarioLook, TwoWays } from './scenario.ts';

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

const mostMoves = 100;

/** How another way to choose looks beside the present proposal. `moved` holds the hundred largest differences. */
export function scenarioLook(present: Proposal, other: Proposal): ScenarioLook {
  const compared = compareProposals(present, other);
  return {
    objective: other.objective,
    present: present.objective === other.objective,
    pairs: other.pairs.length,
    people: new Set(other.pairs.flatMap((pair) => [pair.juniorId, pair.seniorId])).size,
    total: other.total,
    worst: other.worst,
    lows: other.pairs
      .map((pair) => Math.min(pair.juniorScore, pair.seniorScore))
      .sort((a, b) => a - b),
    complete: other.certificate.complete,
    levels: other.certificate.levels,
    newPairs: [...compared.newPairs],
    gonePairs: [...compared.gonePairs],
    moved: compared.movedPeople
      .slice(0, mostMoves)
      .map((one) => ({ ...one, from: [...one.from], to: [...one.to] })),
    gains: compared.gains,
    losses: compared.losses,
  };
}

/** What going from one way to choose to another would change; neither need be the one on the board. */
export function betweenWays(one: Proposal, other: Proposal): TwoWays {
  const compared = compareProposals(one, other);
  return {
    from: one.objective,
    to: other.objective,
    onlyFrom: [...compared.gonePairs],
    onlyTo: [...compared.newPairs],
    both: compared.keptPairs,
    moved: compared.movedPeople
      .slice(0, mostMoves)
      .map((moved) => ({ ...moved, from: [...moved.from], to: [...moved.to] })),
    gains: compared.gains,
    losses: compared.losses,
    totalChange: compared.totalChange,
    worstChange: compared.worstChange,
  };
}
