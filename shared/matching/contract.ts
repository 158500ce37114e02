// Everything the matcher asks and tells about a round: the board, moves, asking people, pairs, the log.

import { z } from 'zod';
import { action, command, nothing, query } from '../kernel/contract.ts';
import { Day } from '../kernel/date.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { Seat } from '../people/participant.ts';
import { Fragility } from './analysis/fragility.ts';
import { Prices } from './analysis/prices.ts';
import { RunnerUp } from './analysis/runners-up.ts';
import { Scenario, ScenarioDifference } from './analysis/scenarios.ts';
import { TrioOffer } from './analysis/trio.ts';
import { WhatIf } from './analysis/what-if.ts';
import { WholeSet } from './analysis/whole-set.ts';
import { MatchSettings, Objective } from './input/settings.ts';
import { PairAnswers, TickWord } from './round/asking.ts';
import { Board } from './round/board.ts';
import { Change } from './round/change.ts';
import { LogEntry } from './round/log.ts';
import { QuestionReply, QuestionToAsk } from './round/question.ts';
import { SolveResult } from './round/solve-result.ts';
import { PairCheck, Why } from './round/why.ts';
import { PairKey } from './terms/pair-key.ts';
import { PairEnding, PairStatus } from './terms/pair.ts';

const OfRound = z.object({ roundId: Id });
const PairOfRound = OfRound.extend({ juniorId: Id, seniorId: Id });

/** One criterion of the weights page. `inUse` is false while the round's rules do not choose it, `asked` while nobody was asked for what it reads: then its weight counts nowhere. */
export const WeightLine = z.object({
  id: z.string(),
  label: z.string(),
  needs: z.string(),
  standard: z.number(),
  weight: z.number(),
  inUse: z.boolean(),
  asked: z.boolean(),
});

const EnteredPair = PairKey.extend({
  cohortId: Id,
  agreedOn: Day,
  /** Rules with an open question that both people answered, told to the matcher. */
  confirmed: z.array(z.string().max(60)).max(30),
  /** Waivable rules that speak against it, set aside with this reason. */
  waive: z.string().trim().max(2000),
  /** Who gave the second yes where the matcher has a tie. */
  secondPerson: z.string().trim().max(200),
});
export type EnteredPair = Infer<typeof EnteredPair>;

/** Why one senior is asked before the others; for the log. */
const Early = z.string().trim().min(1).max(2000).optional();

const EndOfPair = z.object({
  pairId: Id,
  ending: PairEnding,
  on: Day,
  why: z.string().trim().max(2000),
});

/** `as`: where the two stood before the end. */
const PairGoingOn = z.object({ pairId: Id, as: PairStatus.exclude(['ended']) });
export type PairGoingOn = Infer<typeof PairGoingOn>;

