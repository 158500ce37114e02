// Storing what an import brings in one transaction, and taking the last one back.

import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { ImportBundle } from '../../shared/people/contract.ts';
import type { Participant } from '../../shared/people/participant.ts';
import {
  distinctWishes,
  mostWishes,
  type PartnerWish,
} from '../../shared/people/preferences-and-conflicts.ts';
import type { Reader } from '../database/connection.ts';
import type { CommandContext } from '../ipc/implement.ts';
import { forgetBatch, keepBatch, lastBatch } from './batch-store.ts';
import {
  personalYesOf,
  replaceWishes,
  setPersonalYes,
  wishersOf,
  wishesOfPerson,
} from './preference-store.ts';
import {
  changedAt,
  deleteExclusion,
  deletePeople,
  insertExclusion,
  insertPeople,
  isTied,
  participantsOf,
  personById,
  updatePerson,
} from './store.ts';
import { deleteTopic, insertTopic, topicById } from './topic-store.ts';

/** Inserts topics, people and exclusions, changes people, and keeps what undo needs. Returns the batch's id. */
export function keepBundle({ db, now, newId }: CommandContext, bundle: ImportBundle): Id {
  const at = now();
  const id = newId();
  const people = bundle.changed.map((person) =>
    expectOfCohort(personById(db, person.id), bundle.cohortId),
  );
  bundle.changed.forEach((person, place) => {
    if (person.seat !== people[place]?.seat && isTied(db, person.id))
      throw new Problem(
        'conflict',
        'Somebody of this list was asked about a pair since, so their seat stays. Look at the list once more; nothing was stored.',
      );
  });
  for (const topic of bundle.topics) insertTopic(db, bundle.cohortId, topic);
  insertPeople(db, bundle.added, at);
  for (const person of bundle.changed) updatePerson(db, person, at);
  for (const exclusion of bundle.exclusions) insertExclusion(db, exclusion, at);
  const wishes = bundle.meets.map(({ participantId, personIds }) => {
    const before = wishesNow(db, participantId);
    const people = personIds.map((value): PartnerWish => ({ kind: 'person', value }));
    return {
      participantId,
      before,
      after: [...people, ...before.filter(({ kind }) => kind !== 'person')].slice(0, mostWishes),
    };
  });
  for (const { participantId, after } of wishes) replaceWishes(db, participantId, after);
  keepBatch(db, {
    id,
    cohortId: bundle.cohortId,
    at,
    added: bundle.added.length,
    changed: bundle.changed.length,
    before: {
      people,
      addedPeople: bundle.added.map((person) => person.id),
      addedTopics: bundle.topics.map((topic) => topic.id),
      addedExclusions: bundle.exclusions.map((exclusion) => exclusion.id),
      removedTopics: [],
      wishes,
      brought: { ...lastBatch(db, bundle.cohortId)?.before.brought, ...bundle.brought },
    },
  });
  return id;
}

/** Takes the last batch back. Throws `not-found` without one, `refused` where its people were changed or matched since. */
export function undoBatch({ db, now }: CommandContext, cohortId: Id): void {
  const batch = lastBatch(db, cohortId);
  if (!batch) throw new Problem('not-found', 'There is nothing to take back any more.');
  const { before } = batch;
  for (const id of [...before.addedPeople, ...before.people.map((person) => person.id)]) {
    if (changedAt(db, id) !== batch.at)
      throw new Problem(
        'refused',
        'Somebody of this list was changed since. Nothing was taken back; withdraw or edit people one by one.',
      );
  }
  for (const id of before.addedPeople) {
    if (isTied(db, id))
      throw new Problem(
        'refused',
        'Somebody of this list is in a pair or was asked about one. Nothing was taken back.',
      );
  }
  for (const id of before.addedExclusions) deleteExclusion(db, id);
  for (const topic of before.removedTopics) insertTopic(db, cohortId, topic);
  for (const person of before.people) updatePerson(db, person, now());
  for (const one of before.wishes ?? []) {
    if (JSON.stringify(wishesNow(db, one.participantId)) === JSON.stringify(one.after))
      replaceWishes(db, one.participantId, one.before);
  }
  for (const id of before.personalYes ?? [])
    for (const topic of before.removedTopics)
      if (changedAt(db, id) !== null) setPersonalYes(db, id, topic.id, batch.at);
  deletePeople(db, before.addedPeople);
  const used = topicsInUse(participantsOf(db, cohortId));
  for (const id of before.addedTopics) if (!used.has(id)) deleteTopic(db, id);
  forgetBatch(db, batch.id);
}

