// Asking people: a tick for each answer, and the agreement that follows from both yeses.

import { localDayOf } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import {
  bothSaidYes,
  notAsked,
  takenBack,
  told,
  type PairAnswers,
  type TickWord,
} from '../../shared/matching/round/asking.ts';
import { against, ruleLines } from '../../shared/matching/round/one-pair.ts';
import { type PairKey, samePair } from '../../shared/matching/terms/pair-key.ts';
import type { Seat } from '../../shared/people/participant.ts';
import type { CommandContext } from '../ipc/implement.ts';
import { agreeIfClear, agree } from './agree.ts';
import { askedTogether, isEarly } from './ask-seniors.ts';
import { expectOnBoard, expectFree, expectAllowed } from './asking-checks.ts';
import { takeBackPair } from './pair-store.ts';
import { inputOf, situationOf } from './situation.ts';
import { log, nothingElse, refreshStatus, roundOrThrow, solvedState } from './store-solve.ts';
import { clearChanges, saveAnswers, saveStepBack } from './store.ts';

type Tick = PairKey & {
  readonly roundId: Id;
  readonly seat: Seat;
  readonly told: TickWord | null;
  readonly early?: string | undefined;
};

/** Records a tick (`told` null: one step back for that seat); with both yes and nothing open, they are a pair. */
export function keepAnswer(
  context: CommandContext,
  tick: Tick,
): { answers: PairAnswers; pairId: Id | null } {
  const { db, now } = context;
  const round = roundOrThrow(db, tick.roundId);
  const before = situationOf(db, round.cohortId, round);
  const was = before.answers.find((one) => samePair(one, tick)) ?? null;
  if (!was) expectOnBoard(round, tick);
  const start = was ?? notAsked(tick.juniorId, tick.seniorId);
  const after =
    tick.told === null
      ? takenBack(start, tick.seat, now())
      : told(start, tick.seat, tick.told, now());
  if (!after.closed && (!was || was.closed)) expectFree(before, tick);
  if (tick.told === 'asked') expectAllowed(before, round, tick);
  const early = isEarly(before, tick, localDayOf(now()));
  if (early && tick.early === undefined) throw new Problem('conflict', askedTogether, ['early']);
  const agreedBefore = before.live.find((pair) => samePair(pair, tick));
  if (tick.told === null && agreedBefore) takeBackPair(db, agreedBefore.id, localDayOf(now()));
  saveAnswers(db, round.id, context.newId(), after);
  const what =
    tick.told === null
      ? 'taken-back'
      : tick.told === 'asked'
        ? 'asked'
        : tick.told === 'yes'
          ? 'said-yes'
          : 'said-no';
  log(context, round, {
    what,
    juniorId: tick.juniorId,
    seniorId: tick.seniorId,
    detail: { seat: tick.seat, ...(early ? { early } : {}) },
    why: early ? (tick.early ?? '') : '',
  });
  // What the tick changes of the situation: nothing that a rule reads.
  const answers = [...before.answers.filter((one) => one !== was), after];
  const pairId = bothSaidYes(after) ? agreeIfClear(context, before, round, tick) : null;
  const moves = after.closed || (was?.closed ?? false);
  saveStepBack(
    db,
    round.id,
    tick.told === null
      ? null
      : {
          ...nothingElse,
          what,
          juniorId: tick.juniorId,
          seniorId: tick.seniorId,
          answers: { juniorId: tick.juniorId, seniorId: tick.seniorId, was, pairId },
        },
    moves ? solvedState(round) : null,
  );
  if (!moves) clearChanges(db, round.id);
  const takenBackNow = tick.told === null && agreedBefore ? 1 : 0;
  const agreed = before.live.length - takenBackNow + (pairId === null ? 0 : 1);
  refreshStatus(context, { round, answers, agreed });
  return { answers: after, pairId };
}

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
