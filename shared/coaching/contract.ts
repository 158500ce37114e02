// Reflective sessions, notes and private reflections: what the desk may ask of them.

import { z } from 'zod';
import { action, command, nothing, query } from '../kernel/contract.ts';
import { Day, Instant } from '../kernel/date.ts';
import { Id } from '../kernel/id.ts';
import { Seat } from '../people/participant.ts';
import { Erased } from '../vault/erasing.ts';
import { SessionBrief } from './brief.ts';
import { NoteDocument } from './document.ts';
import {
  Note,
  NoteLine,
  NoteTitle,
  NoteVersion,
  ReflectionLine,
  SpokenWith,
  Tier,
} from './note.ts';
import { Outcome, Session, SessionDraft } from './session.ts';

const Erasing = z.object({ what: z.enum(['note', 'reflection']), id: Id });

export const coaching = {
  /** Sessions of a pair by date. */
  listSessions: query({
    input: z.object({ pairId: Id }),
    output: z.array(Session),
    alsoReads: ['pairs', 'matching'],
  }),
  getBrief: query({
    input: z.object({ id: Id }),
    output: SessionBrief,
    alsoReads: ['programme', 'people', 'matching', 'pairs'],
  }),
  planSession: command({
    input: z.object({ pairId: Id, session: SessionDraft }),
    output: z.object({ id: Id }),
  }),
  /** Changes a session that is still planned. */
  updateSession: command({ input: z.object({ id: Id, session: SessionDraft }), output: nothing }),
  /** Off the plan, before its day. */
  cancelSession: command({ input: z.object({ id: Id }), output: nothing }),
  undoCancelSession: command({ input: z.object({ id: Id }), output: nothing }),
  /** What became of a session, with the note and the next date in one go. */
  recordSession: command({
    input: z.object({ id: Id, outcome: Outcome, noteId: Id.nullable() }),
    output: z.object({ nextId: Id.nullable() }),
  }),
  /** Takes the outcome back, and the next date that came with it. */
  undoRecordSession: command({ input: z.object({ id: Id }), output: nothing }),

  /** Notes about a pair, the newest first. Private reflections are never among them. */
  listNotes: query({
    input: z.object({ pairId: Id }),
    output: z.array(NoteLine),
    alsoReads: ['pairs'],
  }),
  getNote: query({ input: z.object({ id: Id }), output: Note, alsoReads: ['pairs'] }),
  /** Earlier states, the newest first. */
  listVersions: query({ input: z.object({ noteId: Id }), output: z.array(NoteVersion) }),
  getVersion: query({
    input: z.object({ id: Id }),
    output: NoteVersion.extend({ document: NoteDocument }),
  }),
  createNote: command({
    input: z.object({
      pairId: Id,
      happenedOn: Day,
      spokenWith: SpokenWith,
      title: NoteTitle,
      document: NoteDocument,
      sessionId: Id.nullable(),
    }),
    output: z.object({ id: Id, savedAt: Instant }),
  }),
  /** `leaving` also keeps this state among the earlier ones. */
  updateNote: command({
    input: z.object({ id: Id, title: NoteTitle, document: NoteDocument, leaving: z.boolean() }),
    output: z.object({ savedAt: Instant }),
  }),
  /** `beforeId` is the version that now holds the text from before, for undoing it; null where that was blank. */
  restoreVersion: command({
    input: z.object({ id: Id }),
    output: z.object({ beforeId: Id.nullable() }),
  }),
  setDay: command({ input: z.object({ id: Id, happenedOn: Day }), output: nothing }),
  setSpokenWith: command({ input: z.object({ id: Id, spokenWith: SpokenWith }), output: nothing }),
  setTier: command({
    input: z.object({ id: Id, tier: Tier, yes: z.object({ by: Seat, on: Day }).nullable() }),
    output: nothing,
  }),
  archiveNote: command({ input: z.object({ id: Id }), output: nothing }),
  unarchiveNote: command({ input: z.object({ id: Id }), output: nothing }),

  listReflections: query({
    input: z.object({ pairId: Id }),
    output: z.array(ReflectionLine),
    alsoReads: ['pairs'],
  }),
  /** Seals at once; with the id of the same sitting it takes the place of what was sealed before. */
  sealReflection: command({
    input: z.object({ id: Id.nullable(), pairId: Id, document: NoteDocument }),
    output: z.object({ id: Id, savedAt: Instant }),
  }),
  /** For good, unlike `archiveNote`: the text, its earlier versions, its place in the search. A backup is made first; `alsoFromBackups` then leaves only one without it. */
  erase: action({
    input: Erasing.extend({ alsoFromBackups: z.boolean() }),
    output: Erased,
    alsoChanges: ['coaching', 'vault'],
  }),
  eraseNow: command({
    input: Erasing,
    output: nothing,
    internal: true,
    alsoChanges: ['vault'],
  }),
  readBack: action({
    input: z.object({ id: Id, passphrase: z.string().max(1_000_000) }),
    output: z.object({ document: NoteDocument }),
  }),
} as const;