/** Everybody who names one topic names another from now on; kept as a batch for undo. */
export function mergeTopics({ db, now, newId }: CommandContext, fromId: Id, intoId: Id): void {
  const from = topicById(db, fromId);
  const into = topicById(db, intoId);
  if (from.cohortId !== into.cohortId || fromId === intoId)
    throw new Problem('invalid', 'Choose two topics of the same cohort.', ['intoId']);
  const at = now();
  const people = participantsOf(db, from.cohortId).filter((person) => namesTopic(person, fromId));
  for (const person of people) updatePerson(db, withTopic(person, fromId, intoId), at);
  const wishes = wishersOf(db, fromId).map((participantId) => {
    const before = wishesNow(db, participantId);
    return {
      participantId,
      before,
      after: distinctWishes(
        before.map((wish) =>
          wish.kind === 'topic' && wish.value === fromId ? { ...wish, value: intoId } : wish,
        ),
      ),
    };
  });
  for (const { participantId, after } of wishes) replaceWishes(db, participantId, after);
  const personalYes = personalYesOf(db, from.cohortId)
    .filter(({ topic }) => topic === fromId)
    .map(({ participantId }) => participantId);
  deleteTopic(db, fromId);
  keepBatch(db, {
    id: newId(),
    cohortId: from.cohortId,
    at,
    added: 0,
    changed: people.length,
    before: {
      people,
      addedPeople: [],
      addedTopics: [],
      addedExclusions: [],
      removedTopics: [from.topic],
      wishes,
      personalYes,
      brought: lastBatch(db, from.cohortId)?.before.brought ?? {},
    },
  });
}

function wishesNow(db: Reader, participantId: Id): PartnerWish[] {
  return wishesOfPerson(db, participantId).map(({ kind, value }) => ({ kind, value }));
}

function namesTopic(person: Participant, id: Id): boolean {
  return (
    person.offers.some(({ topic }) => topic === id) ||
    person.needs.some(({ topic }) => topic === id) ||
    person.offLimits.includes(id)
  );
}

/** The person with one topic renamed; where both were named the higher number stays. */
function withTopic(person: Participant, from: Id, into: Id): Participant {
  const moved = (id: Id): Id => (id === from ? into : id);
  const best = <T extends { topic: Id }>(list: readonly T[], grade: (entry: T) => number): T[] => {
    const kept = new Map<Id, T>();
    for (const entry of list.map((one) => ({ ...one, topic: moved(one.topic) }))) {
      const known = kept.get(entry.topic);
      if (!known || grade(entry) > grade(known)) kept.set(entry.topic, entry);
    }
    return [...kept.values()];
  };
  return {
    ...person,
    offers: best(person.offers, (offer) => offer.level),
    needs: best(person.needs, (need) => need.priority),
    offLimits: [...new Set(person.offLimits.map(moved))],
  };
}

export function topicsInUse(
  people: readonly Participant[],
): Map<Id, { offered: number; wanted: number; closed: number }> {
  const used = new Map<Id, { offered: number; wanted: number; closed: number }>();
  const count = (id: Id, kind: 'offered' | 'wanted' | 'closed'): void => {
    const entry = used.get(id) ?? { offered: 0, wanted: 0, closed: 0 };
    entry[kind] += 1;
    used.set(id, entry);
  };
  for (const person of people) {
    for (const { topic } of person.offers) count(topic, 'offered');
    for (const { topic } of person.needs) count(topic, 'wanted');
    for (const topic of person.offLimits) count(topic, 'closed');
  }
  return used;
}

function expectOfCohort(person: Participant, cohortId: Id): Participant {
  if (person.cohortId !== cohortId)
    throw new Problem('conflict', 'This person belongs to another cohort.');
  return person;
}
