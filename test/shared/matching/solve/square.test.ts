// The two solvers of complete assignments against each other, and the proof that each hands back.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  assignPlain,
  type Assignment,
} from '../../../../shared/matching/solve/dense-assignment.ts';
import { assignSquare } from '../../../../shared/matching/solve/square.ts';
import { instance, random } from '../../../bench/match/instances.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Largest violation of "prices never above a cost, equal on chosen cells", and the total. */
function audit(
  size: number,
  cost: Float64Array,
  { colOf, u, v }: Assignment,
): { total: number; violation: number } {
  expect(new Set(colOf).size).toBe(size);
  let [total, violation] = [0, 0];
  for (let row = 0; row < size; row += 1) {
    total += cost[row * size + colOf[row]!]!;
    violation = Math.max(
      violation,
      Math.abs(cost[row * size + colOf[row]!]! - u[row]! - v[colOf[row]!]!),
    );
    for (let col = 0; col < size; col += 1)
      violation = Math.max(violation, u[row]! + v[col]! - cost[row * size + col]!);
  }
  return { total, violation };
}

describe('complete assignments', () => {
  it('agree between both solvers on whole numbers with ties and closed cells, exactly', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 64, max: 110 }),
        fc.constantFrom(1, 3, 20, 1000, 1_000_000),
        fc.constantFrom(0, 0.3, 0.8),
        (seed, size, top, share) => {
          const next = random(seed);
          const cost = Float64Array.from({ length: size * size }, (_none, at) =>
            next() < share && at % (size + 1) !== 0 ? Infinity : Math.floor(next() * top) - 5,
          );
          const [fast, plain] = [
            assignSquare(size, cost),
            assignPlain({ rows: size, cols: size, cost }),
          ];
          expect(fast.feasible && plain.feasible).toBe(true);
          expect(audit(size, cost, fast)).toEqual({
            total: audit(size, cost, plain).total,
            violation: 0,
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['uniform', 'ties', 'geometric', 'forbidden', 'machol-wien'] as const)(
    'are proven on %s tables of 200',
    (family) => {
      const cost = instance(family, 200, 3);
      const [fast, plain] = [assignSquare(200, cost), assignPlain({ rows: 200, cols: 200, cost })];
      const { total, violation } = audit(200, cost, fast);
      expect(violation).toBeLessThanOrEqual(1e-11);
      expect(total).toBeCloseTo(audit(200, cost, plain).total, 9);
    },
  );

  it('say so where none exists', () => {
    for (const size of [3, 100]) {
      const cost = new Float64Array(size * size).fill(1).fill(Infinity, 0, size);
      expect(assignSquare(size, cost).feasible).toBe(false);
    }
  });
});
