// Problems that are one question: the same word in the same column, or the same gap, is asked about once.

import { fold } from '../../kernel/fold.ts';
import type { ImportProblem } from './problems.ts';

/** A problem with all the rows it stands for, its own first. */
export type ProblemGroup = { readonly problem: ImportProblem; readonly rows: number[] };

/** Rows that one answer may cover. */
const mostRows = 2000;

/** Groups in the order of their first problem. `valueAt` gives the text of a cell. */
export function groupProblems(
  problems: readonly ImportProblem[],
  valueAt: (row: number, column: number) => string,
): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  const all: ProblemGroup[] = [];
  for (const problem of problems) {
    const key = keyOf(problem, valueAt);
    const known = key === null ? undefined : groups.get(key);
    if (known && problem.row !== null && known.rows.length < mostRows) {
      if (known.rows.at(-1) !== problem.row) known.rows.push(problem.row);
      continue;
    }
    const group = { problem, rows: problem.row === null ? [] : [problem.row] };
    if (key !== null) groups.set(key, group);
    all.push(group);
  }
  return all;
}

/** `null` for what is asked of each row by itself. */
function keyOf(
  { code, row, column, severity, message }: ImportProblem,
  valueAt: (row: number, column: number) => string,
): string | null {
  if (row === null || code === 'look-alike') return null;
  if (code === 'seat-turns') return `${code}:${/(is \w+ on the register.*)$/.exec(message)?.[1]}`;
  const words = column === null ? '' : fold(valueAt(row, column));
  if (words !== '' && (severity === 'question' || severity === 'open'))
    return `${code}:${column}:${words}`;
  return `${code}:${column}:${message}`;
}
