// What happens when the desk asks or tells about matching: each call in a line, the work in the files beside.

import { localDayOf } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { matching } from '../../shared/matching/contract.ts';
import { mix } from '../../shared/matching/input/hash.ts';
import { MatchSettings } from '../../shared/matching/input/settings.ts';
import { isStale } from '../../shared/matching/round/stale.ts';
import type { ActionContext, CommandContext, Handlers } from '../ipc/implement.ts';
import { cohortById } from '../programme/store.ts';
import {
  compareScenarios,
  scenarios,
  wholeSet,
  fragility,
  prices,
  runnersUp,
  trio,
  whatIf,
} from './analyses.ts';
import { askSeniors, chooseSeniorsFrom } from './ask-seniors.ts';
import { confirmPair, keepAnswer } from './asking.ts';
import { keepEnd, keepEntered } from './enter-pair.ts';
import { readLog } from './log-store.ts';
import { changeRound, followUp } from './moves.ts';
import { keepReply } from './question-reply.ts';
import { keepGoingOn } from './reopen-pair.ts';
import { situationOf } from './situation.ts';
import { keepProposal, roundOrThrow, undo } from './store-solve.ts';
import { addRound, currentRound } from './store.ts';
import { boardView, checkView, choicesView, questionsView, whyView } from './views.ts';

export const matchingHandlers: Handlers<typeof matching> = {
  getBoard: ({ db }, { cohortId }) => boardView(db, cohortId),
  explain: ({ db }, pair) => whyView(db, pair),
  getChoices: ({ db }, { roundId }) => choicesView(db, roundId),
  listLog: ({ db }, { cohortId, before }) => readLog(db, cohortId, before),
  listOpenQuestions: ({ db }, { cohortId }) => questionsView(db, cohortId),
  checkPair: ({ db }, pair) => checkView(db, pair),

  ensureRound: (context, { cohortId }) => ({ roundId: ensureRound(context, cohortId) }),
  propose: async (context, { cohortId }) => {
    const { roundId } = context.perform('matching', 'ensureRound', { cohortId });
    await changeRound(context, roundId, { kind: 'solve' });
    return { roundId };
  },
  change: (context, { roundId, change }) => changeRound(context, roundId, change),
  undo: (context, { roundId }) => undo(context, roundId),
  scenarios: (context, { roundId }) => scenarios(context, roundId),
  compareScenarios: (context, { roundId, from, to }) =>
    compareScenarios(context, roundId, from, to),
  prices: (context, { roundId }) => prices(context, roundId),
  runnersUp: (context, { roundId, ...pair }) => runnersUp(context, roundId, pair),
  whatIf: (context, { roundId, ...wish }) => whatIf(context, roundId, wish),
  fragility: (context, { roundId }) => fragility(context, roundId),
  wholeSet: (context, { roundId }) => wholeSet(context, roundId),
  trio: (context, { roundId, participantId }) => trio(context, roundId, participantId),

  answer: async (context, { roundId, juniorId, seniorId, seat, told, early }) => {
    const { answers, pairId } = context.perform('matching', 'keepAnswer', {
      roundId,
      juniorId,
      seniorId,
      seat,
      told,
      early,
    });
    if (answers.closed)
      await followUp(context, cohortOf(context, roundId), { what: 'said-no', juniorId, seniorId });
    return { pairId };
  },
  askSeniors: (context, { roundId }) => askSeniors(context, roundId),
  setSeniorsFrom: (context, { roundId, on }) => chooseSeniorsFrom(context, roundId, on),
  undoAnswer: async (context, { roundId, juniorId, seniorId, seat }) => {
    context.perform('matching', 'keepAnswer', { roundId, juniorId, seniorId, seat, told: null });
    if (isRoundStale(context, roundId))
      await followUp(context, cohortOf(context, roundId), {
        what: 'taken-back',
        juniorId,
        seniorId,
      });
  },
  answerQuestion: async (context, { cohortId, reply }) => {
    context.perform('matching', 'keepReply', { cohortId, reply });
    await followUp(context, cohortId, {
      what: 'question-answered',
      juniorId: null,
      seniorId: null,
    });
  },
  confirmPair: (context, pair) => confirmPair(context, pair),
  enterPair: async (context, entered) => {
    const answer = context.perform('matching', 'keepEntered', entered);
    await followUp(context, entered.cohortId, {
      what: 'entered',
      juniorId: entered.juniorId,
      seniorId: entered.seniorId,
    });
    return answer;
  },
  endPair: async (context, end) => {
    const { cohortId } = context.perform('matching', 'keepEnd', end);
    await followUp(context, cohortId, { what: 'ended', juniorId: null, seniorId: null });
  },
  undoEndPair: async (context, going) => {
    const { cohortId } = context.perform('matching', 'keepGoingOn', going);
    await followUp(context, cohortId, { what: 'goes-on', juniorId: null, seniorId: null });
  },

  keepProposal: (context, kept) => keepProposal(context, kept),
  keepAnswer: (context, tick) => keepAnswer(context, tick),
  keepReply: (context, reply) => keepReply(context, reply),
  keepEntered: (context, entered) => keepEntered(context, entered),
  keepEnd: (context, end) => keepEnd(context, end),
  keepGoingOn: (context, going) => keepGoingOn(context, going),
};

/** The round that is worked on, made with the rule book's settings where there is none. Its seed comes from its own id, so the order of equals is nobody's choice. */
function ensureRound({ db, now, newId }: CommandContext, cohortId: Id): Id {
  const cohort = cohortById(db, cohortId);
  const present = currentRound(db, cohort.id);
  if (present) return present.id;
  const id = newId();
  addRound(db, {
    id,
    cohortId,
    at: now(),
    settings: MatchSettings.parse({
      seed: mix(1, id) >>> 1,
      asOf: cohort.kickOff ?? localDayOf(now()),
    }),
  });
  return id;
}

function cohortOf(context: ActionContext, roundId: Id): Id {
  return context.read(({ db }) => roundOrThrow(db, roundId).cohortId);
}

function isRoundStale(context: ActionContext, roundId: Id): boolean {
  return context.read(({ db }) => {
    const round = roundOrThrow(db, roundId);
    const situation = situationOf(db, round.cohortId, round);
    return isStale({ ...situation, participants: situation.people.participants });
  });
}
