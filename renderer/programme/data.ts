// Programmes as the desk reads and tells them; this feature's only way to the vault.

import { useEffect } from 'react';
import { onTopic, useRead, useTell } from '../api/hooks.ts';

export const useProgrammes = () => useRead('programme', 'list', undefined);
export const useCurrent = () => useRead('programme', 'getCurrent', undefined);
export const useOrganisations = () => useRead('programme', 'listOrganisations', undefined);
export const useRoadmap = (cohortId: string) => useRead('programme', 'getRoadmap', { cohortId });

export const useCreateProgramme = () => useTell('programme', 'create');
export const useSaveProgramme = () => useTell('programme', 'update');
export const useAddCohort = () => useTell('programme', 'createCohort');
export const useRenameCohort = () => useTell('programme', 'renameCohort');
export const useMoveKickOff = () => useTell('programme', 'moveKickOff');
export const useChooseCohort = () => useTell('programme', 'choose');
export const useMarkStep = () => useTell('programme', 'markStep');
export const useSaveStep = () => useTell('programme', 'updateStep');
export const useAddStep = () => useTell('programme', 'createStep');
export const useRemoveStep = () => useTell('programme', 'eraseStep');

/** What was typed into a form that was left or locked before it was sent. */
export const useKeptDraft = (place: string) => useRead('vault', 'draft', { place });
export const useKeepDraft = () => useTell('vault', 'saveDraft');
export const useDropDraft = () => useTell('vault', 'dropDraft');

/** Runs when the vault is about to lock: the last moment to hand in what is being typed. */
export function useLockComing(hear: () => void): void {
  useEffect(() => onTopic('lock-coming', hear), [hear]);
}
