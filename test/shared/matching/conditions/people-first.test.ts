// "As many people as the rules allow" and "as many pairs": one and the same aim, tried on every small table.
// Why: a set that places most people can be filled up to the most pairs along paths that let nobody go, so no order of the two loses anything.

import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { solve } from '../../../../shared/matching/solve/objective.ts';
import { bestByTrying, judgeFor } from '../../../support/best-by-trying.ts';

vi.setConfig({ testTimeout: 120_000 });

const side = fc.integer({ min: 1, max: 5 });
const tables = fc.tuple(side, side).chain(([rows, cols]) => {
  const list = <T>(of: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
    fc.array(of, { minLength: length, maxLength: length });
  const room = fc.integer({ min: 0, max: 3 });
  return fc.record({
    rows: fc.constant(rows),
    cols: fc.constant(cols),
    open: list(fc.constantFrom(0, 1, 1), rows * cols),
    value: list(fc.integer({ min: 0, max: 9 }), rows * cols),
    row: list(room, rows),
    col: list(room, cols),
  });
});

it.each(['most', 'fairest'] as const)(
  '%s places as many people as any choice can, and the same choice holds the most pairs',
  (objective) => {
    fc.assert(
      fc.property(tables, ({ rows, cols, open, value, row, col }) => {
        const question = {
          rows,
          cols,
          open: Uint8Array.from(open),
          value: (at: number) => value[at]!,
          worst: (at: number) => value[at]!,
          ties: [],
          capacity: { row: Int32Array.from(row), col: Int32Array.from(col) },
        };
        const judge = judgeFor(question, objective);
        const peopleFirst = (chosen: readonly number[]): ReturnType<typeof judge> => {
          const outcome = judge(chosen);
          return { ...outcome, numbers: outcome.numbers.toReversed() };
        };
        const { chosen } = solve(question, objective);
        expect(peopleFirst(chosen)).toEqual(bestByTrying(question, peopleFirst));
        expect(judge(chosen)).toEqual(bestByTrying(question, judge));
      }),
      { numRuns: 400 },
    );
  },
);
