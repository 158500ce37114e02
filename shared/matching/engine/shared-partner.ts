// Two people of one seat beside each other: with one partner, in one group.

import { bothWays, type Profile, type PreparedInput } from '../input/prepared-input.ts';
import type { Matrix } from '../score/matrix.ts';
import { say, who } from '../terms/sentence.ts';
import { peopleAt } from './choose.ts';
import type { Proposal } from './proposal.ts';

/** Kept apart by wish, or tied by something declared: such two are not to sit in one group. */
export function keptFromEachOther(
  { apart, conflicts }: PreparedInput,
  one: Profile,
  other: Profile,
): boolean {
  const key = bothWays(one.id, other.id);
  return apart.has(key) || conflicts.has(key);
}

/**
 * A notice for each two who are kept from each other and would have one partner in common. Pairs of one person need not meet
 * together, so the rules allow it; the matcher decides, and is told.
 */
export function besideNotices(
  prepared: PreparedInput,
  matrix: Matrix,
  chosen: readonly number[],
): Proposal['notices'] {
  const partners = new Map<Profile, Profile[]>();
  for (const at of chosen) {
    const [junior, senior] = peopleAt(prepared, matrix, at);
    partners.set(junior, [...(partners.get(junior) ?? []), senior]);
    partners.set(senior, [...(partners.get(senior) ?? []), junior]);
  }
  return [...partners]
    .flatMap(([shared, group]) =>
      group.flatMap((one) =>
        group
          .filter((other) => one.id < other.id && keptFromEachOther(prepared, one, other))
          .map((other) => noticeOf(shared, one, other)),
      ),
    )
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function noticeOf(shared: Profile, one: Profile, other: Profile): Proposal['notices'][number] {
  const [juniorId, seniorId] = shared.seat === 'junior' ? [shared.id, null] : [null, shared.id];
  return {
    kind: 'group',
    juniorId,
    seniorId,
    reason: say(
      who(one),
      ' and ',
      who(other),
      ' are kept apart, and both would meet ',
      who(shared),
      '. Keep one of the two apart from ',
      who(shared),
      ' unless they never meet as a group.',
    ),
  };
}
