// What a dry run has to say, each at its file, row and column, in a plain sentence.

import { z } from 'zod';
import type { Infer } from '../../kernel/infer.ts';
import { FieldId } from './fields.ts';
import { limits } from './limits.ts';
import { columnLetter } from './table.ts';

/** refused: the row stays out · question: the row waits for an answer · open: one value stays out · notice: nothing stays out. */
export const Severity = z.enum(['refused', 'question', 'open', 'notice']);
export type Severity = Infer<typeof Severity>;

export const ImportProblem = z.object({
  /** Short and stable, for tests and icons: "seat-missing". */
  code: z.string(),
  severity: Severity,
  file: z.string(),
  /** As a spreadsheet counts, the headings being row 1; `null` for the whole file. */
  row: z.int().nullable(),
  /** From 0; `null` for the whole row. */
  column: z.int().nullable(),
  letter: z.string().nullable(),
  heading: z.string().nullable(),
  field: FieldId.nullable(),
  message: z.string(),
});
export type ImportProblem = Infer<typeof ImportProblem>;

export type ProblemAt = {
  readonly code: string;
  readonly severity: Severity;
  readonly row?: number | null;
  readonly column?: number | null;
  readonly field?: FieldId | null;
  readonly message: string;
};

export type Findings = {
  add(problem: ProblemAt): void;
  /** In the order of rows; at most `limits.problems`. */
  list(): ImportProblem[];
  /** How many there are, also beyond those listed. */
  total(): number;
};

/** Collects what is found in one file. */
export function collectFindings(file: string, headings: readonly string[]): Findings {
  const found: ImportProblem[] = [];
  const said = new Set<string>();
  let total = 0;
  return {
    add: (problem) => {
      total += 1;
      if (found.length >= limits.problems) return;
      const same = `${problem.code}:${problem.row}:${problem.column}:${problem.message}`;
      if (said.has(same)) {
        total -= 1;
        return;
      }
      said.add(same);
      const column = problem.column ?? null;
      found.push({
        code: problem.code,
        severity: problem.severity,
        file,
        row: problem.row ?? null,
        column,
        letter: column === null ? null : columnLetter(column),
        heading: column === null ? null : (headings[column] ?? null),
        field: problem.field ?? null,
        message: problem.message,
      });
    },
    list: () =>
      [...found].sort((a, b) => (a.row ?? 0) - (b.row ?? 0) || (a.column ?? -1) - (b.column ?? -1)),
    total: () => total,
  };
}

/** "people.csv, row 21, column F (Grade)": where a problem stands. */
export function placeOf(problem: ImportProblem): string {
  const parts = [problem.file];
  if (problem.row !== null) parts.push(`row ${problem.row}`);
  if (problem.letter !== null)
    parts.push(`column ${problem.letter}${problem.heading ? ` (${problem.heading})` : ''}`);
  return parts.join(', ');
}

/** A cell's value as it may be quoted in a sentence: one line, at most 40 letters. */
export function quote(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}
