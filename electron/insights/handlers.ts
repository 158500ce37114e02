// What happens when the desk asks what needs doing, looks for something, or logs a request about a person.

import type { insights } from '../../shared/insights/contract.ts';
import { layDesk } from '../../shared/insights/desk.ts';
import type { Handlers } from '../ipc/implement.ts';
import { find } from './find.ts';
import { gather } from './gather.ts';
import { askedLog, deleteAsked, insertAsked } from './store.ts';

export const insightsHandlers: Handlers<typeof insights> = {
  getDesk: ({ db }, { today }) => {
    const { cohorts, current } = gather(db);
    return layDesk(cohorts, current, today);
  },
  find: ({ db }, { typed }) => find(db, typed),
  listAsked: ({ db }) => askedLog(db),
  logAsked: ({ db, newId }, draft) => {
    const id = newId();
    insertAsked(db, id, draft);
    return { id };
  },
  eraseAsked: ({ db }, { id }) => deleteAsked(db, id),
};
