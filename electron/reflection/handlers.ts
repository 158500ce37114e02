// What happens when the desk asks or tells about windows and the plan of a cohort: load, decide, save.

import { expectAhead, promptsFor } from '../../shared/coaching/session.ts';
import { localDayOf } from '../../shared/kernel/date.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { isLive } from '../../shared/matching/terms/pair.ts';
import type { reflection } from '../../shared/reflection/contract.ts';
import { expectWindow, spread } from '../../shared/reflection/window.ts';
import { insertSession, sessionsOfCohort } from '../coaching/session-store.ts';
import type { Handlers } from '../ipc/implement.ts';
import { pairsOf } from '../matching/pair-store.ts';
import { cohortById } from '../programme/store.ts';
import { forgetBefore } from '../vault/rows/clock.ts';
import { insertWindow, putBackWindow, removeWindow, windowById, windowsOf } from './store.ts';

export const reflectionHandlers: Handlers<typeof reflection> = {
  getPlan: ({ db }, { cohortId }) => ({
    sessions: sessionsOfCohort(db, cohortById(db, cohortId).id),
    windows: windowsOf(db, cohortId),
  }),
  planWindow: ({ db, now, newId }, { cohortId, title, startsOn, endsOn, session }) => {
    expectAhead(startsOn, localDayOf(now()), 'startsOn');
    expectWindow(startsOn, endsOn);
    const pairs = pairsOf(db, cohortById(db, cohortId).id).filter(
      (pair) => isLive(pair) && pair.status !== 'paused',
    );
    if (pairs.length === 0)
      throw new Problem(
        'refused',
        'There are no pairs in this cohort yet, so there is nobody to plan for. Nothing was stored.',
      );
    const taken = sessionsOfCohort(db, cohortId)
      .filter((each) => each.state === 'planned')
      .map((each) => each.onDate);
    const id = newId();
    insertWindow(db, { id, cohortId, title, startsOn, endsOn }, now());
    const prompts = promptsFor(session);
    spread(pairs.length, startsOn, endsOn, taken).forEach((onDate, index) => {
      const pair = pairs[index];
      if (pair)
        insertSession(db, {
          ...session,
          id: newId(),
          pairId: pair.id,
          windowId: id,
          onDate,
          prompts,
          createdAt: now(),
        });
    });
    return { id, planned: pairs.length };
  },
  archiveWindow: ({ db, now }, { id }) => {
    const at = now();
    return { removed: removeWindow(db, windowById(db, id).id, at, forgetBefore(db, at)) };
  },
  unarchiveWindow: ({ db }, { id }) => putBackWindow(db, id),
};
