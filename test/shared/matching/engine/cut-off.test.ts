// Fairness that stops after the worst levels: it says so, and the worst-off person is as well off as with all levels.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solve } from '../../../../shared/matching/solve/objective.ts';
import type { Question } from '../../../../shared/matching/solve/question.ts';
import { random } from '../../../bench/match/instances.ts';

const size = 8;

function tableOf(values: readonly number[]): Question {
  return {
    rows: size,
    cols: size,
    open: new Uint8Array(size * size).fill(1),
    value: (at) => values[at]!,
    worst: (at) => values[at]!,
    ties: [],
    capacity: { row: new Int32Array(size).fill(1), col: new Int32Array(size).fill(1) },
  };
}

it('settles no more levels than asked, and more levels never make the lowest values worse', () => {
  const values = fc.array(fc.integer({ min: 0, max: 30 }), {
    minLength: size * size,
    maxLength: size * size,
  });
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 6 }), (drawn, most) => {
      const question = tableOf(drawn);
      const full = solve(question, 'fairest');
      const short = solve(question, 'fairest', undefined, most);
      expect(short.complete).toBe(short.levels < most || full.levels <= most);
      expect(short.levels).toBe(Math.min(most, full.levels));
      const ranked = (chosen: readonly number[]): number[] =>
        chosen.map((at) => drawn[at]!).sort((a, b) => a - b);
      const [all, some] = [ranked(full.chosen), ranked(short.chosen)];
      const first = all.findIndex((value, index) => value !== some[index]);
      if (first !== -1) expect(all[first]!).toBeGreaterThan(some[first]!);
      if (short.complete) expect(some).toEqual(all);
      expect(some[0]).toBe(all[0]);
    }),
    { numRuns: 300 },
  );
});

it('without any level: the worst-off as high as possible and then the greatest sum, whatever is closed', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const next = random(seed);
    const [rows, cols, top] = [
      1 + Math.floor(next() * 25),
      1 + Math.floor(next() * 25),
      [2, 30, 1000][seed % 3]!,
    ];
    const values = Array.from({ length: rows * cols }, () => Math.floor(next() * top));
    const room = (length: number): Int32Array =>
      Int32Array.from({ length }, () => (next() < 0.8 ? 1 : 2));
    const closedShare = next() * 0.8;
    const question: Question = {
      rows,
      cols,
      open: Uint8Array.from(values, () => Number(next() >= closedShare)),
      value: (at) => (values[at]! * 7) % 11,
      worst: (at) => values[at]!,
      ties: [],
      capacity: { row: room(rows), col: room(cols) },
    };
    const sum = (chosen: readonly number[]): number =>
      chosen.reduce((total, at) => total + question.value(at), 0);
    const people = (chosen: readonly number[]): number =>
      new Set(chosen.map((at) => Math.floor(at / cols))).size +
      new Set(chosen.map((at) => at % cols)).size;
    const from = (least: number): readonly number[] =>
      solve(
        {
          ...question,
          open: question.open.map((open, at) => Number(open === 1 && values[at]! >= least)),
        },
        'most',
      ).chosen;
    const { chosen } = solve(question, 'fairest', undefined, 0);
    const all = from(-1);
    const steps = [...new Set(values)]
      .sort((a, b) => a - b)
      .filter((least) => from(least).length === all.length && people(from(least)) === people(all));
    const best = from(steps.at(-1) ?? -1);
    expect([chosen.length, people(chosen), sum(chosen)]).toEqual([
      best.length,
      people(best),
      sum(best),
    ]);
    if (chosen.length > 0) expect(Math.min(...chosen.map((at) => values[at]!))).toBe(steps.at(-1));
  }
});
