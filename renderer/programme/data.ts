// Programmes as the desk reads and tells them; this feature's only way to the vault.

import { useRead, useTell } from '../api/hooks.ts';

export const useProgrammes = () => useRead('programme', 'list', undefined);
export const useCurrent = () => useRead('programme', 'current', undefined);
export const useOrganisations = () => useRead('programme', 'organisations', undefined);
export const useRoadmap = (cohortId: string) => useRead('programme', 'roadmap', { cohortId });

export const useCreateProgramme = () => useTell('programme', 'create');
export const useSaveProgramme = () => useTell('programme', 'save');
export const useAddCohort = () => useTell('programme', 'addCohort');
export const useRenameCohort = () => useTell('programme', 'renameCohort');
export const useMoveKickOff = () => useTell('programme', 'moveKickOff');
export const useChooseCohort = () => useTell('programme', 'choose');
export const useMarkStep = () => useTell('programme', 'markStep');
export const useSaveStep = () => useTell('programme', 'saveStep');
export const useAddStep = () => useTell('programme', 'addStep');
export const useRemoveStep = () => useTell('programme', 'removeStep');

/** What was typed into a form that was left or locked before it was sent. */
export const useKeptDraft = (place: string) => useRead('vault', 'draft', { place });
export const useKeepDraft = () => useTell('vault', 'saveDraft');
export const useDropDraft = () => useTell('vault', 'dropDraft');
