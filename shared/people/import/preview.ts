// The dry run as the import screen shows it: counts, problems, rows that wait, phrases to merge.

import type { ChangeField, PersonChange } from './changes.ts';
import { groupProblems, type ProblemGroup } from './group-problems.ts';
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
  /** A page of the differences, in the order of rows. */
  readonly changesFrom: (from: number, count: number) => PersonChange[];
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
  const cells = new Map(table.rows.map((row) => [row.row, row.cells]));
  const inOrder = groupProblems(
    plan.problems.toSorted((a, b) => weight(a) - weight(b)),
    (row, column) => cells.get(row)?.[column] ?? '',
  );
  const show = withCells(cells, choices);
  const problemsFrom = (from: number, count: number): ShownProblem[] =>
    inOrder.slice(from, from + count).map(show);
  const problems = problemsFrom(0, limits.problemPage);
  const changesFrom = (from: number, count: number): PersonChange[] =>
    plan.differences.slice(from, from + count).map(shortened);
  return {
    plan,
    problemsFrom,
    changesFrom,
    preview: {
      counts: {
        ...plan.counts,
        problems: inOrder.length + (plan.counts.problems - plan.problems.length),
        listed: inOrder.length,
      },
      problems,
      changes: {
        people: plan.differences.length,
        fields: countFields(plan.differences),
        first: changesFrom(0, limits.changePage),
      },
      waiting: waitingRows(plan),
      phrases: phrases.slice(0, 1000),
      merges: suggestMerges(phrases),
    },
  };
}

/** How many people differ in each field, and for how many the list's value is taken. */
function countFields(differences: readonly PersonChange[]): Preview['changes']['fields'] {
  const counts = new Map<ChangeField, { people: number; taken: number }>();
  for (const { fields } of differences)
    for (const { field, state } of fields) {
      const count = counts.get(field) ?? { people: 0, taken: 0 };
      count.people += 1;
      if (state === 'take' || state === 'join') count.taken += 1;
      counts.set(field, count);
    }
  return [...counts].map(([field, count]) => ({ field, ...count }));
}

/** Long texts are shown from a little before the place where they part. */
function shortened(change: PersonChange): PersonChange {
  const most = 400;
  return {
    ...change,
    fields: change.fields.map((one) => {
      if (one.from.length <= most && one.to.length <= most) return one;
      let same = 0;
      while (same < one.from.length && one.from[same] === one.to[same]) same += 1;
      const start = Math.max(0, same - 40);
      const cut = (text: string): string =>
        `${start > 0 ? '…' : ''}${text.slice(start, start + most)}${text.length > start + most ? '…' : ''}`;
      return { ...one, from: cut(one.from), to: cut(one.to) };
    }),
  };
}

/** Puts the text of its cell to a problem; a problem of a whole row is looked at in the column of names. */
function withCells(
  cells: ReadonlyMap<number, readonly string[]>,
  { mapping }: ImportChoices,
): (group: ProblemGroup) => ShownProblem {
  const nameColumn = mapping.findIndex(
    (field) => field === 'name' || field === 'lastName' || field === 'firstName',
  );
  return ({ problem, rows }) => {
    const ofRow = problem.row === null ? undefined : cells.get(problem.row);
    const column = problem.column ?? (ofRow && nameColumn >= 0 ? nameColumn : null);
    return {
      ...problem,
      rows,
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
