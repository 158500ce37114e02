// Example inputs of every call about sessions, notes and private reflections.

import type { coaching } from '../../../shared/coaching/contract.ts';
import type { NoteDocument } from '../../../shared/coaching/document.ts';
import type { Examples } from './examples.ts';

export const exampleDocument: NoteDocument = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'They spoke about ' },
        { type: 'text', text: 'time', marks: [{ type: 'bold' }] },
        { type: 'text', text: '.' },
      ],
    },
  ],
};

export const exampleSession = {
  atTime: '09:30',
  minutes: 30,
  attends: 'both',
  templateKey: 'quick-look-back',
} as const;

export const coachingExamples = {
  listSessions: ({ pairId }) => ({ pairId }),
  getBrief: ({ sessionId }) => ({ id: sessionId }),
  planSession: ({ pairId }) => ({ pairId, session: { ...exampleSession, onDate: '2027-04-12' } }),
  updateSession: ({ sessionId }) => ({
    id: sessionId,
    session: { ...exampleSession, onDate: '2027-04-14' },
  }),
  recordSession: ({ sessionId }) => ({
    id: sessionId,
    outcome: { kind: 'moved', by: 'senior', next: { onDate: '2027-04-20', atTime: null } },
    noteId: null,
  }),
  undoRecordSession: ({ recordedSessionId }) => ({ id: recordedSessionId }),
  cancelSession: ({ sessionId }) => ({ id: sessionId }),
  undoCancelSession: ({ cancelledSessionId }) => ({ id: cancelledSessionId }),
  listNotes: ({ pairId }) => ({ pairId }),
  getNote: ({ noteId }) => ({ id: noteId }),
  listVersions: ({ noteId }) => ({ noteId }),
  getVersion: ({ versionId }) => ({ id: versionId }),
  createNote: ({ pairId }) => ({
    pairId,
    happenedOn: '2026-11-20',
    spokenWith: 'both',
    title: 'First talk',
    document: exampleDocument,
    sessionId: null,
  }),
  updateNote: ({ noteId }) => ({
    id: noteId,
    title: 'Another title',
    document: exampleDocument,
    leaving: true,
  }),
  restoreVersion: ({ versionId }) => ({ id: versionId }),
  setDay: ({ noteId }) => ({ id: noteId, happenedOn: '2026-11-19' }),
  setSpokenWith: ({ noteId }) => ({ id: noteId, spokenWith: 'both' }),
  setTier: ({ noteId }) => ({ id: noteId, tier: 'shared', yes: null }),
  archiveNote: ({ noteId }) => ({ id: noteId }),
  unarchiveNote: ({ removedNoteId }) => ({ id: removedNoteId }),
  eraseNow: ({ noteId }) => ({ what: 'note', id: noteId }),
  listReflections: ({ pairId }) => ({ pairId }),
  sealReflection: ({ pairId }) => ({ id: null, pairId, document: exampleDocument }),
} satisfies Examples<typeof coaching>;
