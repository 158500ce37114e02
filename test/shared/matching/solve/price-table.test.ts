// Every price of forcing or forbidding a cell equals the difference of two full solves.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { solve } from '../../../../shared/matching/solve/objective.ts';
import { priceTable, type Price } from '../../../../shared/matching/solve/price-table.ts';
import type { Question } from '../../../../shared/matching/solve/question.ts';
import { random } from '../../../bench/match/instances.ts';
import { bestByTrying, judgeFor } from '../../../support/best-by-trying.ts';

vi.setConfig({ testTimeout: 120_000 });

function draw(seed: number, rows: number, cols: number, roomy: boolean): Question {
  const next = random(seed);
  const values = Array.from({ length: rows * cols }, () => Math.floor(next() * 50));
  const capacity = (length: number, most: number): Int32Array =>
    Int32Array.from({ length }, () => 1 + Math.floor(next() * most));
  return {
    rows,
    cols,
    open: Uint8Array.from(values, () => Number(next() > 0.25)),
    value: (at) => values[at]!,
    worst: (at) => values[at]!,
    ties: [],
    capacity: { row: capacity(rows, roomy ? 3 : 1), col: capacity(cols, roomy ? 3 : 1) },
  };
}

/** Pairs, people and points of the best selection, by trying all; with `must` only those that hold that cell. */
function worth(question: Question, must: number | null): Price {
  const most = judgeFor(question, 'most');
  const { numbers, after } = bestByTrying(question, (chosen) => {
    const outcome = most(chosen);
    return {
      ...outcome,
      numbers: [must === null || chosen.includes(must) ? 1 : 0, ...outcome.numbers],
    };
  });
  return { pairs: numbers[1]!, people: numbers[2]!, points: after[0]! };
}

function minus(one: Price, other: Price): Price {
  return {
    pairs: one.pairs - other.pairs,
    people: one.people - other.people,
    points: one.points - other.points,
  };
}

describe('prices', () => {
  it('equal the difference of two full solves', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (seed, rows, cols, roomy) => {
          const question = draw(seed, rows, cols, roomy);
          const best = worth(question, null);
          const table = priceTable(question, question.value);
          const { chosen } = solve(question, 'most');
          expect({
            pairs: chosen.length,
            points: chosen.reduce((sum, at) => sum + question.value(at), 0),
          }).toEqual({ pairs: best.pairs, points: best.points });
          for (let at = 0; at < rows * cols; at += 1) {
            if (question.open[at] === 0) {
              expect(table.force(at)).toBeNull();
              continue;
            }
            expect(table.force(at, at % 2 === 0 ? 'row' : 'col')).toEqual(
              minus(best, worth(question, at)),
            );
            const without = worth(
              { ...question, open: question.open.map((open, place) => (place === at ? 0 : open)) },
              null,
            );
            if (table.chosen.has(at)) expect(table.forbid(at)).toEqual(minus(best, without));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('start from the best selection on larger tables with room for several on both sides', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const next = random(seed);
      const [rows, cols] = [2 + Math.floor(next() * 24), 2 + Math.floor(next() * 24)];
      const question = draw(seed, rows, cols, true);
      const looks = (chosen: readonly number[]): number[] => [
        chosen.length,
        new Set(chosen.map((at) => Math.floor(at / cols))).size +
          new Set(chosen.map((at) => at % cols)).size,
        chosen.reduce((sum, at) => sum + question.value(at), 0),
      ];
      const table = priceTable(question, question.value);
      expect(looks([...table.chosen])).toEqual(looks(solve(question, 'most').chosen));
      const at = question.open.findIndex((open, place) => open === 1 && !table.chosen.has(place));
      if (at !== -1) expect(table.force(at, 'row')).toEqual(table.force(at, 'col'));
    }
  });
});
