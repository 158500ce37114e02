// Sessions, notes and private reflections as the desk reads and tells them; this feature's only way to the vault.

import { useRead, useTell } from '../api/hooks.ts';

export const useSessionsOfPair = (pairId: string) =>
  useRead('coaching', 'listSessions', { pairId });
export const useBrief = (id: string) => useRead('coaching', 'getBrief', { id });

export const useTellTalk = () => useTell('app', 'talk');

export const usePlanSession = () => useTell('coaching', 'planSession');
export const useReplanSession = () => useTell('coaching', 'updateSession');
export const useCallOffSession = () => useTell('coaching', 'cancelSession');
export const usePutBackSession = () => useTell('coaching', 'undoCancelSession');
export const useRecordSession = () => useTell('coaching', 'recordSession');
export const useTakeBackOutcome = () => useTell('coaching', 'undoRecordSession');

export const useNotes = (pairId: string) => useRead('coaching', 'notes', { pairId });
export const useNote = (id: string) => useRead('coaching', 'note', { id });
export const useVersions = (noteId: string) => useRead('coaching', 'versions', { noteId });
export const useVersion = (id: string | null) =>
  useRead('coaching', 'version', { id: id ?? 'none' }, { enabled: id !== null });
export const useReflections = (pairId: string) => useRead('coaching', 'reflections', { pairId });

export const useWriteNote = () => useTell('coaching', 'write');
export const useSaveNote = () => useTell('coaching', 'save');
export const useBringBackVersion = () => useTell('coaching', 'bringBackVersion');
export const useSetNoteDay = () => useTell('coaching', 'setDay');
export const useSetSpokenWith = () => useTell('coaching', 'setSpokenWith');
export const useSetTier = () => useTell('coaching', 'setTier');
export const useRemoveNote = () => useTell('coaching', 'remove');
export const usePutBackNote = () => useTell('coaching', 'putBack');
export const useErase = () => useTell('coaching', 'erase');
export const useSealReflection = () => useTell('coaching', 'sealReflection');
export const useReadBack = () => useTell('coaching', 'readBack');
