// Which pairs of a proposal are shown still, and whether what is shown may not be what would come out now.

import type { Participant } from '../../people/participant.ts';
import type { Proposal, ProposedPair } from '../engine/proposal.ts';
import { inPool } from '../input/prepared-input.ts';
import { samePair, type PairKey } from '../terms/pair-key.ts';
import type { Pair } from '../terms/pair.ts';
import { stands, type PairAnswers } from './asking.ts';

type ShownParts = {
  readonly round: { readonly proposal: Proposal | null } | null;
  readonly participants: readonly Participant[];
  readonly answers: readonly PairAnswers[];
};

type StaleParts = ShownParts & {
  readonly round: { readonly peopleHash: string | null } | null;
  readonly live: readonly Pair[];
  /** Fingerprint of the people now. */
  readonly peopleHash: string;
};

/** Proposed pairs of people who are still there and that nobody answered with a no. */
export function shownPairs({ round, participants, answers }: ShownParts): ProposedPair[] {
  const known = new Set(participants.map((person) => person.id));
  const closed = answers.filter((one) => one.closed);
  return (round?.proposal?.pairs ?? []).filter(
    (pair) =>
      known.has(pair.juniorId) &&
      known.has(pair.seniorId) &&
      !closed.some((one) => samePair(one, pair)),
  );
}

/** True where the people, an answer or an agreement moved on after the last solve. */
export function isStale(parts: StaleParts): boolean {
  const { round, live, answers, peopleHash, participants } = parts;
  if (!round?.proposal) return false;
  const shown = shownPairs(parts);
  if (round.peopleHash !== peopleHash || shown.length < round.proposal.pairs.length) return true;
  const has = (pair: PairKey): boolean => shown.some((one) => samePair(one, pair));
  // A pair of somebody who takes no part is not on the board, whatever stands.
  const pool = new Set(participants.filter(inPool).map((person) => person.id));
  const lost = (pair: PairKey): boolean =>
    pool.has(pair.juniorId) && pool.has(pair.seniorId) && !has(pair);
  if (live.some(lost) || answers.some((one) => stands(one) && lost(one))) return true;
  return round.proposal.pairs.some(
    (pair) => pair.standing === 'agreed' && !live.some((one) => samePair(one, pair)),
  );
}
