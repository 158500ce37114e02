// Programmes as the screens read and change them; this feature's only way to the vault.

import { useRead, useCommand } from '../api/hooks.ts';

export const useProgrammes = () => useRead('programme', 'list', undefined);
export const useCurrent = () => useRead('programme', 'current', undefined);
export const useOrganisations = () => useRead('programme', 'organisations', undefined);
export const useRoadmap = (cohortId: string) => useRead('programme', 'roadmap', { cohortId });

export const useCreateProgramme = () => useCommand('programme', 'create');
export const useSaveProgramme = () => useCommand('programme', 'save');
export const useAddCohort = () => useCommand('programme', 'addCohort');
export const useRenameCohort = () => useCommand('programme', 'renameCohort');
export const useMoveKickOff = () => useCommand('programme', 'moveKickOff');
export const useChooseCohort = () => useCommand('programme', 'choose');
export const useMarkStep = () => useCommand('programme', 'markStep');
export const useSaveStep = () => useCommand('programme', 'saveStep');
export const useAddStep = () => useCommand('programme', 'addStep');
export const useRemoveStep = () => useCommand('programme', 'removeStep');

/** What was typed into a form that was left or locked before it was sent. */
export const useKeptDraft = (place: string) => useRead('vault', 'draft', { place });
export const useKeepDraft = () => useCommand('vault', 'saveDraft');
export const useDropDraft = () => useCommand('vault', 'dropDraft');
