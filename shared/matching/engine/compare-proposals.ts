// What changed between two proposals: who would meet someone else, and what it changes for whom.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { Seat } from '../../people/participant.ts';
import { pairKeyOf, pairText, type PairKey } from '../terms/pair-key.ts';
import type { Proposal, ProposedPair } from './proposal.ts';

/** Somebody whose partners changed, with their own scores summed over their pairs (0 without one). */
export const MovedPerson = z.object({
  participantId: Id,
  seat: Seat,
  from: z.array(Id),
  to: z.array(Id),
  scoreBefore: z.int(),
  scoreAfter: z.int(),
});
export type MovedPerson = Infer<typeof MovedPerson>;

export type Comparison = {
  readonly newPairs: readonly PairKey[];
  readonly gonePairs: readonly PairKey[];
  readonly keptPairs: number;
  /** The largest change first. */
  readonly movedPeople: readonly MovedPerson[];
  /** People who now have a partner and had none, and the reverse. */
  readonly newlyPlaced: readonly string[];
  readonly newlyUnplaced: readonly string[];
  readonly gains: number;
  readonly losses: number;
  readonly totalChange: number;
  readonly worstChange: number | null;
};

/** Compares two proposals over the same people. Order of pairs does not matter. */
export function compareProposals(before: Proposal, after: Proposal): Comparison {
  const [old, now] = [keyed(before), keyed(after)];
  const newPairs = after.pairs.filter((pair) => !old.has(pairText(pair)));
  const gonePairs = before.pairs.filter((pair) => !now.has(pairText(pair)));
  const movedPeople = moved(before, after, [...newPairs, ...gonePairs]);
  const [beforeIds, afterIds] = [placed(before), placed(after)];
  const changes = movedPeople.map((person) => person.scoreAfter - person.scoreBefore);
  return {
    newPairs: newPairs.map(pairKeyOf),
    gonePairs: gonePairs.map(pairKeyOf),
    keptPairs: after.pairs.length - newPairs.length,
    movedPeople,
    newlyPlaced: [...afterIds].filter((id) => !beforeIds.has(id)).sort(),
    newlyUnplaced: [...beforeIds].filter((id) => !afterIds.has(id)).sort(),
    gains: changes.filter((change) => change > 0).length,
    losses: changes.filter((change) => change < 0).length,
    totalChange: after.total - before.total,
    worstChange: before.worst === null || after.worst === null ? null : after.worst - before.worst,
  };
}

function moved(before: Proposal, after: Proposal, changed: readonly ProposedPair[]): MovedPerson[] {
  const people = new Map<string, 'junior' | 'senior'>();
  for (const pair of changed) {
    people.set(pair.juniorId, 'junior');
    people.set(pair.seniorId, 'senior');
  }
  return [...people]
    .map(([participantId, seat]) => {
      const [from, to] = [
        partners(before, participantId, seat),
        partners(after, participantId, seat),
      ];
      return {
        participantId,
        seat,
        from: from.map((entry) => entry.id),
        to: to.map((entry) => entry.id),
        scoreBefore: from.reduce((sum, entry) => sum + entry.score, 0),
        scoreAfter: to.reduce((sum, entry) => sum + entry.score, 0),
      };
    })
    .sort(
      (a, b) =>
        Math.abs(b.scoreAfter - b.scoreBefore) - Math.abs(a.scoreAfter - a.scoreBefore) ||
        (a.participantId < b.participantId ? -1 : 1),
    );
}

function partners(
  proposal: Proposal,
  id: string,
  seat: 'junior' | 'senior',
): { id: string; score: number }[] {
  return proposal.pairs
    .filter((pair) => (seat === 'junior' ? pair.juniorId : pair.seniorId) === id)
    .map((pair) =>
      seat === 'junior'
        ? { id: pair.seniorId, score: pair.juniorScore }
        : { id: pair.juniorId, score: pair.seniorScore },
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function placed(proposal: Proposal): Set<string> {
  return new Set(proposal.pairs.flatMap((pair) => [pair.juniorId, pair.seniorId]));
}

function keyed(proposal: Proposal): Set<string> {
  return new Set(proposal.pairs.map(pairText));
}
