// The dry run as the import screen shows it: counts, problems, rows that wait, phrases to merge.
import type { ImportChoices, ImportSetting } from './options.ts';
import { planImport } from './plan.ts';
import type { ImportPlan, Register } from './plan.ts';
import type { ImportProblem } from './problems.ts';
import type { Preview, WaitingRow } from './shapes.ts';
import type { Table } from './table.ts';
import { countPhrases, suggestMerges } from './topics.ts';

/** The plan of an import and what to show of it. */
export function previewImport(table: Table, choices: ImportChoices, setting: ImportSetting, register: Register): { plan: ImportPlan; preview: Preview } {
  const plan = planImport(table, choices, setting, register);
  // Phrases are counted over everybody who could be taken, also rows that still wait.
  const phrases = countPhrases(plan.drafts.filter((draft) => draft.state !== 'refused'), register.topics);
  const cells = new Map(table.rows.map((row) => [row.row, row.cells]));
  const first = [...plan.problems].sort((a, b) => weight(a) - weight(b)).slice(0, 500).sort((a, b) => (a.row ?? 0) - (b.row ?? 0) || (a.column ?? -1) - (b.column ?? -1));
  const problems = first.map((problem) => ({
    ...problem,
    value: problem.row === null || problem.column === null || (problem.row === 1 && table.headed) ? null : (cells.get(problem.row)?.[problem.column] ?? '').slice(0, 200),
  }));
  return { plan, preview: { counts: plan.counts, problems, waiting: waitingRows(plan), phrases: phrases.slice(0, 1000), merges: suggestMerges(phrases) } };
}

/** What needs an answer comes before what is only said. */
function weight(problem: ImportProblem): number {
  return ['question', 'refused', 'open', 'notice'].indexOf(problem.severity);
}

function waitingRows(plan: ImportPlan): WaitingRow[] {
  return plan.rows.filter((row) => row.state === 'question').slice(0, 500).map((row) => ({
    row: row.row, name: row.name, lookAlike: row.lookAlike, seatMissing: plan.problems.some((problem) => problem.row === row.row && problem.field === 'seat'),
    other: row.other,
  }));
}

