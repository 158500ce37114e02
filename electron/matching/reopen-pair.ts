// An end that is taken back: the two are a pair again, with everything that hung on it.

import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { ruleOf } from '../../shared/matching/constraints/all.ts';
import type { PairGoingOn } from '../../shared/matching/contract.ts';
import { against, ruleLines } from '../../shared/matching/round/one-pair.ts';
import type { CommandContext } from '../ipc/implement.ts';
import { expectRoom, onePairMore } from './enter-pair.ts';
import { writeLog } from './log-store.ts';
import { findPair, setPairStatus } from './pair-store.ts';
import { choicesOf, inputOf, situationOf, type Situation } from './situation.ts';

export function keepGoingOn(
  context: CommandContext,
  { pairId, as }: PairGoingOn,
): { cohortId: Id } {
  const { db, now } = context;
  const pair = findPair(db, pairId);
  if (!pair) throw new Problem('not-found', 'This pair is not there any more.');
  if (pair.status !== 'ended') throw new Problem('conflict', 'This pair has not ended.');
  const { cohortId, juniorId, seniorId } = pair;
  const before = situationOf(db, cohortId);
  expectRoom(before, { juniorId, seniorId });
  expectNothingTold(before, juniorId, seniorId);
  setPairStatus(db, pairId, as);
  writeLog(
    db,
    { cohortId, roundId: before.round?.id ?? null, at: now() },
    { what: 'goes-on', juniorId, seniorId, detail: {}, why: '' },
  );
  onePairMore(context, before);
  return { cohortId };
}

/** What was told since the end and keeps the two apart from then on. Their own past is no reason: it is what is taken back. */
function expectNothingTold(situation: Situation, juniorId: Id, seniorId: Id): void {
  const { blocked } = against(
    ruleLines(inputOf(situation, choicesOf(situation)), juniorId, seniorId),
  );
  const rule = blocked.find(({ constraint }) => ruleOf(constraint)?.holdsAfterEnd);
  if (rule)
    throw new Problem(
      'refused',
      `The end stays. The rule "${rule.label}" speaks against this pair since, and it protects people.`,
    );
}
