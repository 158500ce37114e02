// From a round, its people and its answers to the board: what is shown, what is stale, what comes instead of a proposal.

import type { Day, Instant } from '../../kernel/date.ts';
import type { Id } from '../../kernel/id.ts';
import type { Participant } from '../../people/participant.ts';
import type { Proposal, ProposedPair } from '../engine/proposal.ts';
import { inPool } from '../input/prepared-input.ts';
import { defaultSettings, type MatchSettings } from '../input/settings.ts';
import { samePair } from '../terms/pair-key.ts';
import type { Pair } from '../terms/pair.ts';
import {
  askingProgress,
  juniorsToAnswer,
  notAsked,
  seniorsToAsk,
  stands,
  type PairAnswers,
} from './asking.ts';
import type { Board, BoardRow, Changes, Instead } from './board.ts';
import type { LogKind } from './log.ts';
import { stepOf, type Pins } from './round.ts';
import { isStale, shownPairs } from './stale.ts';

export type BoardParts = {
  readonly cohortId: Id;
  readonly round: {
    readonly id: Id;
    readonly number: number;
    readonly settings: MatchSettings;
    readonly pins: Pins;
    readonly proposal: Proposal | null;
    readonly peopleHash: string | null;
    readonly changes: Changes | null;
    readonly solvedAt: Instant | null;
    readonly seniorsFrom: Day | null;
    readonly before: {
      readonly what: LogKind;
      readonly juniorId: Id | null;
      readonly seniorId: Id | null;
    } | null;
  } | null;
  readonly participants: readonly Participant[];
  readonly answers: readonly PairAnswers[];
  readonly live: readonly Pair[];
  /** Fingerprint of the people now. */
  readonly peopleHash: string;
};

const shownMoves = 200;

/** Pure; the order of rows is the engine's. Agreed pairs that the last solve did not know come last. */
export function showBoard(parts: BoardParts): Board {
  const { round, live } = parts;
  const known = new Set(parts.participants.map((person) => person.id));
  const pairs = shownPairs(parts);
  const rows = pairs.map((pair) => rowOf(pair, parts));
  const asking = askingProgress(parts.answers, rows.length);
  const agreed = live.length;
  const step = stepOf(round?.proposal != null, {
    pairs: Math.max(rows.length, agreed),
    asked: parts.answers.filter(stands).length,
    agreed,
  });
  return {
    cohortId: parts.cohortId,
    round: round && {
      id: round.id,
      number: round.number,
      step,
      objective: round.settings.objective,
      solvedAt: round.solvedAt,
      stale: isStale(parts),
      namesSeen: round.proposal !== null,
      undo: round.before && {
        what: round.before.what,
        juniorId: round.before.juniorId,
        seniorId: round.before.seniorId,
      },
      hash: round.proposal?.hash ?? null,
      seed: round.settings.seed,
      total: round.proposal?.total ?? null,
      worst: round.proposal?.worst ?? null,
      complete: round.proposal?.certificate.complete ?? true,
      levels: round.proposal?.certificate.levels ?? 0,
      conditions: round.settings.conditions.length,
      gap: round.proposal?.certificate.gap ?? 0,
      keptApart: round.pins.apart,
      seniorsFrom: round.seniorsFrom,
      notices: round.proposal?.notices ?? [],
    },
    counts: {
      ...countPeople(parts.participants, (round?.settings ?? defaultSettings).maxPairs),
      pairs: rows.length,
      juniorsAsked: asking.juniorsAsked,
      juniorsAnswered: asking.juniorsAnswered,
      seniorsAsked: asking.seniorsAsked,
      juniorsToAnswer: juniorsToAnswer(rows, parts.answers, live),
      seniorsToAsk: seniorsToAsk(parts.answers).filter((one) =>
        rows.some((row) => samePair(row, one)),
      ).length,
      agreed,
      questions: (round?.proposal?.questions ?? []).filter((question) => question.stage === 'pair')
        .length,
    },
    people: parts.participants.map((person) => ({
      id: person.id,
      name: person.name,
      seat: person.seat,
      organisation: person.organisation,
      unit: person.unit,
      inPool: inPool(person),
    })),
    rows,
    unplaced: (round?.proposal?.unplaced ?? []).filter((one) => known.has(one.participantId)),
    changes: round?.changes
      ? { ...round.changes, moved: round.changes.moved.slice(0, shownMoves) }
      : null,
    instead: insteadOf(parts, rows.length),
    lines: round?.proposal?.lineReport ?? null,
  };
}

function rowOf(pair: ProposedPair, { answers, live, round }: BoardParts): BoardRow {
  const told = answers.find((one) => samePair(one, pair)) ?? notAsked(pair.juniorId, pair.seniorId);
  const agreed = live.find((one) => samePair(one, pair));
  return {
    juniorId: pair.juniorId,
    seniorId: pair.seniorId,
    score: pair.score,
    benefit: {
      junior: pair.benefit.junior,
      senior: pair.benefit.senior,
      floors: pair.benefit.floors,
      uneven: pair.benefit.notice !== null,
    },
    reasons: pair.topReasons.slice(0, 2),
    talkEarly: pair.talkEarly && { label: pair.talkEarly.label, reason: pair.talkEarly.reason },
    known: {
      count: pair.known.count,
      of: pair.known.of,
      missing: pair.known.missing.map(({ label, asks }) => ({ label, asks })),
    },
    openQuestions: pair.openQuestions.filter((question) => question.stage === 'pair').length,
    agreeable: pair.agreeable,
    keptTogether: round?.pins.together.some((one) => samePair(one, pair)) ?? false,
    waived: round?.settings.waivers.filter((one) => samePair(one, pair)).length ?? 0,
    junior: told.junior,
    senior: told.senior,
    juniorAt: told.juniorAt,
    seniorAt: told.seniorAt,
    pairId: agreed?.id ?? null,
    agreedOn: agreed?.agreedOn ?? null,
  };
}

function countPeople(
  people: readonly Participant[],
  mostPairs: number,
): Pick<Board['counts'], 'juniors' | 'seniors' | 'juniorPlaces' | 'seniorPlaces'> {
  const taking = people.filter(
    (person) => inPool(person) && person.optedIn !== 'no' && person.capacity > 0,
  );
  const of = (seat: Participant['seat']) => taking.filter((person) => person.seat === seat);
  const places = (list: readonly Participant[]) =>
    list.reduce((sum, person) => sum + Math.min(person.capacity, mostPairs), 0);
  return {
    juniors: of('junior').length,
    seniors: of('senior').length,
    juniorPlaces: places(of('junior')),
    seniorPlaces: places(of('senior')),
  };
}

function insteadOf({ participants, round }: BoardParts, rows: number): Instead | null {
  if (rows > 0) return null;
  const pool = participants.filter(inPool);
  if (pool.length === 0) return 'nobody';
  if (pool.length === 1) return 'one-person';
  if (!pool.some((person) => person.seat === 'senior')) return 'no-seniors';
  if (!pool.some((person) => person.seat === 'junior')) return 'no-juniors';
  if (
    !pool.some((person) => person.seat === 'senior' && person.capacity > 0) ||
    !pool.some((person) => person.seat === 'junior' && person.capacity > 0)
  )
    return 'no-places';
  return round?.proposal ? 'all-ruled-out' : null;
}
