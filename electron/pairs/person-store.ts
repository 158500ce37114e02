// What a pair's year needs of its people, read through the store of people: name and place for every screen, own wishes for letters, the safe contact for the coach.

import type { Id } from '../../shared/kernel/id.ts';
import type { Pair } from '../../shared/matching/terms/pair.ts';
import type { PairPerson } from '../../shared/pairs/page.ts';
import type { Seat } from '../../shared/people/participant.ts';
import type { Reader } from '../database/connection.ts';
import { linesOf, personById } from '../people/store.ts';
import { topicsOf } from '../people/topic-store.ts';

export type PersonFacts = {
  readonly line: PairPerson;
  readonly cohortId: Id;
  readonly seat: Seat;
  /** Labels of topics, what is wanted most or can be shown best first; personal ones are left out, for they belong on no paper. */
  readonly wantsToLearn: readonly string[];
  readonly couldShow: readonly string[];
  readonly hoursPerMonth: number | null;
  readonly safeContact: string | null;
};

/** Throws `not-found`. */
export function personFacts(db: Reader, id: Id): PersonFacts {
  const { name, organisation, cohortId, seat, needs, offers, hoursPerMonth, safeContact } =
    personById(db, id);
  const labels = new Map(
    topicsOf(db, cohortId)
      .filter((topic) => !topic.personal)
      .map((topic) => [topic.id, topic.label]),
  );
  const named = (topics: readonly { readonly topic: Id; readonly strength: number }[]): string[] =>
    topics
      .toSorted((a, b) => b.strength - a.strength)
      .flatMap(({ topic }) => labels.get(topic) ?? []);
  return {
    line: { id, name, organisation },
    cohortId,
    seat,
    wantsToLearn: named(needs.map(({ topic, priority }) => ({ topic, strength: priority }))),
    couldShow: named(offers.map(({ topic, level }) => ({ topic, strength: level }))),
    hoursPerMonth,
    safeContact,
  };
}

export function pairPeople(
  db: Reader,
  pair: Pick<Pair, 'juniorId' | 'seniorId'>,
): Readonly<Record<Seat, PersonFacts>> {
  return { junior: personFacts(db, pair.juniorId), senior: personFacts(db, pair.seniorId) };
}

/** Everybody of a cohort by id. */
export function peopleOfCohort(db: Reader, cohortId: Id): Map<Id, PairPerson> {
  return new Map(
    linesOf(db, cohortId).map(({ id, name, organisation }) => [id, { id, name, organisation }]),
  );
}
