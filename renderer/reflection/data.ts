// Reflective sessions as the desk reads and tells them; this feature's only way to the vault.

import { useRead, useTell } from '../api/hooks.ts';

export const useSessionsOfPair = (pairId: string) =>
  useRead('coaching', 'listSessions', { pairId });
export const useSessionsOfCohort = (cohortId: string) =>
  useRead('reflection', 'getPlan', { cohortId }, { enabled: cohortId !== '' });
export const useBrief = (id: string) => useRead('coaching', 'getBrief', { id });

export const useAppState = () => useRead('app', 'getState', undefined);
export const useTellTalk = () => useTell('app', 'talk');

export const usePlanSession = () => useTell('coaching', 'planSession');
export const useReplanSession = () => useTell('coaching', 'updateSession');
export const useCallOffSession = () => useTell('coaching', 'cancelSession');
export const usePutBackSession = () => useTell('coaching', 'undoCancelSession');
export const usePlanWindow = () => useTell('reflection', 'planWindow');
export const useRemoveWindow = () => useTell('reflection', 'archiveWindow');
export const usePutBackWindow = () => useTell('reflection', 'unarchiveWindow');
export const useRecordSession = () => useTell('coaching', 'recordSession');
export const useTakeBackOutcome = () => useTell('coaching', 'undoRecordSession');
