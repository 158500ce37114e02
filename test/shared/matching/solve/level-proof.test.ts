// The proof of a level of fairness: it holds for what the solver found, and a false level does not pass.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { questionOf, solveScores } from '../../../../cli/matching/solve-scores.ts';
import { bitRows, put } from '../../../../shared/matching/solve/bit-rows.ts';
import { proofOfLevel, type PricedLevel } from '../../../../shared/matching/solve/level-proof.ts';
import { Level } from '../../../../shared/matching/solve/level.ts';
import { levelsOf } from '../../../../shared/matching/solve/levels.ts';
import { raiseTheWorst } from '../../../../shared/matching/solve/leximin.ts';
import { cheapest } from '../../../../shared/matching/solve/square-face.ts';

/** Rows as text: `.` closed, `o` open, `x` open and of the level. */
function level(
  rows: readonly string[],
  colOf: readonly number[],
  price: readonly number[],
  depth: readonly number[],
): PricedLevel {
  const [open, marked] = [bitRows(rows.length), bitRows(rows.length)];
  rows.forEach((cells, row) =>
    [...cells].forEach((cell, col) => {
      if (cell !== '.') put(open, row, col);
      if (cell === 'x') put(marked, row, col);
    }),
  );
  const fallen = Array.from({ length: Math.max(...depth) + 1 }, () => new Uint32Array(open.words));
  depth.forEach((by, col) => (fallen[by]![col >>> 5]! |= 1 << (col & 31)));
  return { open, marked, colOf: Int32Array.from(colOf), price: Int32Array.from(price), fallen };
}

describe('a level of fairness', () => {
  // Both rows reach the first column alone without a marked cell: one of them must use a marked one.
  const rows = ['ox', 'ox'];

  it('is proven where prices reach what is used', () => {
    expect(proofOfLevel(level(rows, [0, 1], [1, 1], [1, 0]))).toEqual({ gap: 0, violation: 0 });
  });

  it('is not proven where more is used than the prices call for', () => {
    expect(proofOfLevel(level(['oxx', 'xox', 'xxo'], [0, 2, 1], [0, 0, 0], [0, 0, 0]))).toEqual({
      gap: 2,
      violation: 0,
    });
  });

  it('is not proven by prices above a cell, plain or of the level, nor by a cell that is closed', () => {
    expect(proofOfLevel(level(rows, [0, 1], [1, 1], [0, 0]))).toMatchObject({ violation: 1 });
    expect(proofOfLevel(level(rows, [0, 1], [3, 0], [0, 0]))).toMatchObject({ violation: 3 });
    expect(proofOfLevel(level(['.x', 'x.'], [1, 0], [2, 1], [0, 0]))).toMatchObject({
      violation: 1,
    });
    expect(proofOfLevel(level(['.o', 'oo'], [0, 1], [0, 0], [0, 0]))).toMatchObject({
      violation: 1,
    });
  });

  it('is measured for every level that the solver settles, and shows in the proof of the whole', () => {
    const arrange = fc.integer({ min: 2, max: 8 }).chain((size) =>
      fc.tuple(
        fc.constant(size),
        fc.array(fc.integer({ min: 0, max: 4 }), {
          minLength: size * size,
          maxLength: size * size,
        }),
      ),
    );
    let settled = 0;
    fc.assert(
      fc.property(arrange, ([size, values]) => {
        const face = cheapest(size, new Float64Array(size * size));
        const levels = levelsOf(face, (row, col) => values[row * size + col]!);
        const found = raiseTheWorst(face, levels, Infinity, () => {});
        expect(face).toMatchObject({ aims: 1 + found.levels, gap: 0, violation: 0 });
        settled += found.levels;
      }),
      { numRuns: 300 },
    );
    expect(settled).toBeGreaterThan(300);
  });

  it('carries a false level into the proof of the whole, which then does not call itself exact', () => {
    const table = questionOf({ rows: 2, cols: 2, scores: [95, 60, 55, 40] }, {});
    expect(solveScores(table, 'fairest', () => {}).certificate).toMatchObject({
      exact: true,
      gap: 0,
      violation: 0,
    });
    for (const proof of [
      { gap: 1, violation: 0 },
      { gap: 0, violation: 2 },
    ]) {
      const settle = vi.spyOn(Level.prototype, 'solve').mockReturnValueOnce(proof);
      expect(solveScores(table, 'fairest', () => {}).certificate).toMatchObject({
        exact: false,
        ...proof,
      });
      settle.mockRestore();
    }
  });
});
