// A place in a group of three for somebody without a partner: a pair whose partner of the other seat could take one more.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Proposal } from '../engine/proposal.ts';
import { keptFromEachOther } from '../engine/shared-partner.ts';
import type { MatchInput } from '../input/match-input.ts';
import { prepare } from '../input/prepared-input.ts';
import { blocked, judgeAll } from '../score/matrix.ts';
import { PairKey } from '../terms/pair-key.ts';

/** A pair that could take somebody in as a third. `withId` is the member of the other seat; `score` is of the odd person with them, `lowest` the lower of both own scores, of 1000. */
export const TrioOffer = PairKey.extend({ withId: Id, score: z.int(), lowest: z.int() });
export type TrioOffer = Infer<typeof TrioOffer>;

/**
 * Offers for one unplaced person, best first. Nobody is put with someone a rule blocks, nor beside someone of the own seat
 * from whom they are kept apart. Capacity is what the offer asks about: the group needs its own yes from all three.
 */
export function trio(input: MatchInput, proposal: Proposal, participantId: string): TrioOffer[] {
  const prepared = prepare(input);
  const odd = prepared.byId.get(participantId);
  if (odd === undefined) throw new Problem('not-found', 'This person is not in this cohort.');
  const matrix = judgeAll(prepared);
  const [row, col] = [prepared.juniors.indexOf(odd), prepared.seniors.indexOf(odd)];
  const offers = proposal.pairs.map((pair) => {
    const [withId, besideId] =
      odd.seat === 'junior' ? [pair.seniorId, pair.juniorId] : [pair.juniorId, pair.seniorId];
    const other =
      odd.seat === 'junior'
        ? prepared.seniors.findIndex((person) => person.id === withId)
        : prepared.juniors.findIndex((person) => person.id === withId);
    const at = odd.seat === 'junior' ? row * matrix.cols + other : other * matrix.cols + col;
    const open = other >= 0 && Math.max(row, col) >= 0 && matrix.state[at] !== blocked;
    return {
      open: open && !keptFromEachOther(prepared, odd, prepared.byId.get(besideId)!),
      juniorId: pair.juniorId,
      seniorId: pair.seniorId,
      withId,
      score: matrix.score[at] ?? 0,
      lowest: Math.min(matrix.junior[at] ?? 0, matrix.senior[at] ?? 0),
    };
  });
  return offers
    .filter((offer) => offer.open)
    .map(({ open: _open, ...offer }) => offer)
    .sort((a, b) => b.lowest - a.lowest || b.score - a.score || (a.withId < b.withId ? -1 : 1));
}
