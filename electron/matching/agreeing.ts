// Agreeing: two people become a pair once both said yes and no rule is blocked or open.

import { localDayOf } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { inPool } from '../../shared/matching/input/prepared-input.ts';
import { bothSaidYes } from '../../shared/matching/round/asking.ts';
import { against, explainOne, ruleLines } from '../../shared/matching/round/one-pair.ts';
import type { PairKey } from '../../shared/matching/terms/pair-key.ts';
import { samePair, pairKeyOf } from '../../shared/matching/terms/pair-key.ts';
import type { CommandContext } from '../ipc/implement.ts';
import { agreePair } from './pair-store.ts';
import { inputOf, situationOf, type Situation } from './situation.ts';
import { log, nothingElse, refreshStatus, roundOrThrow } from './store-solve.ts';
import { saveStepBack, type Round } from './store.ts';

/** Both said yes and the last question is answered. Throws `conflict` with what still stands in the way. */
export function confirmPair(
  context: CommandContext,
  { roundId, juniorId, seniorId }: PairKey & { readonly roundId: Id },
): { pairId: Id } {
  const round = roundOrThrow(context.db, roundId);
  const situation = situationOf(context.db, round.cohortId, round);
  const answers = situation.answers.find((one) => samePair(one, { juniorId, seniorId }));
  if (!answers || !bothSaidYes(answers))
    throw new Problem('conflict', 'Both need to have said yes first.');
  if (situation.live.some((pair) => samePair(pair, answers)))
    throw new Problem('conflict', 'They are a pair already.');
  const { blocked, open } = against(ruleLines(inputOf(situation, round), juniorId, seniorId));
  if (blocked[0])
    throw new Problem('conflict', `A rule speaks against this pair now: ${blocked[0].label}.`);
  if (open[0])
    throw new Problem(
      'conflict',
      `A question is still open: ${open[0].label}. Nobody is paired before it is answered.`,
    );
  const pairId = agree(context, situation, round, { juniorId, seniorId });
  saveStepBack(context.db, round.id, {
    ...nothingElse,
    what: 'agreed',
    juniorId,
    seniorId,
    agreed: [pairId],
  });
  refreshStatus(context, {
    round,
    answers: situation.answers,
    agreed: situation.live.length + 1,
  });
  return { pairId };
}

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

function agree(context: CommandContext, situation: Situation, round: Round, pair: PairKey): Id {
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

/** Neither has left since: what was asked about somebody who is gone binds nobody. */
export function takesPart({ people }: Situation, { juniorId, seniorId }: PairKey): boolean {
  return (
    people.participants.filter(
      (person) => inPool(person) && (person.id === juniorId || person.id === seniorId),
    ).length === 2
  );
}
