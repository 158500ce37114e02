// The dry run as the import screen shows it: counts, problems, rows that wait, phrases to merge.

import { limits } from './limits.ts';
import type { ImportChoices, ImportSetting } from './options.ts';
import { planImport, type ImportPlan, type Register } from './plan.ts';
import type { ImportProblem } from './problems.ts';
import type { Preview, ShownProblem, WaitingRow } from './shapes.ts';
import type { Table } from './table.ts';
import { countPhrases, suggestMerges } from './topics.ts';

/** `problemsFrom` gives a page of the problems: what needs an answer first, then by row and column. */
export type TriedImport = {
  readonly plan: ImportPlan;
  readonly preview: Preview;
  readonly problemsFrom: (from: number, count: number) => ShownProblem[];
};

/** The plan of an import and what to show of it. */
export function previewImport(
  table: Table,
  choices: ImportChoices,
  setting: ImportSetting,
  register: Register,
): TriedImport {
  const plan = planImport(table, choices, setting, register);
  // Phrases are counted over everybody who could be taken, also rows that still wait.
  const phrases = countPhrases(
    plan.drafts.filter((draft) => draft.state !== 'refused'),
    register.topics,
  );
  const inOrder = plan.problems.toSorted((a, b) => weight(a) - weight(b));
  const show = withCells(table, choices);
  const problemsFrom = (from: number, count: number): ShownProblem[] =>
    inOrder.slice(from, from + count).map(show);
  const problems = problemsFrom(0, limits.problemPage);
  return {
    plan,
    problemsFrom,
    preview: {
      counts: { ...plan.counts, listed: inOrder.length },
      problems,
      waiting: waitingRows(plan),
      phrases: phrases.slice(0, 1000),
      merges: suggestMerges(phrases),
    },
  };
}

/** Puts the text of its cell to a problem; a problem of a whole row is looked at in the column of names. */
function withCells(
  table: Table,
  { mapping }: ImportChoices,
): (problem: ImportProblem) => ShownProblem {
  const cells = new Map(table.rows.map((row) => [row.row, row.cells]));
  const nameColumn = mapping.findIndex(
    (field) => field === 'name' || field === 'lastName' || field === 'firstName',
  );
  return (problem) => {
    const ofRow = problem.row === null ? undefined : cells.get(problem.row);
    const column = problem.column ?? (ofRow && nameColumn >= 0 ? nameColumn : null);
    return {
      ...problem,
      cell:
        column === null
          ? null
          : { column, value: ofRow ? (ofRow[column] ?? '').slice(0, 200) : null },
    };
  };
}

/** What needs an answer comes before what is only said. */
function weight(problem: ImportProblem): number {
  return ['question', 'refused', 'open', 'notice'].indexOf(problem.severity);
}

function waitingRows(plan: ImportPlan): WaitingRow[] {
  return plan.rows
    .filter((row) => row.state === 'question')
    .slice(0, 500)
    .map((row) => ({
      row: row.row,
      name: row.name,
      lookAlike: row.lookAlike,
      seatMissing: plan.problems.some(
        (problem) => problem.row === row.row && problem.field === 'seat',
      ),
      other: row.other,
    }));
}
