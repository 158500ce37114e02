// Conditions on the whole set against trying everything, under each objective; and the smallest set that cannot hold together.

import fc from 'fast-check';
import loadHighs, { type Highs } from 'highs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { CellCondition } from '../../../../shared/matching/conditions/cell-conditions.ts';
import { solveWithSides } from '../../../../shared/matching/conditions/solve-under.ts';
import type { Question } from '../../../../shared/matching/solve/question.ts';
import { random } from '../../../bench/match/instances.ts';
import { better, judgeFor, type Outcome } from '../../../support/best-by-trying.ts';

vi.setConfig({ testTimeout: 300_000 });

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});
const solver = (): { highs: Highs; now: () => number } => ({ highs, now: () => performance.now() });

type Drawn = {
  readonly question: Question;
  readonly conditions: readonly CellCondition[];
  readonly stays: ReadonlySet<number>;
};

/** A table of up to 4 by 4 with capacities, and conditions on drawn cells. */
function draw(seed: number, withStay: boolean): Drawn {
  const next = random(seed);
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  const [rows, cols] = [1 + upTo(3), 1 + upTo(3)];
  const top = [2, 5, 1000][upTo(2)]!;
  const numbers = (): number[] => Array.from({ length: rows * cols }, () => upTo(top));
  const [values, lows] = [numbers(), numbers()];
  const capacity = (length: number): Int32Array =>
    Int32Array.from({ length }, () => (next() < 0.6 ? 1 : upTo(3)));
  const open = Uint8Array.from(values, () => Number(next() > 0.2));
  const cells = Array.from(open.keys()).filter((at) => open[at] === 1);
  const stays = new Set(cells.filter(() => next() < 0.3));
  const conditions = Array.from({ length: 1 + upTo(3) }, (_none, index) => {
    const share = next();
    return {
      id: `c${index}`,
      cells: cells.filter(() => next() < share),
      least: next() < 0.4 ? upTo(3) : null,
      most: next() < 0.6 ? upTo(3) : null,
    };
  });
  return {
    question: {
      rows,
      cols,
      open,
      capacity: { row: capacity(rows), col: capacity(cols) },
      value: (at) => values[at]!,
      worst: (at) => lows[at]!,
      ties: [],
      ...(withStay ? { stay: (at: number) => Number(stays.has(at)) } : {}),
    },
    conditions,
    stays,
  };
}

function holds(chosen: readonly number[], conditions: readonly CellCondition[]): boolean {
  return conditions.every(({ cells, least, most }) => {
    const inside = chosen.filter((at) => cells.includes(at)).length;
    return inside >= (least ?? 0) && inside <= (most ?? Infinity);
  });
}

/** What the rule book looks at, with what should stay in its place: after people, or before the sum alone. */
function judged(
  { question, stays }: Drawn,
  objective: 'total' | 'most' | 'fairest',
): (chosen: readonly number[]) => Outcome {
  const judge = judgeFor(question, objective);
  return (chosen) => {
    const { numbers, fair, after } = judge(chosen);
    const stay = question.stay === undefined ? [] : [chosen.filter((at) => stays.has(at)).length];
    return {
      numbers: objective === 'total' ? [...stay, ...numbers.slice(0, 2)] : [...numbers, ...stay],
      fair,
      after,
    };
  };
}

describe.each(['total', 'most', 'fairest'] as const)('%s under conditions', (objective) => {
  it('is what trying everything finds, or names the smallest set that cannot hold', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, withStay) => {
        const drawn = draw(seed, withStay);
        const { question, conditions } = drawn;
        const all = everySelection(question);
        const allowed = all.filter((chosen) => holds(chosen, conditions));
        const worth = judged(drawn, objective);
        try {
          const { chosen, gap, timedOut, complete } = solveWithSides(
            question,
            objective,
            { conditions, seconds: 120 },
            solver(),
          );
          expect(holds(chosen, conditions)).toBe(true);
          const best = allowed
            .map(worth)
            .reduce((one, other) => (better(other, one) > 0 ? other : one));
          expect(worth(chosen)).toEqual(best);
          expect({ gap, timedOut, complete }).toEqual({ gap: 0, timedOut: false, complete: true });
        } catch (error) {
          if (!(error instanceof Error && error.name === 'Problem')) throw error;
          expect(error).toMatchObject({ code: 'conflict' });
          expect(allowed).toEqual([]);
          const { fields } = error as Error & { fields: string[] };
          const together = (ids: readonly string[]): boolean =>
            all.some((chosen) =>
              holds(
                chosen,
                conditions.filter((side) => ids.includes(side.id)),
              ),
            );
          expect(together(fields)).toBe(false);
          for (const ids of subsets(conditions.map((side) => side.id)))
            if (ids.length < fields.length) expect(together(ids)).toBe(true);
        }
      }),
      { numRuns: Number(process.env['SIDE_RUNS'] ?? 250) },
    );
  });
});

describe('the time limit', () => {
  const size = 12;
  const next = random(4);
  const values = Array.from({ length: size * size }, () => Math.floor(next() * 1000));
  const question: Question = {
    rows: size,
    cols: size,
    open: new Uint8Array(size * size).fill(1),
    value: (at) => values[at]!,
    worst: (at) => values[at]!,
    ties: [],
    capacity: { row: new Int32Array(size).fill(1), col: new Int32Array(size).fill(1) },
  };
  const conditions = Array.from({ length: 20 }, (_none, index) => ({
    id: `c${index}`,
    cells: values.flatMap((_value, at) => (next() < 0.1 ? [at] : [])),
    least: null,
    most: 1,
  }));

  /** A clock that is past the limit after so many looks at it. */
  const clockOf = (looks: number): (() => number) => {
    let looked = 0;
    return () => ((looked += 1) > looks ? 1e9 : 0);
  };

  it('reached: what was found by then holds all conditions, and it says how far it is proven', () => {
    const seen = { cut: 0, whole: 0, refused: 0 };
    for (const looks of [2, 8, 14, 25, 60, 10_000]) {
      try {
        const { chosen, timedOut, complete, gap } = solveWithSides(
          question,
          'fairest',
          { conditions, seconds: 100 },
          { highs, now: clockOf(looks) },
        );
        expect(holds(chosen, conditions)).toBe(true);
        expect(timedOut).toBe(!complete || gap > 0);
        if (complete) seen.whole += 1;
        else seen.cut += 1;
      } catch (error) {
        expect(error).toMatchObject({ code: 'refused' });
        seen.refused += 1;
      }
    }
    expect(seen.whole).toBeGreaterThan(0);
    expect(seen.cut).toBeGreaterThan(0);
  });
});

/** Every selection within the capacities: only for tables of a few cells. */
function everySelection(question: Question): number[][] {
  const found: number[][] = [];
  const { rows, cols, capacity } = question;
  const cells = Array.from(question.open.keys()).filter((at) => question.open[at] === 1);
  const [rowUse, colUse] = [new Int32Array(rows), new Int32Array(cols)];
  const extend = (from: number, chosen: number[]): void => {
    found.push(chosen);
    for (let index = from; index < cells.length; index += 1) {
      const at = cells[index]!;
      const [row, col] = [Math.floor(at / cols), at % cols];
      if (rowUse[row]! >= capacity.row[row]! || colUse[col]! >= capacity.col[col]!) continue;
      rowUse[row]! += 1;
      colUse[col]! += 1;
      extend(index + 1, [...chosen, at]);
      rowUse[row]! -= 1;
      colUse[col]! -= 1;
    }
  };
  extend(0, []);
  return found;
}

function subsets(ids: readonly string[]): string[][] {
  return ids.reduce<string[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);
}
