// Sessions of a window are spread evenly over its working days; what cannot be is refused by the name of its field.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, nextWorkingDay, workingDaysOf } from '../../../shared/kernel/date.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import { expectWindow, spread } from '../../../shared/reflection/window.ts';

function refusal(work: () => void): { code: string; fields: readonly string[] } | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: error.code, fields: error.fields };
  }
}

describe('spreading sessions', () => {
  it('gives each a working day of the window, in order, none fuller than needed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 2, max: 90 }),
        fc.array(fc.nat({ max: 90 })),
        (count, offset, length, busy) => {
          const startsOn = addDays('2027-01-01', offset);
          const endsOn = addDays(startsOn, length);
          const days = workingDaysOf(startsOn, endsOn);
          fc.pre(days.length > 0);
          const taken = busy.map((day) => addDays(startsOn, day));
          const planned = spread(count, startsOn, endsOn, taken);
          expect(planned).toHaveLength(count);
          expect(planned).toEqual(planned.toSorted());
          const load = new Map<string, number>();
          for (const day of planned) {
            expect(days).toContain(day);
            load.set(day, (load.get(day) ?? 0) + 1);
          }
          expect(Math.max(0, ...load.values())).toBeLessThanOrEqual(Math.ceil(count / days.length));
          expect(spread(count, startsOn, endsOn, taken)).toEqual(planned);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('uses the whole window and leaves out weekends and taken days', () => {
    expect(spread(3, '2027-05-03', '2027-05-07')).toEqual([
      '2027-05-03',
      '2027-05-05',
      '2027-05-07',
    ]);
    expect(spread(1, '2027-05-03', '2027-05-07')).toEqual(['2027-05-05']);
    expect(spread(2, '2027-05-08', '2027-05-11')).toEqual(['2027-05-10', '2027-05-11']);
    expect(spread(2, '2027-05-03', '2027-05-07', ['2027-05-03'])).toEqual([
      '2027-05-04',
      '2027-05-07',
    ]);
  });

  it('a day on a weekend becomes the Monday after', () => {
    expect(nextWorkingDay('2027-05-08')).toBe('2027-05-10');
    expect(nextWorkingDay('2027-05-07')).toBe('2027-05-07');
  });

  it.each([
    ['2027-05-10', '2027-05-03'],
    ['2027-05-08', '2027-05-09'],
    ['2027-05-03', '2029-05-03'],
  ])('refuses the window %s to %s naming its end', (startsOn, endsOn) => {
    expect(refusal(() => expectWindow(startsOn, endsOn))).toEqual({
      code: 'invalid',
      fields: ['endsOn'],
    });
  });
});
