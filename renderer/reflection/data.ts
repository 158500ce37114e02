// The plan of a cohort as the screens read and change it; this feature's only way to the vault.

import { useRead, useCommand } from '../api/hooks.ts';

export const useSessionsOfCohort = (cohortId: string) =>
  useRead('reflection', 'getPlan', { cohortId }, { enabled: cohortId !== '' });

export const usePlanWindow = () => useCommand('reflection', 'planWindow');
export const useArchiveWindow = () => useCommand('reflection', 'archiveWindow');
export const useUnarchiveWindow = () => useCommand('reflection', 'unarchiveWindow');
