// The problems of a dry run in pages: the first came with it, the others are asked for when
// somebody turns the page.

import { useEffect, useState } from 'react';
import { limits } from '../../shared/people/import/limits.ts';
import type { Preview, ShownProblem } from '../../shared/people/import/shapes.ts';
import { useImportProblems } from './data.ts';

export type ProblemPage = {
  readonly problems: readonly ShownProblem[];
  /** Counted from 0. */
  readonly from: number;
  readonly turnTo: (from: number) => void;
};

export function useProblemPage(
  listId: string,
  tried: Preview & { readonly planId: string },
): ProblemPage {
  const { planId, counts } = tried;
  const [wanted, turnTo] = useState(0);
  const [later, setLater] = useState<{
    readonly planId: string;
    readonly from: number;
    readonly problems: readonly ShownProblem[];
  } | null>(null);
  const { send } = useImportProblems();
  // Answers make the list shorter: the page that is gone gives way to the last one.
  const from = Math.min(
    wanted,
    Math.max(0, Math.ceil(counts.listed / limits.problemPage) - 1) * limits.problemPage,
  );
  useEffect(() => {
    if (from === 0) return;
    let current = true;
    send({ id: listId, planId, from, count: limits.problemPage }).then(
      (problems) => {
        if (current) setLater({ planId, from, problems });
      },
      // Other choices were made meanwhile: their dry run brings this page again.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [send, listId, planId, from]);
  if (from === 0) return { problems: tried.problems, from, turnTo };
  // Until the page has come, the one before stays.
  return later
    ? { problems: later.problems, from: later.from, turnTo }
    : { problems: tried.problems, from: 0, turnTo };
}
