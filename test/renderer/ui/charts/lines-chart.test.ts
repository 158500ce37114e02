// Names at the ends of lines: never on each other, never further away than they must.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart } from '../../../../renderer/ui/charts/LinesChart.tsx';

describe('names written beside each other', () => {
  it('stay where they are when there is room', () => {
    expect(apart([10, 80, 40], 15)).toEqual([10, 80, 40]);
  });

  it('three at one height stand around it', () => {
    expect(apart([50, 50, 50], 15)).toEqual([35, 50, 65]);
  });

  it('always keep their distance and their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 240 }), { maxLength: 4 }), (heights) => {
        const placed = apart(heights, 15);
        const order = heights
          .map((_, index) => index)
          .toSorted((a, b) => heights[a]! - heights[b]!);
        for (let rank = 1; rank < order.length; rank += 1)
          expect(placed[order[rank]!]! - placed[order[rank - 1]!]!).toBeGreaterThanOrEqual(
            15 - 1e-9,
          );
      }),
    );
  });
});
