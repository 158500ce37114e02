// What happens when the desk asks or tells about notes and private reflections: load, decide, save.

import type { coaching } from '../../shared/coaching/contract.ts';
import {
  isBlank,
  loadDocument,
  saveDocument,
  storedDocument,
} from '../../shared/coaching/document.ts';
import { withSpokenWith, withTier } from '../../shared/coaching/tier.ts';
import { keepsBefore, sameSitting } from '../../shared/coaching/versions.ts';
import type { Instant } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { Writer } from '../database/connection.ts';
import type { CommandContext, Handlers } from '../ipc/implement.ts';
import { pairById } from '../pairs/store.ts';
import { eraseForGood, recordErased } from '../vault/erase.ts';
import { seal } from '../vault/keys/sealed-box.ts';
import type { VaultDeps } from '../vault/opening/deps.ts';
import { throttleGuess, guessAtVault } from '../vault/opening/guess-throttle.ts';
import { openSession } from '../vault/opening/holder.ts';
import { openSealed } from '../vault/opening/open-sealed.ts';
import type { RevealLimit } from '../vault/reveal-limit.ts';
import { forgetBefore } from '../vault/rows/clock.ts';
import type { VaultSession } from '../vault/session/session.ts';
import {
  eraseNote,
  insertNote,
  keepVersion,
  lastKept,
  noteById,
  noteIds,
  noteTextById,
  notesOf,
  putBackNote,
  removeNote,
  setDay,
  setReach,
  updateText,
  versionById,
  versionsOf,
} from './note-store.ts';
import {
  eraseReflection,
  insertReflection,
  reflectionById,
  reflectionIds,
  reflectionsOf,
  replaceSealed,
} from './reflection-store.ts';
import { sessionHandlers } from './session-handlers.ts';

