// Where days lie on the plan.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandOf,
  lanesOf,
  monthColumns,
  monthSpan,
  placeOf,
} from '../../../renderer/reflection/timeline-layout.ts';
import { addDays } from '../../../shared/kernel/date.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2026-01-01', offset));

describe('the timeline', () => {
  it('shares the width among whole months without a gap', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [a, b].toSorted() as [string, string];
        const columns = monthColumns(monthSpan(from, to));
        let left = 0;
        for (const column of columns) {
          expect(column.left).toBeCloseTo(left, 9);
          left += column.width;
        }
        expect(left).toBeCloseTo(1, 9);
      }),
    );
  });

  it('places a day within its month, and nothing outside', () => {
    const span = monthSpan('2027-03-10', '2027-05-02');
    expect(span).toEqual({ from: '2027-03-01', to: '2027-05-31' });
    expect(placeOf('2027-03-01', span)).toBe(0);
    expect(placeOf('2027-06-01', span)).toBeNull();
    expect(bandOf('2027-05-31', '2027-07-01', span)).toEqual({ left: 91 / 92, width: 1 / 92 });
    expect(bandOf('2027-06-01', '2027-07-01', span)).toBeNull();
  });

  it('no two spans in one lane touch', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.nat({ max: 90 })), { maxLength: 20 }), (drawn) => {
        const spans = drawn.map(([startsOn, length]) => ({
          startsOn,
          endsOn: addDays(startsOn, length),
        }));
        const lanes = lanesOf(spans);
        spans.forEach((one, a) =>
          spans.forEach((other, b) => {
            if (a < b && lanes[a] === lanes[b])
              expect(one.endsOn < other.startsOn || other.endsOn < one.startsOn).toBe(true);
          }),
        );
      }),
    );
  });
});
