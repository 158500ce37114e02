// Puts the people of a match input into a vault, for tests of matching that do not care how they came in.

import type { Writer } from '../../../electron/database/connection.ts';
import { insertExclusion, insertPeople as insertAll } from '../../../electron/people/store.ts';
import { insertTopic } from '../../../electron/people/topic-store.ts';
import type { MatchInput } from '../../../shared/matching/input/match-input.ts';

const at = '2026-11-22T08:00:00.000Z';

/** All people, topics and exclusions; ids stay as they are. */
export function insertPeople(
  db: Writer,
  cohortId: string,
  { participants, topics, exclusions }: Pick<MatchInput, 'participants' | 'topics' | 'exclusions'>,
): void {
  db.transaction(() => {
    for (const topic of topics) insertTopic(db, cohortId, topic);
    insertAll(
      db,
      participants.map((person) => ({ ...person, cohortId })),
      at,
    );
    for (const [index, { oneId, otherId }] of exclusions.entries())
      insertExclusion(db, { id: `ex-${index}`, cohortId, oneId, otherId }, at);
  })();
}
