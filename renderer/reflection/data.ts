// The plan of a cohort as the desk reads and tells it; this feature's only way to the vault.

import { useRead, useTell } from '../api/hooks.ts';

export const useSessionsOfCohort = (cohortId: string) =>
  useRead('reflection', 'ofCohort', { cohortId }, { enabled: cohortId !== '' });

export const usePlanWindow = () => useTell('reflection', 'planWindow');
export const useRemoveWindow = () => useTell('reflection', 'removeWindow');
export const usePutBackWindow = () => useTell('reflection', 'putBackWindow');
