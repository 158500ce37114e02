// Days as people type them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '../../../../renderer/ui/dates/day-text.ts';
import { localDay } from '../../../../renderer/ui/dates/use-today.ts';
import { addDays, showDay } from '../../../../shared/kernel/date.ts';

const today = '2026-11-22';

describe('reading a day', () => {
  it.each([
    ['18 Jan 2027', '2027-01-18'],
    ['Mon 18 Jan 2027', '2027-01-18'],
    ['January 18, 2027', '2027-01-18'],
    ['18.1.2027', '2027-01-18'],
    ['18/1/2027', '2027-01-18'],
    ['1/18/2027', '2027-01-18'],
    ['2027-01-18', '2027-01-18'],
    ['18th september 2027', '2027-09-18'],
    ['4 Dec', '2026-12-04'],
    ['4 Nov', '2027-11-04'],
  ])('%s', (typed, day) => expect(readDay(typed, today)).toBe(day));

  it.each(['31 Feb 2027', '2027-02-29', '3/4/2027', '18', 'soon', '', '18 Foo 2027', '0.1.2027'])(
    'does not guess at "%s"',
    (typed) => expect(readDay(typed, today)).toBeNull(),
  );

  it('understands every day as we show it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (ahead) => {
        const day = addDays(today, ahead);
        expect(readDay(showDay(day, today), today)).toBe(day);
      }),
    );
  });
});

it('takes the day of this place, not of Greenwich', () => {
  expect(localDay(new Date(2026, 10, 22, 23, 59))).toBe('2026-11-22');
  expect(localDay(new Date(2026, 0, 1, 0, 0))).toBe('2026-01-01');
});
