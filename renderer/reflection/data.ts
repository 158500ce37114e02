// Reflective sessions as the desk reads and tells them; this feature's only way to the vault.

import { useRead, useTell } from '../api/hooks.ts';

export const useSessionsOfPair = (pairId: string) => useRead('reflection', 'ofPair', { pairId });
export const useSessionsOfCohort = (cohortId: string) =>
  useRead('reflection', 'ofCohort', { cohortId }, { enabled: cohortId !== '' });
export const useBrief = (id: string) => useRead('reflection', 'brief', { id });

export const useAppState = () => useRead('app', 'state', undefined);
export const useTellTalk = () => useTell('app', 'talk');

export const usePlanSession = () => useTell('reflection', 'plan');
export const useReplanSession = () => useTell('reflection', 'replan');
export const useCallOffSession = () => useTell('reflection', 'callOff');
export const usePutBackSession = () => useTell('reflection', 'putBack');
export const usePlanWindow = () => useTell('reflection', 'planWindow');
export const useRemoveWindow = () => useTell('reflection', 'removeWindow');
export const usePutBackWindow = () => useTell('reflection', 'putBackWindow');
export const useRecordSession = () => useTell('reflection', 'record');
export const useTakeBackOutcome = () => useTell('reflection', 'takeBack');
