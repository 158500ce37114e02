// Pairs as the desk reads and tells them; this feature's only way to the vault.

import type { LetterKind } from '../../shared/pairs/letters.ts';
import { useRead, useTell } from '../api/hooks.ts';

export const usePairs = (cohortId: string) =>
  useRead('pairs', 'list', { cohortId }, { enabled: cohortId !== '' });
export const usePair = (id: string) => useRead('pairs', 'get', { id });
export const useLetter = (kind: LetterKind, participantId: string, partnerId: string | null) =>
  useRead('pairs', 'getLetter', { kind, participantId, partnerId }, { keep: true });

export const useSaveMeeting = () => useTell('pairs', 'saveMeeting');
export const useRemoveMeeting = () => useTell('pairs', 'eraseMeeting');
export const useSaveSharedFacts = () => useTell('pairs', 'updateSharedFacts');
export const usePausePair = () => useTell('pairs', 'pause');
export const useResumePair = () => useTell('pairs', 'resume');
export const useEndPair = () => useTell('matching', 'endPair');
export const useTakeBackEnd = () => useTell('matching', 'takeBackEnd');
export const useCopy = () => useTell('app', 'copy');
