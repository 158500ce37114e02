// Sessions, notes and private reflections as the screens read and change them; this feature's only
// way to the vault.

import { useCommand, useRead, useReadOnce } from '../api/hooks.ts';

export const useSessionsOfPair = (pairId: string) =>
  useRead('coaching', 'listSessions', { pairId });
export const useBrief = (id: string) => useRead('coaching', 'getBrief', { id });

export const useSetTalk = () => useCommand('app', 'talk');

export const usePlanSession = () => useCommand('coaching', 'planSession');
export const useUpdateSession = () => useCommand('coaching', 'updateSession');
export const useCancelSession = () => useCommand('coaching', 'cancelSession');
export const useUndoCancelSession = () => useCommand('coaching', 'undoCancelSession');
export const useRecordSession = () => useCommand('coaching', 'recordSession');
export const useUndoRecordSession = () => useCommand('coaching', 'undoRecordSession');

export const useNotes = (pairId: string) => useRead('coaching', 'listNotes', { pairId });
export const useNote = (id: string) => useRead('coaching', 'getNote', { id });
/** The text of a note as it is when it is opened; each new `turn` opens it anew. */
export const useNoteText = (id: string, turn: number) =>
  useReadOnce('coaching', 'getNoteText', { id }, turn);
export const useVersions = (noteId: string) => useRead('coaching', 'listVersions', { noteId });
export const useVersion = (id: string | null) =>
  useRead('coaching', 'getVersion', { id: id ?? 'none' }, { enabled: id !== null });
export const useReflections = (pairId: string) =>
  useRead('coaching', 'listReflections', { pairId });

export const useCreateNote = () => useCommand('coaching', 'createNote');
export const useUpdateNote = () => useCommand('coaching', 'updateNote');
export const useRestoreVersion = () => useCommand('coaching', 'restoreVersion');
export const useSetNoteDay = () => useCommand('coaching', 'setDay');
export const useSetSpokenWith = () => useCommand('coaching', 'setSpokenWith');
export const useSetTier = () => useCommand('coaching', 'setTier');
export const useArchiveNote = () => useCommand('coaching', 'archiveNote');
export const useUnarchiveNote = () => useCommand('coaching', 'unarchiveNote');
export const useErase = () => useCommand('coaching', 'erase');
export const useSealReflection = () => useCommand('coaching', 'sealReflection');
export const useReadBack = () => useCommand('coaching', 'readBack');
