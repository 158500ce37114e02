// Days: which exist, what lies between them, how they read.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isDay, showDay } from '../../../shared/kernel/date.ts';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-01',
    '2026-4-1',
    '',
    'tomorrow',
    '1899-12-31',
  ])('%s does not exist', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('a leap day exists in its year', () => {
    expect(isDay('2028-02-29')).toBe(true);
  });

  it('going and coming back ends where it began', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (start, count) => {
        expect(daysBetween(start, addDays(start, count))).toBe(count);
        expect(addDays(addDays(start, count), -count)).toBe(start);
      }),
    );
  });

  it('months keep the day, or end with the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-11-15', 14)).toBe('2028-01-15');
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (start, count) =>
        isDay(addMonths(start, count)),
      ),
    );
  });

  it('reads as on paper, with the year only where it is another', () => {
    expect(showDay('2026-12-04', '2026-11-22')).toBe('Fri 4 Dec');
    expect(showDay('2027-12-04', '2026-11-22')).toBe('Sat 4 Dec 2027');
  });
});
