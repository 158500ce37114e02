// The plan of a cohort as the screens read and change it; this feature's only way to the vault.

import { useRead, useCommand } from '../api/hooks.ts';

export const useSessionsOfCohort = (cohortId: string) =>
  useRead('reflection', 'ofCohort', { cohortId }, { enabled: cohortId !== '' });

export const usePlanWindow = () => useCommand('reflection', 'planWindow');
export const useRemoveWindow = () => useCommand('reflection', 'removeWindow');
export const useUndoRemoveWindow = () => useCommand('reflection', 'putBackWindow');
