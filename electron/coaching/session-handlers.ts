// What happens when the desk asks or tells about reflective sessions: load, decide, save.

import type { coaching } from '../../shared/coaching/contract.ts';
import { isBlank } from '../../shared/coaching/document.ts';
import {
  expectNear,
  expectOutcome,
  promptsFor,
  stateAfter,
  type Session,
} from '../../shared/coaching/session.ts';
import { localDayOf } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { isLive } from '../../shared/matching/terms/pair.ts';
import type { Reader } from '../database/connection.ts';
import type { CommandContext, Handlers } from '../ipc/implement.ts';
import { pairById } from '../pairs/store.ts';
import type { RevealLimit } from '../vault/reveal-limit.ts';
import { briefOf } from './brief.ts';
import { noteById } from './note-store.ts';
import {
  deleteSession,
  insertSession,
  promptsOf,
  sessionById,
  sessionsOf,
  setOutcome,
  updatePlan,
} from './session-store.ts';

const noOutcome = { movedBy: null, whyMissed: null, nextId: null, noteId: null } as const;

export const sessionHandlers = (limit: RevealLimit) =>
  ({
    listSessions: ({ db }, { pairId }) => sessionsOf(db, pairById(db, pairId).id),
    getBrief: ({ db, now }, { id }) => {
      const { brief, noteIds } = briefOf(db, sessionById(db, id), localDayOf(now()));
      limit.expectFewExtracts(noteIds);
      return brief;
    },

    planSession: ({ db, now, newId }, { pairId, session }) => {
      expectNear(session.onDate, localDayOf(now()), 'session.onDate');
      expectGoingOn(db, pairId);
      const id = newId();
      insertSession(db, {
        ...session,
        id,
        pairId,
        windowId: null,
        prompts: promptsFor(session),
        createdAt: now(),
      });
      return { id };
    },
    updateSession: ({ db, now }, { id, session }) => {
      const before = expectPlanned(db, id);
      if (session.onDate !== before.onDate)
        expectNear(session.onDate, localDayOf(now()), 'session.onDate');
      const prompts =
        session.prompts === undefined && session.templateKey === before.templateKey
          ? promptsOf(db, id)
          : promptsFor(session);
      updatePlan(db, id, { ...session, prompts });
    },
    cancelSession: ({ db }, { id }) =>
      setOutcome(db, expectPlanned(db, id).id, { ...noOutcome, state: 'cancelled' }),
    undoCancelSession: ({ db }, { id }) => {
      if (sessionById(db, id).state !== 'cancelled')
        throw new Problem('conflict', 'This session was not called off.');
      setOutcome(db, id, { ...noOutcome, state: 'planned' });
    },

    recordSession: (context, { id, outcome, noteId }) => {
      const { db, now } = context;
      const session = sessionById(db, id);
      expectOutcome(session, outcome, localDayOf(now()));
      const written = noteId !== null && isWritten(db, noteId, session);
      const nextId = outcome.next === null ? null : planNext(context, session, outcome.next);
      setOutcome(db, id, {
        state: stateAfter(outcome),
        movedBy: outcome.kind === 'moved' ? outcome.by : null,
        whyMissed: outcome.kind === 'missed' ? outcome.why : null,
        nextId,
        noteId: written ? noteId : null,
      });
      return { nextId };
    },
    undoRecordSession: ({ db }, { id }) => {
      const session = sessionById(db, id);
      if (session.state === 'planned' || session.state === 'cancelled')
        throw new Problem('conflict', 'Nothing is recorded for this session yet.');
      const next = session.nextId === null ? null : sessionById(db, session.nextId);
      if (next && next.state !== 'planned')
        throw new Problem(
          'conflict',
          'The session that followed has an outcome of its own. Take that back first.',
        );
      setOutcome(db, id, { ...noOutcome, state: 'planned' });
      if (next) deleteSession(db, next.id);
    },
  }) satisfies Partial<Handlers<typeof coaching>>;

function planNext(
  { db, now, newId }: CommandContext,
  session: Session,
  next: { readonly onDate: string; readonly atTime: string | null },
): Id {
  const id = newId();
  insertSession(db, {
    ...session,
    ...next,
    id,
    prompts: promptsOf(db, session.id),
    createdAt: now(),
  });
  return id;
}

function expectPlanned(db: Reader, id: Id): Session {
  const session = sessionById(db, id);
  if (session.state !== 'planned')
    throw new Problem(
      'conflict',
      'What became of this session is recorded already. Take that back first.',
    );
  return session;
}

function expectGoingOn(db: Reader, pairId: Id): void {
  if (!isLive(pairById(db, pairId)))
    throw new Problem(
      'refused',
      'This pair has ended, so there is nothing to plan. Nothing was stored.',
    );
}

/** False for an empty page: it goes as it came, so nothing may point to it. Throws where the note is about another pair. */
function isWritten(db: Reader, noteId: Id, session: Session): boolean {
  const { pairId, title, document } = noteById(db, noteId);
  if (pairId !== session.pairId)
    throw new Problem('invalid', 'This note is about another pair. Nothing was stored.', [
      'noteId',
    ]);
  return title.trim() !== '' || !isBlank(document);
}
