// Ids for people of a list that has none: from what they said, so that neither the order of rows nor a name decides between equals.

import type { Id } from '../../shared/kernel/id.ts';
import { canonical, sha256 } from '../../shared/matching/input/hash.ts';
import type { Register } from '../../shared/people/import/plan.ts';
import { topicKey } from '../../shared/people/import/topics.ts';
import type { Participant } from '../../shared/people/participant.ts';

/**
 * The same register under ids of its content. Names, e-mails (which spell names) and lines for the matcher alone are no part of them.
 * People who said exactly the same are told apart by a draw over name and e-mail, for nothing else is left that a shuffled list keeps.
 */
export function withContentIds(register: Register): Register {
  const topicIds = new Map(
    register.topics.map(({ id, label }) => [id, `t-${sha256(topicKey(label)).slice(0, 16)}`]),
  );
  const topicId = (id: Id): Id => topicIds.get(id) ?? id;
  const ids = personIds(register.participants, topicId);
  const personId = (id: Id): Id => ids.get(id) ?? id;
  return {
    topics: register.topics.map((topic) => ({
      ...topic,
      id: topicId(topic.id),
      parentId: topic.parentId === null ? null : topicId(topic.parentId),
    })),
    participants: register.participants.map((person) => ({
      ...withTopics(person, topicId),
      id: personId(person.id),
      managerId: person.managerId === null ? null : personId(person.managerId),
    })),
    exclusions: register.exclusions.map((entry) => ({
      ...entry,
      oneId: personId(entry.oneId),
      otherId: personId(entry.otherId),
    })),
    meets: (register.meets ?? []).map((entry) => ({
      participantId: personId(entry.participantId),
      personIds: entry.personIds.map(personId),
    })),
  };
}

function withTopics(person: Participant, topicId: (id: Id) => Id): Participant {
  const named = <T extends { readonly topic: Id }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, topic: topicId(one.topic) }));
  return {
    ...person,
    offers: named(person.offers),
    needs: named(person.needs),
    offLimits: person.offLimits.map(topicId),
  };
}

/** Whoever leads somebody counts by their own content, so that two teams differ where their managers do. */
function personIds(people: readonly Participant[], topicId: (id: Id) => Id): Map<Id, Id> {
  const own = new Map(people.map((person) => [person.id, contentOf(withTopics(person, topicId))]));
  const whole = (person: Participant): string =>
    sha256(
      `${own.get(person.id)} led by ${person.managerId === null ? '' : (own.get(person.managerId) ?? '')}`,
    ).slice(0, 16);
  const drawn = people
    .map((person) => ({
      id: person.id,
      content: whole(person),
      draw: sha256(canonical([person.name, person.email])),
    }))
    .sort((a, b) => (`${a.content} ${a.draw}` < `${b.content} ${b.draw}` ? -1 : 1));
  const used = new Map<string, number>();
  return new Map(
    drawn.map(({ id, content }) => {
      const before = used.get(content) ?? 0;
      used.set(content, before + 1);
      return [id, before === 0 ? `p-${content}` : `p-${content}-${before + 1}`];
    }),
  );
}

function contentOf(person: Participant): string {
  const {
    id: _id,
    cohortId: _cohort,
    name: _name,
    email: _email,
    remark: _remark,
    source: _source,
    safeContact: _safe,
    managerId: _manager,
    ...said
  } = person;
  const sorted = (list: readonly unknown[]): string[] => list.map(canonical).sort();
  return sha256(
    canonical({
      ...said,
      offers: sorted(said.offers),
      needs: sorted(said.needs),
      offLimits: sorted(said.offLimits),
      languages: sorted(said.languages),
      slots: sorted(said.slots),
      interests: sorted(said.interests),
    }),
  );
}
