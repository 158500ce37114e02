// Example inputs of every call about notes and private reflections.

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

export const coachingExamples = {
  notes: ({ pairId }) => ({ pairId }),
  note: ({ noteId }) => ({ id: noteId }),
  versions: ({ noteId }) => ({ noteId }),
  version: ({ versionId }) => ({ id: versionId }),
  write: ({ pairId }) => ({
    pairId,
    happenedOn: '2026-11-20',
    spokenWith: 'both',
    title: 'First talk',
    document: exampleDocument,
    sessionId: null,
  }),
  save: ({ noteId }) => ({
    id: noteId,
    title: 'Another title',
    document: exampleDocument,
    leaving: true,
  }),
  bringBackVersion: ({ versionId }) => ({ id: versionId }),
  setDay: ({ noteId }) => ({ id: noteId, happenedOn: '2026-11-19' }),
  setSpokenWith: ({ noteId }) => ({ id: noteId, spokenWith: 'both' }),
  setTier: ({ noteId }) => ({ id: noteId, tier: 'shared', yes: null }),
  remove: ({ noteId }) => ({ id: noteId }),
  putBack: ({ removedNoteId }) => ({ id: removedNoteId }),
  eraseNow: ({ noteId }) => ({ what: 'note', id: noteId }),
  reflections: ({ pairId }) => ({ pairId }),
  sealReflection: ({ pairId }) => ({ id: null, pairId, document: exampleDocument }),
} satisfies Examples<typeof coaching>;
