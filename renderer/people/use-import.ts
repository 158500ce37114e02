// State of one import, from choosing a list to its undo: what was read, what was chosen, and the
// dry run after every choice.

import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../../shared/kernel/problem.ts';
import { markOf } from '../../shared/people/import/mark.ts';
import { firstChoices, type ImportChoices } from '../../shared/people/import/options.ts';
import type { Preview, ReadList } from '../../shared/people/import/shapes.ts';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { useForgetList, useReadAgain, useReadList, useStoreImport, useTryImport } from './data.ts';

/**
 * Where a list came from, for the words on screen. `folder` is null for dropped files and pasted
 * rows.
 */
export type Source = {
  readonly name: string;
  readonly folder: string | null;
  readonly kind: 'chosen' | 'dropped' | 'pasted';
};

/** Choices as they are made: who filled the sheet in is asked, not assumed. */
export type OpenChoices = Omit<ImportChoices, 'filledBy'> & {
  readonly filledBy: ImportChoices['filledBy'] | null;
};

/** What was answered about a list, and which list it was. */
type Answered = { readonly mark: string; readonly name: string; readonly choices: OpenChoices };

export type Stored = {
  readonly added: number;
  readonly changed: number;
  readonly optedIn: number;
  /** A verified backup of before stands. */ readonly backedUp: boolean;
};

type From = Parameters<ReturnType<typeof useReadList>['send']>[0]['from'];
type As = Parameters<ReturnType<typeof useReadAgain>['send']>[0]['as'];
export type DryRun = Preview & { readonly planId: string };

export type Import = ReturnType<typeof useImport>;

export function useImport(cohortId: string) {
  // The list lives with the page alone; what was answered about it is handed to the vault, and fits
  // the same list when it comes again.
  const [source, setSource] = useViewState<Source | null>(
    `import/${cohortId}/source`,
    null,
    'here',
  );
  const [list, setList] = useViewState<ReadList | null>(`import/${cohortId}/list`, null, 'here');
  const [answered, setAnswered] = useViewState<Answered | null>(
    `import/${cohortId}/answers`,
    null,
    'words',
  );
  const choices = list && answered ? answered.choices : null;
  const [tried, setTried] = useState<DryRun | null>(null);
  const [stored, setStored] = useState<Stored | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [checking, setChecking] = useState(false);
  const { send: readList, busy: reading } = useReadList();
  const { send: readAgain } = useReadAgain();
  const { send: tryImport } = useTryImport();
  const { send: storeImport, busy: storing } = useStoreImport();
  const { send: forgetList } = useForgetList();

  const begin = (read: ReadList, name: string): void => {
    setList(read);
    setTried(null);
    setAnswered((before) =>
      before?.mark === markOf(read)
        ? before
        : {
            mark: markOf(read),
            name,
            choices: {
              ...firstChoices(read.columns.map((column) => column.field)),
              filledBy: list?.id === read.id ? (before?.choices.filledBy ?? null) : null,
            },
          },
    );
  };
  const guard = async (work: () => Promise<void>): Promise<void> => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(
        error instanceof Problem
          ? error
          : new Problem('unexpected', 'Something went wrong. Nothing was stored.'),
      );
    }
  };
  const read = (from: From, next: Source) =>
    guard(async () => {
      setSource(next);
      begin(await readList({ from }), next.name);
    });
  const again = (as: As) =>
    guard(async () => {
      if (list && source) begin(await readAgain({ id: list.id, as }), source.name);
    });

  // Every change is tried at once; an answer that a newer question has overtaken is dropped.
  const newest = useRef(0);
  useEffect(() => {
    if (!list || !choices || !source) return;
    const own = (newest.current += 1);
    setChecking(true);
    const timer = setTimeout(() => {
      tryImport({
        id: list.id,
        cohortId,
        file: source.name,
        choices: { ...choices, filledBy: choices.filledBy ?? 'other' },
      }).then(
        (answer) => {
          if (own !== newest.current) return;
          setTried(answer);
          setChecking(false);
        },
        (error: unknown) => {
          if (own !== newest.current) return;
          setProblem(error instanceof Problem ? error : null);
          setChecking(false);
        },
      );
    }, 120);
    return () => clearTimeout(timer);
  }, [list, choices, source, cohortId, tryImport]);

  const store = () =>
    guard(async () => {
      if (!list || !tried) return;
      const { added, changed, backedUp } = await storeImport({ id: list.id, planId: tried.planId });
      setStored({ added, changed, backedUp, optedIn: tried.counts.optedIn });
      setList(null);
      setAnswered(null);
    });
  const leave = useCallback(() => {
    if (list) void forgetList({ id: list.id }).catch(() => undefined);
    newest.current += 1;
    setSource(null);
    setList(null);
    setTried(null);
    setStored(null);
    setProblem(null);
  }, [list, forgetList, setList, setSource]);
  const refuse = (refused: Problem, from: Source): void => {
    setSource(from);
    setProblem(refused);
  };
  const choose = (part: Partial<OpenChoices>): void => {
    setProblem(null);
    setAnswered((before) => before && { ...before, choices: { ...before.choices, ...part } });
  };
  return {
    source,
    list,
    choices,
    waiting: list ? null : answered,
    forgetAnswers: () => setAnswered(null),
    tried,
    stored,
    problem,
    reading,
    checking,
    storing,
    read,
    again,
    choose,
    store,
    leave,
    refuse,
  };
}
