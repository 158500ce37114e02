// The answer to an open question, and the pairs that waited only for it.

import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { ruleOf } from '../../shared/matching/constraints/all.ts';
import { ownYes } from '../../shared/matching/constraints/own-yes.ts';
import { bothSaidYes } from '../../shared/matching/round/asking.ts';
import type { QuestionReply } from '../../shared/matching/round/question.ts';
import { type PairKey, samePair } from '../../shared/matching/terms/pair-key.ts';
import type { CommandContext } from '../ipc/implement.ts';
import { agreeIfClear } from './agree.ts';
import { writeLog } from './log-store.ts';
import { setOptedIn } from './own-yes.ts';
import { saveWord } from './reply-store.ts';
import { situationOf, type Situation } from './situation.ts';
import { nothingElse, refreshStatus, solvedState } from './store-solve.ts';
import { saveStepBack, type StepBack } from './store.ts';

/** The word that settles a question; pairs that waited only for it are agreed. */
export function keepReply(
  context: CommandContext,
  { cohortId, reply }: { readonly cohortId: Id; readonly reply: QuestionReply },
): void {
  const { db, now } = context;
  const before = situationOf(db, cohortId);
  const round = before.round;
  if (!round) throw new Problem('not-found', 'There is no round yet.');
  if (
    reply.about === 'pair' &&
    ruleOf(reply.constraint)?.settledBy === 'second-person' &&
    reply.toldBy === ''
  ) {
    throw new Problem('invalid', 'Write who looked at this pair with you.', ['reply.toldBy']);
  }
  let optIn: StepBack['optIn'] = null;
  const words: PairKey[] = [];
  if (reply.about === 'person') {
    if (!before.people.participants.some((person) => person.id === reply.participantId))
      throw new Problem('not-found', 'This person is not in this cohort.');
    optIn = {
      participantId: reply.participantId,
      was: setOptedIn(db, reply.participantId, reply.answer, now()),
    };
  } else {
    for (const { juniorId, seniorId } of reply.pairs) {
      if (
        saveWord(db, cohortId, {
          rule: reply.constraint,
          juniorId,
          seniorId,
          answer: reply.answer,
          toldBy: reply.toldBy,
          at: now(),
        })
      )
        words.push({ juniorId, seniorId });
    }
  }
  const about =
    reply.about === 'person'
      ? seatOf(before, reply.participantId)
      : { juniorId: reply.pairs[0]!.juniorId, seniorId: reply.pairs[0]!.seniorId };
  const constraint = reply.about === 'person' ? ownYes.id : reply.constraint;
  const who = reply.about === 'pair' ? reply.toldBy : '';
  writeLog(
    db,
    { cohortId: round.cohortId, roundId: round.id, at: now(), who },
    {
      what: 'question-answered',
      ...about,
      detail: { rule: constraint, answer: reply.answer },
      why: '',
    },
  );
  const waiting = before.answers.filter(
    (one) => bothSaidYes(one) && !before.live.some((pair) => samePair(pair, one)),
  );
  const heard = waiting.length > 0 ? situationOf(db, cohortId, round) : before;
  const agreed = waiting
    .map((one) => agreeIfClear(context, heard, round, one))
    .filter((id) => id !== null);
  saveStepBack(
    db,
    round.id,
    {
      ...nothingElse,
      what: 'question-answered',
      ...about,
      optIn,
      words:
        reply.about === 'pair' ? words.map((pair) => ({ rule: reply.constraint, ...pair })) : [],
      agreed,
    },
    solvedState(round),
  );
  refreshStatus(context, {
    round,
    answers: before.answers,
    agreed: before.live.length + agreed.length,
  });
}

function seatOf(
  { people }: Situation,
  participantId: Id,
): { juniorId: Id | null; seniorId: Id | null } {
  const seat = people.participants.find((person) => person.id === participantId)?.seat;
  return seat === 'senior'
    ? { juniorId: null, seniorId: participantId }
    : { juniorId: participantId, seniorId: null };
}
