// Under conditions nothing is taken on trust: what is chosen is counted anew, and the bound is the one that was proved.

import loadHighs, { type Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerWithSides, questionOf } from '../../../../cli/matching/solve-scores.ts';
import { breachOf } from '../../../../shared/matching/conditions/breach.ts';
import { solveWithSides } from '../../../../shared/matching/conditions/solve-under.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const question = questionOf(
  { rows: 3, cols: 3, scores: [9, 8, 1, 7, 9, 2, 3, null, 9] },
  { row: Int32Array.of(2, 1, 1) },
);
const side = { id: 'top left', cells: [0, 1, 3, 4], least: 1, most: 2 };

describe('a choice under conditions', () => {
  it('is counted anew: capacities, conditions, closed cells, cells taken twice', () => {
    expect(breachOf(question, [side], [0, 4, 8])).toBe(0);
    expect(breachOf(question, [side], [0, 1, 3, 8])).toBe(1);
    expect(breachOf(question, [side], [8])).toBe(1);
    expect(breachOf(question, [], [0, 3, 6])).toBe(2);
    expect(breachOf(question, [], [3, 4, 5])).toBe(2);
    expect(breachOf(question, [], [7])).toBe(1);
    expect(breachOf(question, [], [0, 0])).toBe(1);
  });

  const sides = {
    conditions: [{ id: 'few', cells: [0, 4, 8], least: null, most: 1 }],
    seconds: 60,
  };

  it('is proven where the bound of the search is reached, for each objective', () => {
    for (const objective of ['total', 'most', 'fairest'] as const) {
      const found = solveWithSides(question, objective, sides, { highs, now: () => 0 });
      expect(found).toMatchObject({ gap: 0, violation: 0, timedOut: false });
      expect(answerWithSides(question, objective, found).certificate).toMatchObject({
        exact: true,
        gap: 0,
        violation: 0,
      });
    }
  });

  it('is not called exact where the search proved less than it reached, whatever its word for it', () => {
    const found = solveWithSides(question, 'total', sides, {
      highs: withBound(highs, 5),
      now: () => 0,
    });
    expect(found.gap).toBeGreaterThan(0.1);
    expect(answerWithSides(question, 'total', found).certificate.exact).toBe(false);
  });
});

type HighsModel = Awaited<ReturnType<Highs['createModel']>>;

/** The same solver with its proven bound moved up: a search that stopped early and calls itself done. */
function withBound(real: Highs, more: number): Highs {
  const moved = (model: HighsModel) => ({
    options: model.options,
    passModel: model.passModel.bind(model),
    run: model.run.bind(model),
    getModelStatus: model.getModelStatus.bind(model),
    getObjectiveValue: model.getObjectiveValue.bind(model),
    getSolution: model.getSolution.bind(model),
    info: {
      get: (asked: string) =>
        Number(model.info.get(asked)) + (asked === 'mip_dual_bound' ? more : 0),
    },
  });
  return {
    constants: real.constants,
    withModel: (work: (model: object) => unknown) =>
      real.withModel((model: HighsModel) => work(moved(model)) as never),
  } as unknown as Highs;
}
