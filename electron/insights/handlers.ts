// What happens when the desk asks what needs doing, looks for something, or logs a request about a person.

import type { insights } from '../../shared/insights/contract.ts';
import { layDesk } from '../../shared/insights/desk.ts';
import type { Handlers } from '../ipc/implement.ts';
import type { RevealLimit } from '../vault/reveal-limit.ts';
import { findInTurns, SearchTurns } from './find.ts';
import { gather } from './gather.ts';
import { askedLog, deleteAsked, insertAsked } from './store.ts';

export const insightsHandlers = (
  limit: RevealLimit,
  turns = new SearchTurns(),
): Handlers<typeof insights> => ({
  getDesk: ({ db }, { today }) => {
    const { cohorts, current } = gather(db);
    return layDesk(cohorts, current, today);
  },
  find: async ({ again }, { typed, from }) => {
    const found = await findInTurns(again, typed, turns.take(from));
    limit.expectFewExtracts(found.notes.map(({ noteId }) => noteId));
    return found;
  },
  listAsked: ({ db }) => askedLog(db),
  logAsked: ({ db, newId }, draft) => {
    const id = newId();
    insertAsked(db, id, draft);
    return { id };
  },
  eraseAsked: ({ db }, { id }) => deleteAsked(db, id),
});
