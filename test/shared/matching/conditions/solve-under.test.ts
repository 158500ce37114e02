// HiGHS and our own solver agree, and cells left out of a large model are proven useless.

import loadHighs, { type Highs } from 'highs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../../shared/kernel/problem.ts';
import { breachOf } from '../../../../shared/matching/conditions/breach.ts';
import type { CellCondition } from '../../../../shared/matching/conditions/cell-conditions.ts';
import { solvePriced } from '../../../../shared/matching/conditions/column-pricing.ts';
import { solveModel } from '../../../../shared/matching/conditions/linear-model.ts';
import {
  solveWithSides,
  type SideSolution,
} from '../../../../shared/matching/conditions/solve-under.ts';
import { solve } from '../../../../shared/matching/solve/objective.ts';
import type { Question } from '../../../../shared/matching/solve/question.ts';
import { random } from '../../../bench/match/instances.ts';

vi.setConfig({ testTimeout: 300_000 });

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

function draw(seed: number, most: number): Question {
  const next = random(seed);
  const side = (): number => 1 + Math.floor(next() * most);
  const [rows, cols, top] = [side(), side(), [3, 100, 1000][Math.floor(next() * 3)]!];
  const values = Array.from({ length: rows * cols }, () => Math.floor(next() * top));
  const capacity = (length: number): Int32Array =>
    Int32Array.from({ length }, () => (next() < 0.7 ? 1 : Math.floor(next() * 4)));
  const closedShare = next() * 0.6;
  return {
    rows,
    cols,
    open: Uint8Array.from(values, () => Number(next() >= closedShare)),
    value: (at) => values[at]!,
    worst: (at) => values[at]!,
    ties: [],
    capacity: { row: capacity(rows), col: capacity(cols) },
  };
}

function sum(question: Question, chosen: readonly number[]): number {
  return chosen.reduce((total, at) => total + question.value(at), 0);
}

const openCells = (question: Question): number[] =>
  Array.from(question.open.keys()).filter((at) => question.open[at] === 1);

/** Up to four conditions on blocks of rows and columns: some that the best free choice breaks, some that it may not reach. */
function drawConditions({ rows, cols }: Question, next: () => number): CellCondition[] {
  const some = (count: number): number[] =>
    Array.from({ length: count }, (_none, at) => at).filter(() => next() < 0.5);
  return Array.from({ length: 1 + Math.floor(next() * 4) }, (_none, index) => {
    const [inRows, inCols] = [some(rows), some(cols)];
    const cells = inRows.flatMap((row) => inCols.map((col) => row * cols + col));
    const count = Math.floor(
      next() * (1 + Math.min(inRows.length, inCols.length)) * (next() < 0.2 ? 1.5 : 0.6),
    );
    return {
      id: `block ${index}`,
      cells,
      least: next() < 0.35 ? count : null,
      most: next() < 0.7 ? count : null,
    };
  });
}

