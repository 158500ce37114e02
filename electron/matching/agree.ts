// From two yeses to a pair, where no rule stands in the way and no question is open.

import { localDayOf } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { against, explainOne, ruleLines } from '../../shared/matching/round/one-pair.ts';
import { type PairKey, pairKeyOf } from '../../shared/matching/terms/pair-key.ts';
import type { CommandContext } from '../ipc/implement.ts';
import { takesPart } from './asking-checks.ts';
import { agreePair } from './pair-store.ts';
import { inputOf, type Situation } from './situation.ts';
import { log } from './store-solve.ts';
import type { Round } from './store.ts';

/** The pair's id where no rule is blocked or open; else null, and both yeses wait. */
export function agreeIfClear(
  context: CommandContext,
  situation: Situation,
  round: Round,
  { juniorId, seniorId }: PairKey,
): Id | null {
  if (!takesPart(situation, { juniorId, seniorId })) return null;
  const { blocked, open } = against(ruleLines(inputOf(situation, round), juniorId, seniorId));
  return blocked.length + open.length > 0
    ? null
    : agree(context, situation, round, { juniorId, seniorId });
}

export function agree(
  context: CommandContext,
  situation: Situation,
  round: Round,
  pair: PairKey,
): Id {
  const { db, now } = context;
  const reasons = explainOne(inputOf(situation, round), pair.juniorId, pair.seniorId);
  const id = agreePair(db, {
    id: context.newId(),
    cohortId: round.cohortId,
    ...pairKeyOf(pair),
    roundId: round.id,
    agreedOn: localDayOf(now()),
    createdAt: now(),
    reasons,
  });
  log(context, round, { what: 'agreed', ...pairKeyOf(pair), detail: {}, why: '' });
  return id;
}
