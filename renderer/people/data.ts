// People as the screens read and change them; this feature's only way to the vault.

import { useMemo } from 'react';
import type { PersonLine } from '../../shared/people/page.ts';
import { useRead, useReadOn, useCommand } from '../api/hooks.ts';

/** The first page is what one sees at once; the rest follows in as few replies as it takes. */
const [first, further, most] = [500, 2500, 10_000];

/**
 * Lines of a cohort by name, up to 10,000; `total` counts all that the search finds. `known` is
 * false until the first answer.
 */
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

export const useCreatePerson = () => useCommand('people', 'create');
export const useUpdatePerson = () => useCommand('people', 'update');
export const useWithdraw = () => useCommand('people', 'withdraw');
export const useUndoWithdraw = () => useCommand('people', 'undoWithdraw');
export const useErasePerson = () => useCommand('people', 'erase');
export const useKeepApart = () => useCommand('people', 'keepApart');
export const useUndoKeepApart = () => useCommand('people', 'undoKeepApart');
export const useSaveWishes = () => useCommand('people', 'updateWishes');
export const useDeclareConflict = () => useCommand('people', 'declareConflict');
export const useLiftConflict = () => useCommand('people', 'liftConflict');
export const useDeclareTie = () => useCommand('people', 'declareTie');
export const useLiftTie = () => useCommand('people', 'liftTie');
export const useSayPersonal = () => useCommand('people', 'sayPersonal');
export const useBridgeValues = (cohortId: string, search: string, count: number) =>
  useRead('people', 'listBridgeValues', { cohortId, search, count }, { keep: true });
export const useSaveBridge = () => useCommand('people', 'updateBridge');
export const useMergeTopics = () => useCommand('people', 'mergeTopics');
export const useMarkTopic = () => useCommand('people', 'markTopic');

export const useSaveImportTemplate = () => useCommand('app', 'saveImportTemplate');
export const useReadList = () => useCommand('people', 'readList');
export const useReadAgain = () => useCommand('people', 'readAgain');
export const useTryImport = () => useCommand('people', 'tryImport');
export const useImportChanges = () => useCommand('people', 'listImportChanges');
export const useImportProblems = () => useCommand('people', 'listImportProblems');
export const useStoreImport = () => useCommand('people', 'storeImport');
export const useForgetList = () => useCommand('people', 'forgetList');
export const useUndoImport = () => useCommand('people', 'undoImport');