describe('HiGHS and our solver', () => {
  it('agree on the sum and on the number of pairs, 200 tables up to 60 by 60 with capacities', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const question = draw(seed, 60);
      const task = { question, cells: openCells(question), sides: [], whole: true, seconds: 60 };
      expect(solveModel(highs, { ...task, value: question.value }).value).toBe(
        sum(question, solve(question, 'total').chosen),
      );
      expect(solveModel(highs, { ...task, value: () => 1 }).value).toBe(
        solve(question, 'most').chosen.length,
      );
    }
  });

  it('agree under conditions too, 200 tables up to 60 by 60: on the greatest sum, on as many pairs as possible, and on what cannot hold', () => {
    const seen = { held: 0, broke: 0, impossible: 0 };
    for (let seed = 1; seed <= 200; seed += 1) {
      const question = draw(seed + 1000, 60);
      const conditions = drawConditions(question, random(seed + 5000));
      const task = { question, cells: openCells(question), whole: true, seconds: 60 };
      const whole = solveModel(highs, { ...task, sides: conditions, value: question.value });
      const ours = (objective: 'total' | 'most'): SideSolution | 'conflict' => {
        try {
          return solveWithSides(
            question,
            objective,
            { conditions, seconds: 60 },
            { highs, now: () => performance.now() },
          );
        } catch (error) {
          return (error as Problem).code as 'conflict';
        }
      };
      const total = ours('total');
      if (whole.status === 'impossible') {
        seen.impossible += 1;
        expect(total).toBe('conflict');
        continue;
      }
      expect(total).toMatchObject({ gap: 0, violation: 0, timedOut: false });
      const { chosen } = total as SideSolution;
      expect(sum(question, chosen)).toBe(whole.value);
      expect(breachOf(question, conditions, chosen)).toBe(0);
      const free = breachOf(question, conditions, solve(question, 'total').chosen) === 0;
      seen[free ? 'held' : 'broke'] += 1;
      if (seed % 2 === 0)
        expect((ours('most') as SideSolution).chosen.length).toBe(
          solveModel(highs, { ...task, sides: conditions, value: () => 1 }).value,
        );
    }
    expect(seen.broke).toBeGreaterThan(100);
    expect(seen.impossible).toBeGreaterThan(5);
  });
});

describe('aims one after the other', () => {
  it('agree with HiGHS solved step by step: pairs, then cells that should stay, then the sum', () => {
    for (const seed of [31, 32, 33]) {
      const next = random(seed);
      const question = { ...draw(5, 1), ...large(80, seed) };
      question.open.forEach((_open, at) => (question.open[at] = Number(next() < 0.3)));
      const cells = openCells(question);
      const stays = new Set(cells.filter(() => next() < 0.02));
      const task = { question, cells, whole: true, seconds: 60 };
      const count = solveModel(highs, { ...task, sides: [], value: () => 1 }).value;
      const all = { id: 'all', cells, least: count, most: null };
      const stayed = solveModel(highs, {
        ...task,
        sides: [all],
        value: (at) => Number(stays.has(at)),
      }).value;
      const kept = { id: 'kept', cells: [...stays], least: stayed, most: null };
      const best = solveModel(highs, { ...task, sides: [all, kept], value: question.value }).value;
      const { chosen } = solve({ ...question, stay: (at) => Number(stays.has(at)) }, 'most');
      expect([
        chosen.length,
        chosen.filter((at) => stays.has(at)).length,
        sum(question, chosen),
      ]).toEqual([count, stayed, best]);
    }
  });
});

describe('large models', () => {
  it('prove that cells left out could not improve the result', () => {
    const question = { ...draw(5, 1), ...large(160, 21) };
    const conditions = [
      {
        id: 'few at home',
        cells: openCells(question).filter((at) => Math.floor(at / 160) % 4 === (at % 160) % 4),
        least: null,
        most: 12,
      },
    ];
    const task = {
      question,
      cells: openCells(question),
      sides: conditions,
      value: question.value,
      whole: true,
      seconds: 120,
    };
    const priced = solvePriced(highs, task, () => performance.now());
    expect(priced.cellsOpen).toBeGreaterThan(20_000);
    expect(priced.cellsUsed).toBeLessThan(priced.cellsOpen / 2);
    expect(priced.status).toBe('best');
    const relaxed = solveModel(highs, { ...task, whole: false });
    expect(priced.value).toBeLessThanOrEqual(relaxed.value + 1e-6);
    expect(relaxed.value - priced.value).toBeLessThan(1);
  });
});

function large(
  size: number,
  seed: number,
): Pick<Question, 'rows' | 'cols' | 'open' | 'value' | 'worst' | 'capacity'> {
  const next = random(seed);
  const values = Array.from({ length: size * size }, () => Math.floor(next() * 1000));
  const ones = new Int32Array(size).fill(1);
  return {
    rows: size,
    cols: size,
    open: new Uint8Array(size * size).fill(1),
    value: (at) => values[at]!,
    worst: (at) => values[at]!,
    capacity: { row: ones, col: ones },
  };
}
