// What must be so before somebody is asked about somebody.

import { Problem } from '../../shared/kernel/problem.ts';
import { inPool } from '../../shared/matching/input/prepared-input.ts';
import { stands } from '../../shared/matching/round/asking.ts';
import { against, ruleLines } from '../../shared/matching/round/one-pair.ts';
import { type PairKey, samePair } from '../../shared/matching/terms/pair-key.ts';
import { choicesOf, inputOf, type Situation } from './situation.ts';
import type { Round } from './store.ts';

/** Nobody is asked about a pair that is not proposed. */
export function expectOnBoard(round: Round, pair: PairKey): void {
  if (!round.proposal?.pairs.some((one) => samePair(one, pair)))
    throw new Problem('conflict', 'This pair is not proposed any more. Look at the board again.');
}

/** What was proposed may have been ruled out since: then nobody is asked. */
export function expectAllowed(situation: Situation, round: Round, pair: PairKey): void {
  const said = speaksAgainst(situation, round, pair);
  if (said) throw new Problem('conflict', `${said} Propose again first.`);
}

/** Why nobody may be asked about this pair now, or null. */
export function speaksAgainst(
  situation: Situation,
  round: Round,
  { juniorId, seniorId }: PairKey,
): string | null {
  if (!takesPart(situation, { juniorId, seniorId }))
    return 'One of the two takes no part at present.';
  const [rule] = against(ruleLines(inputOf(situation, round), juniorId, seniorId)).blocked;
  return rule ? `A rule speaks against this pair now: ${rule.label}.` : null;
}

/** Both must still be free: no other standing or agreed pair may hold them beyond what they can carry. */
export function expectFree(situation: Situation, pair: PairKey): void {
  const { live, people } = situation;
  const most = choicesOf(situation).settings.maxPairs;
  const asked = situation.answers.filter(
    (one) =>
      stands(one) && takesPart(situation, one) && !live.some((agreed) => samePair(agreed, one)),
  );
  for (const id of [pair.juniorId, pair.seniorId]) {
    const others = [...live, ...asked].filter(
      (one) => !samePair(one, pair) && (one.juniorId === id || one.seniorId === id),
    );
    const capacity = Math.min(
      people.participants.find((person) => person.id === id)?.capacity ?? 0,
      most,
    );
    if (others.length >= capacity && others.length > 0)
      throw new Problem(
        'conflict',
        'One of the two was asked about somebody else since then. That answer comes first.',
      );
  }
}

/** Neither has left since: what was asked about somebody who is gone binds nobody. */
export function takesPart({ people }: Situation, { juniorId, seniorId }: PairKey): boolean {
  return (
    people.participants.filter(
      (person) => inPool(person) && (person.id === juniorId || person.id === seniorId),
    ).length === 2
  );
}
