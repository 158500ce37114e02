// Days as people type them: read to the end or not at all, and what can be read in two ways is asked.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../../renderer/ui/dates/use-today.ts';
import { addDays, showDay } from '../../../shared/kernel/date.ts';
import { readDay, readTypedDay } from '../../../shared/kernel/typed-day.ts';

/** A Sunday. */
const today = '2026-11-22';

describe('reading a day', () => {
  it.each([
    ['18 Jan 2027', '2027-01-18'],
    ['Mon 18 Jan 2027', '2027-01-18'],
    ['Monday, 18 January 2027', '2027-01-18'],
    ['January 18, 2027', '2027-01-18'],
    ['18.1.2027', '2027-01-18'],
    ['18. 1. 2027', '2027-01-18'],
    ['18/1/2027', '2027-01-18'],
    ['1/18/2027', '2027-01-18'],
    ['1/18', '2027-01-18'],
    ['2027-01-18', '2027-01-18'],
    ['2027/1/18', '2027-01-18'],
    ['18th september 2027', '2027-09-18'],
    ['4 Dec', '2026-12-04'],
    ['Fri 4 Dec', '2026-12-04'],
    ['4. Dec', '2026-12-04'],
    ['4 Nov', '2027-11-04'],
    ['4.12.', '2026-12-04'],
    ['4.12', '2026-12-04'],
    ['4.12.26', '2026-12-04'],
    ['4 Jan 27', '2027-01-04'],
    ['4-Jan-27', '2027-01-04'],
    ['today', today],
    ['Tomorrow', '2026-11-23'],
    ['yesterday', '2026-11-21'],
    ['Fri', '2026-11-27'],
    ['thursday', '2026-11-26'],
    ['Sun', '2026-11-29'],
    ['+7', '2026-11-29'],
    ['+ 2 weeks', '2026-12-06'],
    ['-3', '2026-11-19'],
    ['5/5', '2027-05-05'],
    ['Fri 04/12', '2026-12-04'],
  ])('%s', (typed, day) => expect(readDay(typed, today)).toBe(day));

  it.each([
    '18',
    'soon',
    '',
    '18 Foo 2027',
    'Monkey 18 Jan 2027',
    'not 18 Jan 2027',
    '18 Jan 2027 or later',
    '18.1/2027',
    '4 Jan 99',
    'next Fri',
    'Fri or Mon',
    '+7 people',
    '+',
    '4 12',
    '4-12',
  ])('does not guess at "%s"', (typed) =>
    expect(readTypedDay(typed, today, null)).toEqual({ kind: 'not-read' }),
  );

  it.each(['31 Feb 2027', '2027-02-29', '0.1.2027', '31.4.', '32/13/2027', 'Mon 31 Apr'])(
    'knows that "%s" does not exist',
    (typed) => expect(readTypedDay(typed, today, null)).toEqual({ kind: 'no-such-day' }),
  );

  it('asks which number of 04/12 is the day, and reads it as answered', () => {
    expect(readTypedDay('04/12', today, null)).toEqual({
      kind: 'either',
      dayFirst: '2026-12-04',
      monthFirst: '2027-04-12',
    });
    expect(readDay('04/12', today, 'day-first')).toBe('2026-12-04');
    expect(readDay('04/12', today, 'month-first')).toBe('2027-04-12');
    expect(readDay('3/4/2027', today, 'month-first')).toBe('2027-03-04');
    expect(readTypedDay('3-4-2027', today, null).kind).toBe('either');
    // Only one way is a day at all.
    expect(readDay('18/1', today, 'month-first')).toBe('2027-01-18');
  });

  it('does not take a day whose weekday is another', () => {
    expect(readTypedDay('Mon 4 Dec', today, null)).toEqual({
      kind: 'other-weekday',
      day: '2026-12-04',
    });
  });

  it('understands every day as we show it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (ahead) => {
        const day = addDays(today, ahead);
        expect(readDay(showDay(day, today), today)).toBe(day);
      }),
    );
  });
});

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdayNames = 'sun mon tue wed thu fri sat'.split(' ');

/** Whether a text says this day, told token by token and by nothing of the reader's. */
function says(text: string, day: string): boolean {
  const tokens = text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const isWeekday = (token: string) =>
    token.startsWith(weekdayNames[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? '-');
  const left = tokens.filter((token) => !isWeekday(token) && !/^(st|nd|rd|th)$/.test(token));
  if (left.length === 0) return tokens.length === 1;
  const numbers = left.filter((token) => /^\d/.test(token)).map(Number);
  const words = left.filter((token) => /^[a-z]/.test(token));
  const wanted = words.length === 0 ? [date, month] : [date];
  if (words.length > 1 || (words.length === 1 && !words[0]!.startsWith(monthNames[month - 1]!)))
    return false;
  const without = (years: number[]) =>
    [...wanted, ...years].sort().join() === [...numbers].sort().join();
  return without([]) || without([year]) || without([year % 100]);
}

it('takes nothing that says more than the day: every token around its grammar is accounted for', () => {
  const token = fc.constantFrom(
    ...'1 2 4 04 12 13 18 29 30 31 32 0 26 27 99 2026 2027 . . / / - - , Mon Fri Fri. Monday Dec dec. Jan January May th st and not or x + pm h'.split(
      ' ',
    ),
    ' ',
    ' ',
  );
  const texts = fc.array(token, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
  let taken = 0;
  fc.assert(
    fc.property(texts, fc.constantFrom(null, 'day-first', 'month-first'), (text, order) => {
      const day = readDay(text, today, order as never);
      if (day === null || /^\s*[+-]/.test(text)) return;
      taken += 1;
      expect({ text, day, said: says(text, day) }).toEqual({ text, day, said: true });
    }),
    { numRuns: 20_000 },
  );
  expect(taken).toBeGreaterThan(50);
});

it('takes the day of this place, not of Greenwich', () => {
  expect(localDay(new Date(2026, 10, 22, 23, 59))).toBe('2026-11-22');
  expect(localDay(new Date(2026, 0, 1, 0, 0))).toBe('2026-01-01');
});
