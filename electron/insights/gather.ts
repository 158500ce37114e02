// Gathers from the earlier features what the desk is made from. No note and no reflection is read for it.

import type { AskedFact, CohortFacts } from '../../shared/insights/facts.ts';
import { localDayOf } from '../../shared/kernel/date.ts';
import { stands, type PairAnswers } from '../../shared/matching/round/asking.ts';
import type { Cohort } from '../../shared/programme/cohort.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { sessionsOfCohort } from '../coaching/session-store.ts';
import type { Reader } from '../database/connection.ts';
import { pairsOf } from '../matching/pair-store.ts';
import { answersOf, currentRound } from '../matching/store.ts';
import { meetingsOfCohort } from '../pairs/store.ts';
import { countSeats, nameReader } from '../people/find-store.ts';
import { stepsOf } from '../programme/roadmap-store.ts';
import { allProgrammes, currentCohort } from '../programme/store.ts';

export type Gathered = {
  readonly cohorts: readonly CohortFacts[];
  readonly current: CohortFacts | null;
};

/** Every cohort that is under way, and among them the one that is worked on. */
export function gather(db: Reader): Gathered {
  const cohorts = allProgrammes(db)
    .filter(({ status }) => status !== 'closed' && status !== 'archived')
    .flatMap(({ cohorts: all, ...programme }) =>
      all
        .filter(({ status }) => status !== 'ended')
        .map((cohort) => factsOf(db, programme, cohort)),
    );
  const chosen = currentCohort(db);
  const current =
    chosen &&
    (cohorts.find(({ cohort }) => cohort.id === chosen.cohort.id) ??
      factsOf(db, chosen.programme, chosen.cohort));
  return { cohorts, current };
}

function factsOf(db: Reader, programme: Programme, cohort: Cohort): CohortFacts {
  const round = currentRound(db, cohort.id);
  const answers = round ? answersOf(db, round.id) : [];
  return {
    cohort,
    programme,
    people: countSeats(db, cohort.id),
    proposed: round !== null && round.proposal !== null,
    askedAnyone: answers.length > 0,
    waitingFor: answers.flatMap(waitingIn),
    seniorsToAsk: seniorsToAsk(answers),
    steps: stepsOf(db, cohort.id),
    pairs: pairsOf(db, cohort.id),
    meetings: [...meetingsOfCohort(db, cohort.id).values()].flat(),
    sessions: sessionsOfCohort(db, cohort.id),
    nameOf: nameReader(db),
  };
}

function waitingIn(answers: PairAnswers): AskedFact[] {
  if (answers.closed) return [];
  if (answers.junior === 'asked' && answers.juniorAt !== null)
    return [{ personId: answers.juniorId, seat: 'junior', since: localDayOf(answers.juniorAt) }];
  if (answers.senior === 'asked' && answers.seniorAt !== null)
    return [{ personId: answers.seniorId, seat: 'senior', since: localDayOf(answers.seniorAt) }];
  return [];
}

/** Seniors are asked together once no junior is left to answer, so that lateness gives no "no" away. */
function seniorsToAsk(answers: readonly PairAnswers[]): number {
  const open = answers.filter(stands);
  if (open.some(({ junior }) => junior === 'asked')) return 0;
  return open.filter(({ junior, senior }) => junior === 'yes' && senior === 'not-asked').length;
}
