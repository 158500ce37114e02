// Whether an assignment is proven best by its prices: looked at cell by cell, apart from the solver.

import type { assignSquare } from '../../../shared/matching/solve/square.ts';

/** The total, and the largest breach of the prices by any cell. */
export function check(
  table: Float64Array,
  size: number,
  { colOf, u, v }: ReturnType<typeof assignSquare>,
): { objective: number; violation: number } {
  let [objective, violation] = [0, 0];
  for (let row = 0; row < size; row += 1) {
    objective += table[row * size + colOf[row]!]!;
    violation = Math.max(
      violation,
      Math.abs(table[row * size + colOf[row]!]! - u[row]! - v[colOf[row]!]!),
    );
    for (let col = 0; col < size; col += 1)
      violation = Math.max(violation, u[row]! + v[col]! - table[row * size + col]!);
  }
  return { objective, violation };
}
