// Storing what a solve handed back, and one step back, each in one transaction with its line in the log.

import { localDayOf } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { stands, takenBack, type PairAnswers } from '../../shared/matching/round/asking.ts';
import type { LogEntryDraft } from '../../shared/matching/round/log.ts';
import { statusOfStep, stepOf } from '../../shared/matching/round/round.ts';
import type { SolveResult } from '../../shared/matching/round/solve-result.ts';
import { samePair, type PairKey } from '../../shared/matching/terms/pair-key.ts';
import { isLive } from '../../shared/matching/terms/pair.ts';
import type { Reader } from '../database/connection.ts';
import type { CommandContext } from '../ipc/implement.ts';
import { writeLog } from './log-store.ts';
import { setOptedIn } from './own-yes.ts';
import { pairsOf, takeBackPair } from './pair-store.ts';
import { dropWord } from './reply-store.ts';
import {
  answersOf,
  clearChanges,
  dropAnswers,
  findRound,
  saveAnswers,
  saveSolved,
  saveStepBack,
  setRoundStatus,
  stateBefore,
  type Round,
  type SolvedState,
} from './store.ts';

/** A step back that restores nothing; each move adds its own part. */
export const nothingElse = { answers: null, optIn: null, words: [], agreed: [] } as const;

export function roundOrThrow(db: Reader, roundId: Id): Round {
  const round = findRound(db, roundId);
  if (!round) throw new Problem('not-found', 'This round is not there any more.');
  return round;
}

/** Stores a solve. Throws `conflict` where the round moved on while it ran. */
export function keepProposal(context: CommandContext, kept: SolveResult): void {
  const { db } = context;
  const round = roundOrThrow(db, kept.roundId);
  if (round.revision !== kept.revision)
    throw new Problem('conflict', 'The round changed in the meantime. Please try again.');
  saveSolved(db, round.id, { ...kept, solvedAt: context.now() });
  if (kept.move) {
    if (round.proposal)
      saveStepBack(db, round.id, { ...kept.move, ...nothingElse }, solvedState(round));
    else saveStepBack(db, round.id, null);
  }
  log(context, round, ...kept.log);
  refreshStatus(context, standingBeside(db, { ...round, proposal: kept.proposal }));
}

/** One step back: choices and proposal, ticks, words and agreements as they were before the last move. */
export function undo(context: CommandContext, roundId: Id): void {
  const { db, now } = context;
  const round = roundOrThrow(db, roundId);
  const back = round.before;
  if (!back) throw new Problem('conflict', 'There is nothing to take back.');
  for (const pairId of [...back.agreed, ...(back.answers?.pairId ? [back.answers.pairId] : [])])
    takeBackPair(db, pairId, localDayOf(now()));
  if (back.answers?.was) saveAnswers(db, round.id, context.newId(), back.answers.was);
  else if (back.answers) dropAnswers(db, round.id, back.answers.juniorId, back.answers.seniorId);
  if (back.optIn) setOptedIn(db, back.optIn.participantId, back.optIn.was, now());
  for (const pair of back.seniors ?? []) notAskedAfterAll(context, round.id, pair);
  for (const word of back.words) dropWord(db, round.cohortId, word);
  const state = stateBefore(db, round.id);
  if (state) saveSolved(db, round.id, { ...state, changes: null });
  else clearChanges(db, round.id);
  saveStepBack(db, round.id, null);
  log(context, round, {
    what: 'undone',
    juniorId: back.juniorId,
    seniorId: back.seniorId,
    detail: { what: back.what },
    why: '',
  });
  refreshStatus(
    context,
    standingBeside(db, { ...round, proposal: state ? state.proposal : round.proposal }),
  );
}

function notAskedAfterAll({ db, now, newId }: CommandContext, roundId: Id, pair: PairKey): void {
  const told = answersOf(db, roundId).find((one) => samePair(one, pair));
  if (told?.senior === 'asked') saveAnswers(db, roundId, newId(), takenBack(told, 'senior', now()));
}

export type Standing = {
  readonly round: Pick<Round, 'id' | 'proposal'>;
  readonly answers: readonly PairAnswers[];
  readonly agreed: number;
};

/** What decides about the status beside the round's proposal, read anew. */
export function standingBeside(
  db: Reader,
  round: Pick<Round, 'id' | 'cohortId' | 'proposal'>,
): Standing {
  return {
    round,
    answers: answersOf(db, round.id),
    agreed: pairsOf(db, round.cohortId).filter(isLive).length,
  };
}

/** Where the round stands now; whoever knows its ticks and the number of its pairs need not read them again. */
export function refreshStatus({ db }: CommandContext, { round, answers, agreed }: Standing): void {
  const shown = (round.proposal?.pairs ?? []).filter(
    (pair) => !answers.some((one) => one.closed && samePair(one, pair)),
  ).length;
  const step = stepOf(round.proposal !== null, {
    pairs: Math.max(shown, agreed),
    asked: answers.filter(stands).length,
    agreed,
  });
  setRoundStatus(db, round.id, statusOfStep[step]);
}

export function solvedState({
  settings,
  pins,
  proposal,
  peopleHash,
  changes,
  solvedAt,
}: Round): SolvedState {
  return { settings, pins, proposal, peopleHash, changes, solvedAt };
}

export function log(
  { db, now }: CommandContext,
  round: Round,
  ...entries: readonly LogEntryDraft[]
): void {
  for (const entry of entries)
    writeLog(db, { cohortId: round.cohortId, roundId: round.id, at: now() }, entry);
}
