// People as the desk reads and tells them; this feature's only way to the vault.
import { useMemo } from 'react';
import type { PersonLine } from '../../shared/people/page.ts';
import { useRead, useTell } from '../api/hooks.ts';

const step = 2500;

/** Lines of a cohort by name, up to 10,000; `total` counts all that the search finds. `known` is false until the first answer. */
export function usePeople(cohortId: string, search = ''): { rows: readonly PersonLine[]; total: number; known: boolean } {
  const input = { cohortId, count: step, ...(search === '' ? {} : { search }) };
  const first = useRead('people', 'list', { ...input, from: 0 }, { enabled: cohortId !== '', keep: true });
  const total = first.data?.total ?? 0;
  const second = useRead('people', 'list', { ...input, from: step }, { enabled: total > step, keep: true });
  const third = useRead('people', 'list', { ...input, from: 2 * step }, { enabled: total > 2 * step, keep: true });
  const fourth = useRead('people', 'list', { ...input, from: 3 * step }, { enabled: total > 3 * step, keep: true });
  const pages = [first.data?.rows, second.data?.rows, third.data?.rows, fourth.data?.rows];
  // One array for the same pages, so that lists need not sort anew at every draw.
  const rows = useMemo(() => pages.flatMap((page) => page ?? []).slice(0, total), [...pages, total]);
  return { rows, total, known: first.data !== undefined };
}

export const usePerson = (id: string) => useRead('people', 'one', { id }, { enabled: id !== '', keep: true });
export const useTopics = (cohortId: string) => useRead('people', 'topics', { cohortId }, { enabled: cohortId !== '' });
export const useLastImport = (cohortId: string) => useRead('people', 'lastImport', { cohortId }, { enabled: cohortId !== '' });

export const useAddPerson = () => useTell('people', 'add');
export const useSavePerson = () => useTell('people', 'save');
export const useWithdraw = () => useTell('people', 'withdraw');
export const useRestore = () => useTell('people', 'restore');
export const useRemove = () => useTell('people', 'remove');
export const useKeepApart = () => useTell('people', 'keepApart');
export const useLetMeet = () => useTell('people', 'letMeet');
export const useSaveWishes = () => useTell('people', 'saveWishes');
export const useDeclareConflict = () => useTell('people', 'declareConflict');
export const useLiftConflict = () => useTell('people', 'liftConflict');
export const useDeclareTie = () => useTell('people', 'declareTie');
export const useLiftTie = () => useTell('people', 'liftTie');
export const useSayPersonal = () => useTell('people', 'sayPersonal');
export const useBridgeValues = (cohortId: string) => useRead('people', 'bridgeValues', { cohortId });
export const useSaveBridge = () => useTell('people', 'saveBridge');
export const useMergeTopics = () => useTell('people', 'mergeTopics');
export const useMarkTopic = () => useTell('people', 'markTopic');

export const useChooseFile = () => useTell('app', 'chooseFile');
export const useCopy = () => useTell('app', 'copy');
export const useSaveEmptySheet = () => useTell('app', 'saveEmptySheet');
export const useReadList = () => useTell('people', 'readList');
export const useReadAgain = () => useTell('people', 'readAgain');
export const useTryImport = () => useTell('people', 'tryImport');
export const useImportProblems = () => useTell('people', 'importProblems');
export const useStoreImport = () => useTell('people', 'storeImport');
export const useForgetList = () => useTell('people', 'forgetList');
export const useUndoImport = () => useTell('people', 'undoImport');