export const matching = {
  getBoard: query({
    input: z.object({ cohortId: Id }),
    output: Board,
    alsoReads: ['people', 'programme'],
  }),
  /** Why these two: every point, every rule, who would be next. */
  explain: query({ input: PairOfRound, output: Why, alsoReads: ['people'] }),
  getChoices: query({
    input: OfRound,
    output: z.object({
      settings: MatchSettings,
      /** People here who were left without a partner in the cohort before. */
      waiting: z.int(),
      weights: z.array(WeightLine),
      waivers: z.array(
        z.object({
          constraint: z.string(),
          label: z.string(),
          reason: z.string(),
          juniorId: Id,
          seniorId: Id,
        }),
      ),
    }),
  }),
  /** Newest first, fifty at a time, from before `before`. */
  listLog: query({
    input: z.object({ cohortId: Id, before: z.int().min(1).nullable() }),
    output: z.object({ entries: z.array(LogEntry), more: z.boolean() }),
    alsoReads: ['people'],
  }),
  /** Whom to ask what before pairs can be agreed. */
  listOpenQuestions: query({
    input: z.object({ cohortId: Id }),
    output: z.array(QuestionToAsk),
    alsoReads: ['people'],
  }),
  /** Every rule for two people who are to be entered as a pair. */
  checkPair: query({
    input: PairKey.extend({ cohortId: Id }),
    output: PairCheck,
    alsoReads: ['people'],
  }),

  ensureRound: command({ input: z.object({ cohortId: Id }), output: OfRound }),
  propose: action({ input: z.object({ cohortId: Id }), output: OfRound }),
  /** One move of the matcher, solved again and stored with what it changed. */
  change: action({ input: OfRound.extend({ change: Change }), output: nothing }),
  /** One step back: the last move or the last answer. */
  undo: command({ input: OfRound, output: nothing, alsoChanges: ['people'] }),

  answer: action({
    input: PairOfRound.extend({ seat: Seat, told: TickWord, early: Early }),
    output: z.object({ pairId: Id.nullable() }),
  }),
  /** All seniors whose junior said yes, at one moment. Answers how many; `left` where a rule speaks against the pair by now. */
  askSeniors: command({ input: OfRound, output: z.object({ asked: z.int(), left: z.int() }) }),
  /** From which day on seniors are asked although a junior has not answered; null: once all have. */
  setSeniorsFrom: command({ input: OfRound.extend({ on: Day.nullable() }), output: nothing }),
  undoAnswer: action({ input: PairOfRound.extend({ seat: Seat }), output: nothing }),
  answerQuestion: action({
    input: z.object({ cohortId: Id, reply: QuestionReply }),
    output: nothing,
  }),

  /** Both said yes and the last question is answered: they are a pair. */
  confirmPair: command({
    input: PairOfRound,
    output: z.object({ pairId: Id }),
    alsoChanges: ['people'],
  }),
  /** A pair that exists already, without a round; the rules that protect people are checked. */
  enterPair: action({ input: EnteredPair, output: z.object({ pairId: Id }) }),
  endPair: action({ input: EndOfPair, output: nothing }),
  /** Undoes an end: the two are a pair again, where both still have room and nothing that protects people speaks against it since. */
  undoEndPair: action({ input: PairGoingOn, output: nothing }),

  /** The three ways to choose, side by side. */
  scenarios: action({ input: OfRound, output: z.array(Scenario) }),
  /** Any two of them beside each other. */
  compareScenarios: action({
    input: OfRound.extend({ from: Objective, to: Objective }),
    output: ScenarioDifference,
  }),
  /** What every possible pair would change for the others. */
  prices: action({ input: OfRound, output: Prices }),
  /** Of two people with a partner each: who else would have suited them, what it would cost all, and why it did not come to that. */
  runnersUp: action({ input: PairOfRound, output: z.array(RunnerUp) }),
  whatIf: action({
    input: PairOfRound.extend({ kind: z.enum(['together', 'apart']) }),
    output: WhatIf,
  }),
  fragility: action({ input: OfRound, output: Fragility }),
  wholeSet: action({ input: OfRound, output: WholeSet }),
  /** Groups of three that could take in somebody without a partner, best first. */
  trio: action({ input: OfRound.extend({ participantId: Id }), output: z.array(TrioOffer) }),

  keepProposal: command({ input: SolveResult, output: nothing, internal: true }),
  keepAnswer: command({
    input: PairOfRound.extend({ seat: Seat, told: TickWord.nullable(), early: Early }),
    output: z.object({ answers: PairAnswers, pairId: Id.nullable() }),
    alsoChanges: ['people'],
    internal: true,
  }),
  keepEntered: command({
    input: EnteredPair,
    output: z.object({ pairId: Id }),
    alsoChanges: ['people'],
    internal: true,
  }),
  keepEnd: command({
    input: EndOfPair,
    output: z.object({ cohortId: Id }),
    alsoChanges: ['people'],
    internal: true,
  }),
  keepGoingOn: command({
    input: PairGoingOn,
    output: z.object({ cohortId: Id }),
    alsoChanges: ['people'],
    internal: true,
  }),
  keepReply: command({
    input: z.object({ cohortId: Id, reply: QuestionReply }),
    output: nothing,
    alsoChanges: ['people'],
    internal: true,
  }),
} as const;
