// Everything a solve reads, gathered from the vault: people, what stands, what was said, what the matcher chose.

import { createHash } from 'node:crypto';
import type { Id } from '../../shared/kernel/id.ts';
import type { MatchInput, StandingPair } from '../../shared/matching/input/match-input.ts';
import { inPool } from '../../shared/matching/input/prepared-input.ts';
import { recogniser } from '../../shared/matching/input/same-person.ts';
import { defaultSettings } from '../../shared/matching/input/settings.ts';
import { stands, type PairAnswers } from '../../shared/matching/round/asking.ts';
import type { Choices } from '../../shared/matching/round/round.ts';
import { type PairKey, samePair } from '../../shared/matching/terms/pair-key.ts';
import { isLive, type Pair } from '../../shared/matching/terms/pair.ts';
import type { Participant } from '../../shared/people/participant.ts';
import type { Reader } from '../database/connection.ts';
import {
  bridgeLinesOf,
  conflictsOf,
  matcherTiesOf,
  personalYesOf,
  wishesOf,
} from '../people/preference-store.ts';
import { exclusionsOf, participantsOf } from '../people/store.ts';
import { topicsOf } from '../people/topic-store.ts';
import { endedElsewhere, pairsOf, waitedBefore } from './pair-store.ts';
import { wordsOf } from './reply-store.ts';
import { answersOf, currentRound, type Round } from './store.ts';

/** The people's side of a match: what changes when they change, whatever the matcher chose. */
export type PeopleSide = Pick<
  MatchInput,
  'participants' | 'topics' | 'exclusions' | 'history' | 'answers' | ToldList
>;

/** Lists that came later: left out of the fingerprint while empty, so that an older round does not look changed. */
const toldLists = [
  'wishes',
  'conflicts',
  'matcherTies',
  'bridgeValues',
  'personalOptIns',
  'waiting',
] as const;
type ToldList = (typeof toldLists)[number];

export type Situation = {
  readonly cohortId: Id;
  readonly round: Round | null;
  readonly answers: readonly PairAnswers[];
  readonly live: readonly Pair[];
  readonly people: PeopleSide;
  readonly peopleHash: string;
};

export function situationOf(
  db: Reader,
  cohortId: Id,
  round: Round | null = currentRound(db, cohortId),
): Situation {
  const pairs = pairsOf(db, cohortId);
  const all = participantsOf(db, cohortId);
  const people: PeopleSide = {
    participants: all.map(asMatched).sort(byId),
    topics: topicsOf(db, cohortId).sort(byId),
    exclusions: exclusionsOf(db, cohortId)
      .sort(byId)
      .map(({ oneId, otherId }) => ({ oneId, otherId })),
    history: [
      ...pairs.flatMap(({ juniorId, seniorId, ending }) =>
        ending === null ? [] : [{ juniorId, seniorId, ended: ending }],
      ),
      ...pastElsewhere(db, cohortId, all),
    ],
    answers: wordsOf(db, cohortId).map(({ rule, juniorId, seniorId, answer }) => ({
      constraint: rule,
      juniorId,
      seniorId,
      answer,
    })),
    wishes: wishesOf(db, cohortId),
    conflicts: conflictsOf(db, cohortId)
      .sort(byId)
      .map(({ oneId, otherId, kind }) => ({ oneId, otherId, kind })),
    matcherTies: matcherTiesOf(db, cohortId),
    bridgeValues: bridgeLinesOf(db, cohortId).flatMap(({ personId, value }) =>
      value === null ? [] : [{ participantId: personId, value, consent: true }],
    ),
    personalOptIns: personalYesOf(db, cohortId),
    waiting: waitingOf(db, cohortId, all),
  };
  return {
    cohortId,
    round,
    answers: round ? answersOf(db, round.id) : [],
    live: pairs.filter(isLive),
    people,
    peopleHash: fingerprintOf(people),
  };
}

/** How pairs of these people ended in other cohorts, where each has another row. Seats may have changed; the rules look both ways. */
function pastElsewhere(
  db: Reader,
  cohortId: Id,
  people: readonly Participant[],
): PeopleSide['history'] {
  const past = endedElsewhere(db, cohortId);
  const whoIs = recogniser(past.length > 0 ? people : []);
  return past.flatMap(({ junior, senior, ended }) =>
    whoIs(junior).flatMap((juniorId) =>
      whoIs(senior).map((seniorId) => ({ juniorId, seniorId, ended })),
    ),
  );
}

/** People of this cohort who were left without a partner in the one before. */
function waitingOf(db: Reader, cohortId: Id, people: readonly Participant[]): Id[] {
  const waited = waitedBefore(db, cohortId);
  const whoIs = recogniser(waited.length > 0 ? people : []);
  return [...new Set(waited.flatMap(whoIs))].sort();
}

/** Agreed pairs and pairs that somebody was asked about: nothing moves them. */
export function standingOf({ live, answers }: Situation): StandingPair[] {
  const agreed: StandingPair[] = live.map(({ juniorId, seniorId }) => ({
    juniorId,
    seniorId,
    state: 'agreed',
  }));
  const asked = answers.filter((one) => stands(one) && !agreed.some((pair) => samePair(pair, one)));
  return [
    ...agreed,
    ...asked.map(({ juniorId, seniorId }): StandingPair => ({
      juniorId,
      seniorId,
      state: 'asked',
    })),
  ];
}

export function declinedOf({ answers }: Situation): PairKey[] {
  return answers
    .filter((one) => one.closed)
    .map(({ juniorId, seniorId }) => ({ juniorId, seniorId }));
}

/** The round's choices, or the rule book's where there is no round yet. */
export function choicesOf({ round }: Situation): Choices {
  return round ?? { settings: defaultSettings, pins: { together: [], apart: [] } };
}

/**
 * The engine's input. Once anybody was asked, as few others as possible move away from the present proposal, unless the solve is
 * `free`: who moves a weight, a rule or the way to choose wants to see what it does. Pairs that were asked about never move.
 */
export function inputOf(
  situation: Situation,
  { settings, pins }: Choices,
  free = false,
): MatchInput {
  const standing = standingOf(situation);
  const present = situation.round?.proposal?.pairs ?? [];
  return {
    ...situation.people,
    settings,
    pins: { together: pins.together, apart: [...pins.apart, ...declinedOf(situation)] },
    standing,
    previous:
      free || situation.answers.length === 0
        ? []
        : present.map(({ juniorId, seniorId }) => ({ juniorId, seniorId })),
    styles: [],
    acquaintances: [],
    limits: [],
  };
}

function fingerprintOf(people: PeopleSide): string {
  const told = Object.fromEntries(
    Object.entries(people).filter(
      ([name, list]) => !toldLists.some((later) => later === name) || list.length > 0,
    ),
  );
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** A person as the engine may know them. Where a status only says how far someone is, it must not look like a change of the person. */
function asMatched(person: Participant): Participant {
  return {
    ...person,
    ref: null,
    email: null,
    source: null,
    remark: null,
    safeContact: null,
    status: inPool(person) ? 'ready' : 'withdrawn',
  };
}

/** Rows may lie in another order after the file was compacted; the fingerprint must not notice. */
function byId(one: { readonly id: Id }, other: { readonly id: Id }): number {
  return one.id < other.id ? -1 : 1;
}
