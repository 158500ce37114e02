// Asking people: ticks, words on open questions, and the agreement that follows from both yeses.

import { localDayOf, type Day } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { ruleOf } from '../../shared/matching/constraints/all.ts';
import { ownYes } from '../../shared/matching/constraints/own-yes.ts';
import { inPool } from '../../shared/matching/input/prepared-input.ts';
import {
  bothSaidYes,
  juniorsToAnswer,
  notAsked,
  seniorsMayBeAsked,
  seniorsToAsk,
  stands,
  takenBack,
  told,
  type PairAnswers,
  type TickWord,
  type WaitingForJuniors,
} from '../../shared/matching/round/asking.ts';
import { against, explainOne, ruleLines } from '../../shared/matching/round/one-pair.ts';
import type { QuestionReply } from '../../shared/matching/round/question.ts';
import { shownPairs } from '../../shared/matching/round/stale.ts';
import type { PairKey } from '../../shared/matching/terms/pair-key.ts';
import { samePair, pairKeyOf } from '../../shared/matching/terms/pair-key.ts';
import type { Seat } from '../../shared/people/participant.ts';
import type { CommandContext } from '../ipc/implement.ts';
import { writeLog } from './log-store.ts';
import { setOptedIn } from './own-yes.ts';
import { agreePair, takeBackPair } from './pair-store.ts';
import { saveWord } from './reply-store.ts';
import { choicesOf, inputOf, situationOf, type Situation } from './situation.ts';
import { log, nothingElse, refreshStatus, roundOrThrow, solvedState } from './store-solve.ts';
import {
  clearChanges,
  saveAnswers,
  saveStepBack,
  setSeniorsFrom,
  type Round,
  type StepBack,
} from './store.ts';

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

const askedTogether =
  'Senior partners are asked together, once every junior partner has answered or the day you set has come. To ask one earlier, write why.';

/** A senior would be asked before the others: from the time alone somebody could read an answer. */
function isEarly(situation: Situation, { seat, told: word }: Tick, today: Day): boolean {
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
function agreeIfClear(
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

/** Nobody is asked about a pair that is not proposed. */
function expectOnBoard(round: Round, pair: PairKey): void {
  if (!round.proposal?.pairs.some((one) => samePair(one, pair)))
    throw new Problem('conflict', 'This pair is not proposed any more. Look at the board again.');
}

/** What was proposed may have been ruled out since: then nobody is asked. */
function expectAllowed(situation: Situation, round: Round, pair: PairKey): void {
  const against = speaksAgainst(situation, round, pair);
  if (against) throw new Problem('conflict', `${against} Propose again first.`);
}

/** Why nobody may be asked about this pair now, or null. */
function speaksAgainst(
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
function expectFree(situation: Situation, pair: PairKey): void {
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
function takesPart({ people }: Situation, { juniorId, seniorId }: PairKey): boolean {
  return (
    people.participants.filter(
      (person) => inPool(person) && (person.id === juniorId || person.id === seniorId),
    ).length === 2
  );
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
