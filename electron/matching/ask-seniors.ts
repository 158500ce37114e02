// When seniors are asked: all at one moment, so that nothing in the timing tells one of them of a no.

import { localDayOf, type Day } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import {
  juniorsToAnswer,
  seniorsMayBeAsked,
  seniorsToAsk,
  told,
  type TickWord,
  type WaitingForJuniors,
} from '../../shared/matching/round/asking.ts';
import { shownPairs } from '../../shared/matching/round/stale.ts';
import { pairKeyOf, samePair } from '../../shared/matching/terms/pair-key.ts';
import type { Seat } from '../../shared/people/participant.ts';
import type { CommandContext } from '../ipc/implement.ts';
import { speaksAgainst } from './asking-checks.ts';
import { writeLog } from './log-store.ts';
import { situationOf, type Situation } from './situation.ts';
import { log, nothingElse, roundOrThrow } from './store-solve.ts';
import { clearChanges, saveAnswers, saveStepBack, setSeniorsFrom } from './store.ts';

export const askedTogether =
  'Senior partners are asked together, once every junior partner has answered or the day you set has come. To ask one earlier, write why.';

/** A senior would be asked before the others: from the time alone somebody could read an answer. */
export function isEarly(
  situation: Situation,
  { seat, told: word }: { readonly seat: Seat; readonly told: TickWord | null },
  today: Day,
): boolean {
  return seat === 'senior' && word === 'asked' && !seniorsMayBeAsked(waitingIn(situation), today);
}

function waitingIn({ round, people, answers, live }: Situation): WaitingForJuniors {
  const shown = shownPairs({ round, participants: people.participants, answers });
  return { juniors: juniorsToAnswer(shown, answers, live), from: round?.seniorsFrom ?? null };
}

/** All seniors who may be asked, at one moment and in one step. Throws `conflict` while a junior has not answered. */
export function askSeniors(context: CommandContext, roundId: Id): { asked: number; left: number } {
  const { db, now } = context;
  const round = roundOrThrow(db, roundId);
  const before = situationOf(db, round.cohortId, round);
  const at = now();
  if (!seniorsMayBeAsked(waitingIn(before), localDayOf(at)))
    throw new Problem('conflict', askedTogether);
  const waiting = seniorsToAsk(before.answers).filter((pair) =>
    round.proposal?.pairs.some((one) => samePair(one, pair)),
  );
  const asked = waiting.filter((pair) => !speaksAgainst(before, round, pair));
  if (asked.length === 0) return { asked: 0, left: waiting.length };
  const place = { cohortId: round.cohortId, roundId, at };
  writeLog(db, place, {
    what: 'seniors-asked',
    juniorId: null,
    seniorId: null,
    detail: { count: asked.length },
    why: '',
  });
  for (const pair of asked) {
    saveAnswers(db, roundId, context.newId(), told(pair, 'senior', 'asked', at));
    writeLog(db, place, {
      what: 'asked',
      ...pairKeyOf(pair),
      detail: { seat: 'senior' },
      why: '',
    });
  }
  saveStepBack(db, roundId, {
    ...nothingElse,
    what: 'seniors-asked',
    juniorId: null,
    seniorId: null,
    seniors: asked.map(pairKeyOf),
  });
  clearChanges(db, roundId);
  return { asked: asked.length, left: waiting.length - asked.length };
}

/** Noted in the log: a day that is set or taken back says when seniors will hear, whatever juniors answer. */
export function chooseSeniorsFrom(context: CommandContext, roundId: Id, on: Day | null): void {
  const round = roundOrThrow(context.db, roundId);
  if (round.seniorsFrom === on) return;
  setSeniorsFrom(context.db, roundId, on);
  log(context, round, {
    what: 'seniors-from',
    juniorId: null,
    seniorId: null,
    detail: { on },
    why: '',
  });
}
