// Pairs as the screens read and change them; this feature's only way to the vault.

import type { LetterKind } from '../../shared/pairs/letters.ts';
import { useRead, useCommand } from '../api/hooks.ts';

export const usePairs = (cohortId: string) =>
  useRead('pairs', 'list', { cohortId }, { enabled: cohortId !== '' });
export const usePair = (id: string) => useRead('pairs', 'get', { id });
export const useLetter = (kind: LetterKind, participantId: string, partnerId: string | null) =>
  useRead('pairs', 'getLetter', { kind, participantId, partnerId }, { keep: true });

export const useRecordMeeting = () => useCommand('pairs', 'recordMeeting');
export const useEraseMeeting = () => useCommand('pairs', 'eraseMeeting');
export const useSaveSharedFacts = () => useCommand('pairs', 'updateSharedFacts');
export const usePausePair = () => useCommand('pairs', 'pause');
export const useResumePair = () => useCommand('pairs', 'resume');
export const useEndPair = () => useCommand('matching', 'endPair');
export const useUndoEndPair = () => useCommand('matching', 'undoEndPair');
