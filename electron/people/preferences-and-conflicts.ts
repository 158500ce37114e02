// What people told about a partner and which ties were declared: checked and kept, and read for their page.

import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { PersonPage } from '../../shared/people/page.ts';
import { Format, type Participant } from '../../shared/people/participant.ts';
import {
  distinctWishes,
  type ConflictKind,
  type PartnerWish,
  type ShownWish,
} from '../../shared/people/preferences-and-conflicts.ts';
import type { Reader } from '../database/connection.ts';
import type { CommandContext } from '../ipc/implement.ts';
import {
  conflictsOf,
  conflictsOfPerson,
  insertConflict,
  insertTie,
  liftTies,
  personalYesOfPerson,
  replaceWishes,
  setBridge,
  setConflictKind,
  setPersonalYes,
  tiesOfPerson,
  wishesOfPerson,
} from './preference-store.ts';
import { personById } from './store.ts';
import { topicById } from './topic-store.ts';

const formatWords: Readonly<Record<string, string>> = {
  'in-person': 'in person',
  remote: 'at a distance',
  either: 'either',
};

/** The part of a person's page that matching reads. */
export function toldBy(
  db: Reader,
  id: Id,
): Pick<PersonPage, 'wishes' | 'conflicts' | 'ties' | 'personalYes'> {
  return {
    wishes: wishesOfPerson(db, id).map(({ kind, value }): ShownWish => ({
      kind,
      value,
      words: wordsOf(db, { kind, value }),
    })),
    conflicts: conflictsOfPerson(db, id),
    ties: tiesOfPerson(db, id),
    personalYes: personalYesOfPerson(db, id),
  };
}

function wordsOf(db: Reader, { kind, value }: PartnerWish): string {
  if (kind === 'person') return personById(db, value).name;
  if (kind === 'topic') return topicById(db, value).topic.label;
  return kind === 'format' ? (formatWords[value] ?? value) : value;
}

/** Throws `invalid` for a person of the own seat or another cohort, an unknown topic or format. */
export function saveWishes({ db }: CommandContext, id: Id, wishes: readonly PartnerWish[]): void {
  const person = personById(db, id);
  const kept = distinctWishes(wishes);
  for (const wish of kept) expectFits(db, person, wish);
  replaceWishes(db, id, kept);
}

function expectFits(db: Reader, person: Participant, { kind, value }: PartnerWish): void {
  if (kind === 'person') {
    const other = personById(db, value);
    if (other.cohortId !== person.cohortId || other.seat === person.seat)
      throw new Problem(
        'invalid',
        'A partner holds the other seat in the same cohort. Choose somebody there.',
        ['wishes'],
      );
  }
  if (kind === 'topic' && topicById(db, value).cohortId !== person.cohortId)
    throw new Problem('invalid', 'Choose a topic of this cohort.', ['wishes']);
  if (kind === 'format' && !Format.safeParse(value).success)
    throw new Problem('invalid', 'Choose in person or at a distance.', ['wishes']);
}

/** One tie between two people; declared again, the newer kind counts. */
export function declareConflict(
  { db, now, newId }: CommandContext,
  {
    oneId,
    otherId,
    kind,
  }: { readonly oneId: Id; readonly otherId: Id; readonly kind: ConflictKind },
): { id: Id } {
  const { cohortId } = personById(db, oneId);
  if (oneId === otherId || personById(db, otherId).cohortId !== cohortId)
    throw new Problem('invalid', 'Choose somebody else of the same cohort.', ['otherId']);
  const known = conflictsOf(db, cohortId).find(
    (one) =>
      (one.oneId === oneId && one.otherId === otherId) ||
      (one.oneId === otherId && one.otherId === oneId),
  );
  if (known) setConflictKind(db, known.id, kind);
  const id = known?.id ?? newId();
  if (!known) insertConflict(db, cohortId, { id, oneId, otherId, kind }, now());
  return { id };
}

export function declareTie({ db, now, newId }: CommandContext, id: Id, how: string): void {
  const { id: personId } = personById(db, id);
  if (tiesOfPerson(db, personId).some((tie) => tie.until === null))
    throw new Problem('conflict', 'You declared already that you know this person.');
  insertTie(db, newId(), personId, how, now());
}

export function liftTie({ db, now }: CommandContext, id: Id): void {
  liftTies(db, personById(db, id).id, now());
}

export function sayPersonal(
  { db, now }: CommandContext,
  { id, topicId, yes }: { readonly id: Id; readonly topicId: Id; readonly yes: boolean },
): void {
  const { topic, cohortId } = topicById(db, topicId);
  if (personById(db, id).cohortId !== cohortId || !topic.personal)
    throw new Problem('invalid', 'Only personal topics of this cohort take a yes of their own.', [
      'topicId',
    ]);
  setPersonalYes(db, id, topicId, yes ? now() : null);
}

export function saveBridge({ db, now }: CommandContext, id: Id, value: string | null): void {
  setBridge(db, personById(db, id).id, value, now());
}
