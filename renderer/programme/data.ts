// Programmes as the screens read and change them; this feature's only way to the vault.

import { useRead, useCommand } from '../api/hooks.ts';

export const useProgrammes = () => useRead('programme', 'list', undefined);
export const useCurrent = () => useRead('programme', 'getCurrent', undefined);
export const useOrganisations = () => useRead('programme', 'listOrganisations', undefined);
export const useRoadmap = (cohortId: string) => useRead('programme', 'getRoadmap', { cohortId });

export const useCreateProgramme = () => useCommand('programme', 'create');
export const useUpdateProgramme = () => useCommand('programme', 'update');
export const useCreateCohort = () => useCommand('programme', 'createCohort');
export const useRenameCohort = () => useCommand('programme', 'renameCohort');
export const useMoveKickOff = () => useCommand('programme', 'moveKickOff');
export const useChooseCohort = () => useCommand('programme', 'choose');
export const useMarkStep = () => useCommand('programme', 'markStep');
export const useUpdateStep = () => useCommand('programme', 'updateStep');
export const useCreateStep = () => useCommand('programme', 'createStep');
export const useEraseStep = () => useCommand('programme', 'eraseStep');

/** What was typed into a form that was left or locked before it was sent. */
export const useKeptDraft = (place: string) => useRead('vault', 'getDraft', { place });
export const useUpdateDraft = () => useCommand('vault', 'updateDraft');
export const useEraseDraft = () => useCommand('vault', 'eraseDraft');
