// The conditions file of `solve`: at least or at most so many of some cells of the table.

import { z } from 'zod';
import type { Infer } from '../../shared/kernel/infer.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { CellConditions } from '../../shared/matching/conditions/cell-conditions.ts';
import { readJson } from './text.ts';

const Count = z.int().min(0).max(1_000_000);
const Indices = z.array(Count).max(100_000);
const Condition = z.strictObject({
  id: z.string().min(1).max(100),
  cells: z
    .array(z.tuple([Count, Count]))
    .max(1_000_000)
    .optional(),
  rows: Indices.optional(),
  cols: Indices.optional(),
  least: Count.optional(),
  most: Count.optional(),
});
const ConditionFile = z.strictObject({
  conditions: z.array(Condition).max(100_000),
  seconds: z.number().positive().max(3600).default(20),
});

/** Reads the JSON text. Throws `Problem('invalid')` with what is wrong. */
export function readConditionFile(
  text: string,
  file: string,
  { rows, cols }: { readonly rows: number; readonly cols: number },
): CellConditions {
  const parsed = readJson(text, file, ConditionFile);
  const seen = new Set<string>();
  const conditions = parsed.conditions.map((condition) => {
    if (seen.has(condition.id))
      throw new Problem('invalid', `${file}: the id "${condition.id}" stands twice.`);
    seen.add(condition.id);
    if (condition.least === undefined && condition.most === undefined)
      throw new Problem('invalid', `${file}: "${condition.id}" says neither least nor most.`);
    return {
      id: condition.id,
      cells: cellsOf(condition, file, { rows, cols }),
      least: condition.least ?? null,
      most: condition.most ?? null,
    };
  });
  return { conditions, seconds: parsed.seconds };
}

function cellsOf(
  condition: Infer<typeof Condition>,
  file: string,
  { rows, cols }: { rows: number; cols: number },
): number[] {
  const outside = (row: number, col: number): never => {
    throw new Problem(
      'invalid',
      `${file}: "${condition.id}" names cell [${row}, ${col}], which the matrix does not have.`,
    );
  };
  if (condition.cells !== undefined) {
    return [
      ...new Set(
        condition.cells.map(([row, col]) =>
          row < rows && col < cols ? row * cols + col : outside(row, col),
        ),
      ),
    ];
  }
  const inRows = condition.rows ?? Array.from({ length: rows }, (_none, row) => row);
  const inCols = condition.cols ?? Array.from({ length: cols }, (_none, col) => col);
  return [
    ...new Set(
      inRows.flatMap((row) =>
        inCols.map((col) => (row < rows && col < cols ? row * cols + col : outside(row, col))),
      ),
    ),
  ];
}
