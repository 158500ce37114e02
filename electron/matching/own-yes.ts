// A person's own word about taking part in this round, noted with the person: it counts in every pair.

import type { Instant } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Participant } from '../../shared/people/participant.ts';
import type { Writer } from '../database/connection.ts';
import { personById, updatePerson } from '../people/store.ts';

/** Returns what was noted before. Throws `not-found`. */
export function setOptedIn(
  db: Writer,
  id: Id,
  optedIn: Participant['optedIn'],
  at: Instant,
): Participant['optedIn'] {
  const person = personById(db, id);
  updatePerson(db, { ...person, optedIn }, at);
  return person.optedIn;
}
