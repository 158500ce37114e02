// Example inputs of every query and command, as total maps: a call without an example does not compile.

import type { Feature, InputOf } from '../../../shared/kernel/contract.ts';

/** What the filled vault of test/support/seed.ts holds. */
export type Seed = {
  readonly programmeId: string;
  readonly cohortId: string;
  readonly stepId: string;
  /** A step the matcher added. */
  readonly ownStepId: string;
  /** A junior and a senior who are paired, and two who are free. */
  readonly juniorId: string;
  readonly seniorId: string;
  readonly freeJuniorId: string;
  readonly freeSeniorId: string;
  readonly topicId: string;
  readonly otherTopicId: string;
  readonly roundId: string;
  readonly pairId: string;
  readonly noteId: string;
  readonly sessionId: string;
} & YearSeed &
  PeopleSeed;

/** What test/support/seed-people.ts adds: somebody who came by a list, a wish to be kept apart, a declared tie, two topics that mean the same, a personal one. */
export type PeopleSeed = {
  readonly listedId: string;
  readonly exclusionId: string;
  readonly conflictId: string;
  readonly oldTopicId: string;
  readonly commonTopicId: string;
  readonly personalTopicId: string;
};

/** What test/support/seed-year.ts adds: everything of a pair's year that a command needs to find. */
export type YearSeed = {
  readonly meetingId: string;
  readonly pausedPairId: string;
  readonly noteId: string;
  readonly removedNoteId: string;
  readonly versionId: string;
  readonly sessionId: string;
  readonly recordedSessionId: string;
  readonly cancelledSessionId: string;
  readonly windowId: string;
  readonly removedWindowId: string;
};

type Asked<F extends Feature> = {
  [K in keyof F]: F[K]['kind'] extends 'query' | 'command'
    ? F[K]['host'] extends 'vault'
      ? K
      : never
    : never;
}[keyof F];

export type Examples<F extends Feature> = {
  readonly [K in Asked<F>]: (seed: Seed) => InputOf<F[K]>;
};
