// Every objective against the best of all selections, with capacities, forbidden cells and ties; and the laws of the solver.
// 10,000 tables an objective; MATCH_RUNS=100000 looks longer.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { solve } from '../../../../shared/matching/solve/objective.ts';
import type { Question } from '../../../../shared/matching/solve/question.ts';
import { bestByTrying, judgeFor } from '../../../support/best-by-trying.ts';
import { bestOfTable } from '../../../support/best-of-table.ts';

vi.setConfig({ testTimeout: 120_000 });

const runs = Number(process.env['MATCH_RUNS'] ?? 10_000);

type Drawn = {
  readonly rows: number;
  readonly cols: number;
  readonly open: number[];
  readonly value: number[];
  readonly worst: number[];
  readonly rowCapacity: number[];
  readonly colCapacity: number[];
};

function drawn(most: number, highest: number): fc.Arbitrary<Drawn> {
  const side = fc.integer({ min: 1, max: 7 });
  return fc.tuple(side, side, fc.integer({ min: 3, max: highest })).chain(([rows, cols, top]) => {
    const list = <T>(of: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
      fc.array(of, { minLength: length, maxLength: length });
    const capacity = fc.oneof(
      { weight: 3, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: most }) },
    );
    return fc.record({
      rows: fc.constant(rows),
      cols: fc.constant(cols),
      open: list(
        fc.oneof(
          { weight: 3, arbitrary: fc.constant(1) },
          { weight: 1, arbitrary: fc.constant(0) },
        ),
        rows * cols,
      ),
      value: list(fc.integer({ min: 0, max: top }), rows * cols),
      worst: list(fc.integer({ min: 0, max: top }), rows * cols),
      rowCapacity: list(capacity, rows),
      colCapacity: list(capacity, cols),
    });
  });
}

function toQuestion({ rows, cols, open, value, worst, rowCapacity, colCapacity }: Drawn): Question {
  return {
    rows,
    cols,
    open: Uint8Array.from(open),
    value: (at) => value[at]!,
    worst: (at) => worst[at]!,
    ties: [],
    capacity: { row: Int32Array.from(rowCapacity), col: Int32Array.from(colCapacity) },
  };
}

/** The same judge with a count of the cells that stay at its place: after pairs and people, before fairness and the sum. */
function withStay(
  question: Question,
  stays: (at: number) => number,
  objective: 'total' | 'most' | 'fairest',
): ReturnType<typeof judgeFor> {
  const judge = judgeFor(question, objective);
  return (chosen) => {
    const outcome = judge(chosen);
    const stayed = chosen.reduce((sum, at) => sum + stays(at), 0);
    return {
      ...outcome,
      numbers: objective === 'total' ? [stayed, ...outcome.numbers] : [...outcome.numbers, stayed],
    };
  };
}

describe('the best of a table', () => {
  it.each(['total', 'most', 'fairest'] as const)(
    'is what trying every selection finds (%s)',
    (objective) => {
      fc.assert(
        fc.property(drawn(3, 9), fc.integer(), (table, mask) => {
          fc.pre(table.rows * table.cols <= 20);
          const question = toQuestion(table);
          const stays = (at: number): number => (mask >>> (at % 29)) & 1;
          expect(bestOfTable(question, objective)).toEqual(
            bestByTrying(question, judgeFor(question, objective)),
          );
          expect(bestOfTable({ ...question, stay: stays }, objective)).toEqual(
            bestByTrying(question, withStay(question, stays, objective)),
          );
        }),
        { numRuns: 250 },
      );
    },
  );
});

describe.each(['total', 'most', 'fairest'] as const)('%s', (objective) => {
  it('finds what trying everything finds, within the capacities and on open cells only', () => {
    fc.assert(
      fc.property(drawn(3, 1000), (table) => {
        const question = toQuestion(table);
        const { chosen, complete, proof } = solve(question, objective);
        const judge = judgeFor(question, objective);
        expect(judge(chosen)).toEqual(bestOfTable(question, objective));
        expect(new Set(chosen).size).toBe(chosen.length);
        for (const at of chosen) expect(question.open[at]).toBe(1);
        table.rowCapacity.forEach((most, row) =>
          expect(
            chosen.filter((at) => Math.floor(at / table.cols) === row).length,
          ).toBeLessThanOrEqual(most),
        );
        table.colCapacity.forEach((most, col) =>
          expect(chosen.filter((at) => at % table.cols === col).length).toBeLessThanOrEqual(most),
        );
        expect(complete).toBe(true);
        expect(proof.gap).toBe(0);
        expect(proof.violation).toBe(0);
      }),
      { numRuns: runs },
    );
  });

  it('finds it under many ties as well', () => {
    fc.assert(
      fc.property(drawn(2, 3), (table) => {
        const question = toQuestion(table);
        const judge = judgeFor(question, objective);
        expect(judge(solve(question, objective).chosen)).toEqual(bestOfTable(question, objective));
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  it('keeps as many cells as can stay: after pairs and people, before fairness and the sum', () => {
    fc.assert(
      fc.property(drawn(2, 9), fc.integer(), (table, mask) => {
        const stays = (at: number): number => (mask >>> (at % 29)) & 1;
        const question = { ...toQuestion(table), stay: stays };
        const judge = withStay(question, stays, objective);
        expect(judge(solve(question, objective).chosen)).toEqual(bestOfTable(question, objective));
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  });

  it('does not change when all values are scaled', () => {
    fc.assert(
      fc.property(drawn(2, 100), fc.integer({ min: 2, max: 9 }), (table, factor) => {
        const question = toQuestion(table);
        const scaled = {
          ...question,
          value: (at: number) => factor * question.value(at),
          worst: (at: number) => factor * question.worst(at),
        };
        const judge = judgeFor(question, objective);
        expect(judge(solve(scaled, objective).chosen)).toEqual(
          judge(solve(question, objective).chosen),
        );
      }),
      { numRuns: 100 },
    );
  });
});