export function coachingHandlers(deps: VaultDeps, limit: RevealLimit): Handlers<typeof coaching> {
  const { holder } = deps;
  const session = (): VaultSession => openSession(holder);
  return {
    ...sessionHandlers(limit),

    listNotes: ({ db }, { pairId }) => {
      const notes = notesOf(db, pairById(db, pairId).id);
      limit.expectFewExtracts(notes.map(({ id }) => id));
      return notes;
    },
    getNote: ({ db }, { id }) => noteById(db, id),
    // The door checks what it lets out, so a document is checked once on its way.
    getNoteText: ({ db }, { id }) => {
      const { stored, ...text } = noteTextById(db, id);
      limit.expectFew(id);
      return { ...text, document: storedDocument(stored) };
    },
    listVersions: ({ db }, { noteId }) => {
      limit.expectFew(noteById(db, noteId).id);
      return versionsOf(db, noteId);
    },
    getVersion: ({ db }, { id }) => {
      const { stored, ...version } = versionById(db, id);
      limit.expectFew(version.noteId);
      return { ...version, document: storedDocument(stored) };
    },

    createNote: ({ db, now, newId }, { pairId, ...note }) => {
      const id = newId();
      const at = now();
      insertNote(db, { ...note, id, pairId: pairById(db, pairId).id, createdAt: at });
      return { id, savedAt: at };
    },
    updateNote: (context, { id, title, document, leaving }) => {
      const before = noteTextById(context.db, id);
      const stored = saveDocument(document);
      const savedAt = context.now();
      const changed = before.title !== title || before.stored !== stored;
      if (changed) {
        keepBefore(context, id, before);
        updateText(context.db, id, title, document, savedAt);
      }
      const updatedAt = changed ? savedAt : before.updatedAt;
      if (leaving) keepNow(context, id, { title, stored, updatedAt });
      return { savedAt };
    },
    restoreVersion: (context, { id }) => {
      const version = versionById(context.db, id);
      keepNow(context, version.noteId, noteTextById(context.db, version.noteId));
      const beforeId = lastKept(context.db, version.noteId)?.id ?? null;
      updateText(
        context.db,
        version.noteId,
        version.title,
        loadDocument(version.stored),
        context.now(),
      );
      return { beforeId };
    },
    setDay: ({ db }, { id, happenedOn }) => setDay(db, noteById(db, id).id, happenedOn),
    setSpokenWith: ({ db }, { id, spokenWith }) =>
      setReach(db, id, withSpokenWith(noteById(db, id), spokenWith)),
    setTier: ({ db }, { id, tier, yes }) => setReach(db, id, withTier(noteById(db, id), tier, yes)),
    archiveNote: ({ db, now }, { id }) => {
      const at = now();
      removeNote(db, noteById(db, id).id, at, forgetBefore(db, at));
    },
    unarchiveNote: ({ db }, { id }) => putBackNote(db, id),

    listReflections: ({ db }, { pairId }) => reflectionsOf(db, pairById(db, pairId).id),
    sealReflection: ({ db, now, newId }, { id, pairId, document }) => {
      const at = now();
      const sealed = seal(session().header.seal.recipient, Buffer.from(saveDocument(document)));
      if (id === null) {
        const made = newId();
        insertReflection(db, made, pairById(db, pairId).id, sealed, at);
        return { id: made, savedAt: at };
      }
      const before = reflectionById(db, id);
      if (before.pairId !== pairId || !sameSitting(before.createdAt, at)) {
        throw new Problem(
          'conflict',
          'This private reflection is closed. What you write now becomes a new one.',
        );
      }
      replaceSealed(db, id, sealed);
      return { id, savedAt: at };
    },
    erase: (context, { alsoFromBackups, ...thing }) =>
      eraseForGood(holder, context, {
        alsoFromBackups,
        erase: () => void context.perform('coaching', 'eraseNow', thing),
      }),
    eraseNow: ({ db }, { what, id }) => {
      erasers[what](db, id);
      recordErased(session(), db, what, id);
    },
    readBack: async ({ read, progress }, { id, passphrase }) => {
      limit.expectFew(id);
      const { sealed } = read(({ db }) => reflectionById(db, id));
      const [opened] = await throttleGuess(
        deps,
        { progress },
        guessAtVault(session().folder),
        (failed) => openSealed(session(), passphrase, [{ id, sealed }], failed),
      );
      return { document: loadDocument((opened as Buffer).toString('utf8')) };
    },
  };
}

const erasers = { note: eraseNote, reflection: eraseReflection } as const;

/** After a restore: notes and reflections that were erased for good since. Answers how many. */
export function eraseNotesAgain(db: Writer, isErased: (id: string) => boolean): number {
  const notes = noteIds(db).filter(isErased);
  const reflections = reflectionIds(db).filter(isErased);
  for (const id of notes) eraseNote(db, id);
  for (const id of reflections) eraseReflection(db, id);
  return notes.length + reflections.length;
}

type WrittenState = {
  readonly title: string;
  readonly stored: string;
  readonly updatedAt: Instant;
};

/** Keeps the state that is about to be overwritten, unless one was kept in the last minutes. */
function keepBefore(
  context: CommandContext,
  noteId: Id,
  before: WrittenState & { readonly createdAt: Instant },
): void {
  const kept = lastKept(context.db, noteId);
  if (keepsBefore(kept?.savedAt ?? before.createdAt, context.now()))
    keepNow(context, noteId, before, kept);
}

/** Keeps a state among the earlier ones, unless it is the one kept last or nothing stands in it. */
function keepNow(
  { db, newId }: CommandContext,
  noteId: Id,
  { title, stored, updatedAt }: WrittenState,
  kept = lastKept(db, noteId),
): void {
  if (title.trim() === '' && isBlank(storedDocument(stored))) return;
  if (kept && kept.title === title && kept.stored === stored) return;
  keepVersion(db, newId(), { noteId, title, stored, savedAt: updatedAt });
}
