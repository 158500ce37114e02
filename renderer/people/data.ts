// People as the desk reads and tells them; this feature's only way to the vault.

import { useMemo } from 'react';
import type { PersonLine } from '../../shared/people/page.ts';
import { useRead, useReadOn, useTell } from '../api/hooks.ts';

/** The first page is what one sees at once; the rest follows in as few replies as it takes. */
const [first, further, most] = [500, 2500, 10_000];

/** Lines of a cohort by name, up to 10,000; `total` counts all that the search finds. `known` is false until the first answer. */
export function usePeople(
  cohortId: string,
  search = '',
): { rows: readonly PersonLine[]; total: number; known: boolean } {
  const input = { cohortId, count: first, ...(search === '' ? {} : { search }) };
  const { data: page } = useRead(
    'people',
    'list',
    { ...input, from: 0 },
    { enabled: cohortId !== '', keep: true },
  );
  const [total, begun] = [page?.total ?? 0, page?.rows.length ?? 0];
  const { data: rest } = useReadOn(
    'people',
    'list',
    { ...input, from: begun, count: further },
    linesAfter,
    total > begun,
  );
  // One array for the same pages, so that lists need not sort anew at every draw.
  const rows = useMemo(
    () => [...(page?.rows ?? []), ...(total > begun ? (rest ?? []) : [])],
    [page, rest, total, begun],
  );
  return { rows, total, known: page !== undefined };
}

type ListInput = {
  readonly cohortId: string;
  readonly from: number;
  readonly count: number;
  readonly search?: string | undefined;
};
type ListAnswer = { readonly rows: readonly PersonLine[]; readonly total: number };

/** Every line from `from` on. A reply may end early; the next goes on from what came. */
async function linesAfter(
  read: (input: ListInput) => Promise<ListAnswer>,
  input: ListInput,
): Promise<PersonLine[]> {
  const lines: PersonLine[] = [];
  for (let total = most; input.from + lines.length < Math.min(total, most);) {
    const answer = await read({ ...input, from: input.from + lines.length });
    if (answer.rows.length === 0) break;
    lines.push(...answer.rows);
    total = answer.total;
  }
  return lines.slice(0, most - input.from);
}

export const usePerson = (id: string) =>
  useRead('people', 'get', { id }, { enabled: id !== '', keep: true });
export const useTopics = (cohortId: string) =>
  useRead('people', 'listTopics', { cohortId }, { enabled: cohortId !== '' });
export const useLastImport = (cohortId: string) =>
  useRead('people', 'getLastImport', { cohortId }, { enabled: cohortId !== '' });

export const useAddPerson = () => useTell('people', 'create');
export const useSavePerson = () => useTell('people', 'update');
export const useWithdraw = () => useTell('people', 'withdraw');
export const useRestore = () => useTell('people', 'undoWithdraw');
export const useRemove = () => useTell('people', 'erase');
export const useKeepApart = () => useTell('people', 'keepApart');
export const useLetMeet = () => useTell('people', 'undoKeepApart');
export const useSaveWishes = () => useTell('people', 'updateWishes');
export const useDeclareConflict = () => useTell('people', 'declareConflict');
export const useLiftConflict = () => useTell('people', 'liftConflict');
export const useDeclareTie = () => useTell('people', 'declareTie');
export const useLiftTie = () => useTell('people', 'liftTie');
export const useSayPersonal = () => useTell('people', 'sayPersonal');
export const useBridgeValues = (cohortId: string, search: string, count: number) =>
  useRead('people', 'listBridgeValues', { cohortId, search, count }, { keep: true });
export const useSaveBridge = () => useTell('people', 'updateBridge');
export const useMergeTopics = () => useTell('people', 'mergeTopics');
export const useMarkTopic = () => useTell('people', 'markTopic');

export const useChooseFile = () => useTell('app', 'chooseFile');
export const useCopy = () => useTell('app', 'copy');
export const useSaveEmptySheet = () => useTell('app', 'saveImportTemplate');
export const useReadList = () => useTell('people', 'readList');
export const useReadAgain = () => useTell('people', 'readAgain');
export const useTryImport = () => useTell('people', 'tryImport');
export const useImportProblems = () => useTell('people', 'importProblems');
export const useStoreImport = () => useTell('people', 'storeImport');
export const useForgetList = () => useTell('people', 'forgetList');
export const useUndoImport = () => useTell('people', 'undoImport');
