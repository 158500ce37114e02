// Notes and private reflections as the desk reads and tells them; this feature's only way to the vault.

import { useEffect } from 'react';
import { onTopic, useRead, useTell } from '../api/hooks.ts';

export const useNotes = (pairId: string) => useRead('coaching', 'listNotes', { pairId });
export const useNote = (id: string) => useRead('coaching', 'getNote', { id });
export const useVersions = (noteId: string) => useRead('coaching', 'listVersions', { noteId });
export const useVersion = (id: string | null) =>
  useRead('coaching', 'getVersion', { id: id ?? 'none' }, { enabled: id !== null });
export const useReflections = (pairId: string) =>
  useRead('coaching', 'listReflections', { pairId });

export const useWriteNote = () => useTell('coaching', 'createNote');
export const useSaveNote = () => useTell('coaching', 'updateNote');
export const useBringBackVersion = () => useTell('coaching', 'restoreVersion');
export const useSetNoteDay = () => useTell('coaching', 'setDay');
export const useSetSpokenWith = () => useTell('coaching', 'setSpokenWith');
export const useSetTier = () => useTell('coaching', 'setTier');
export const useRemoveNote = () => useTell('coaching', 'archiveNote');
export const usePutBackNote = () => useTell('coaching', 'unarchiveNote');
export const useErase = () => useTell('coaching', 'erase');
export const useSealReflection = () => useTell('coaching', 'sealReflection');
export const useReadBack = () => useTell('coaching', 'readBack');
/** What a reading back waits for, in its own words. */
export const useReadBackWork = () =>
  useRead('app', 'listWork', undefined).data?.find((one) => one.call === 'coaching.readBack') ??
  null;
export const useCopy = () => useTell('app', 'copy');

/** Runs when the vault is about to lock: the last moment to hand in what is being typed. */
export function useLockComing(hear: () => void): void {
  useEffect(() => onTopic('lock-coming', hear), [hear]);
}
