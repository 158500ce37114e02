// Times as people type them: read to the end or not at all.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime, timeRefusal } from '../../../shared/kernel/typed-time.ts';

describe('reading a time', () => {
  it.each([
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9h30', '09:30'],
    ['9 h 30', '09:30'],
    ['9h', '09:00'],
    ['14', '14:00'],
    ['2:15 pm', '14:15'],
    ['2.15PM', '14:15'],
    ['2:15 p.m.', '14:15'],
    ['2 pm', '14:00'],
    ['215pm', '14:15'],
    ['12 am', '00:00'],
    ['12:05 pm', '12:05'],
    ['9:30 Uhr', '09:30'],
    ['noon', '12:00'],
    ['９：３０', '09:30'],
    [' 23:59 ', '23:59'],
    ['0:00', '00:00'],
  ])('%s', (typed, time) => expect(readTime(typed)).toBe(time));

  it.each([
    '24:00',
    '9:60',
    '25',
    '14:15 pm',
    '0 am',
    '13 pm',
    '9:5',
    '9:30:00',
    '9:30-10:30',
    '9:30 or so',
    'not 9:30',
    'half nine',
    '12345',
    '-9',
    '9,30',
    'am',
    '',
  ])('does not guess at "%s"', (typed) => expect(readTime(typed)).toBeNull());

  it('says what is wrong with it, and nothing about an empty field', () => {
    expect(timeRefusal('25:00')).toContain('does not exist');
    expect(timeRefusal('soon')).toContain('not a time');
    expect(timeRefusal('')).toBeUndefined();
    expect(timeRefusal('9.30')).toBeUndefined();
  });
});

/** Every way we say a time may be written, made here without the reader. */
function writings(time: string): Set<string> {
  const [hours, minutes] = time.split(':') as [string, string];
  const [full, twelve] = [Number(hours), Number(hours) % 12 || 12];
  const half = full < 12 ? 'am' : 'pm';
  const whole = [String(full), hours];
  const halves = [String(twelve), String(twelve).padStart(2, '0')];
  const parts = [':', '.', 'h', ''].flatMap((sign) => [
    ...whole.map((hour) => `${hour}${sign}${minutes}`),
    ...(sign === 'h' ? [] : halves.map((hour) => `${hour}${sign}${minutes}${half}`)),
    ...(sign === 'h' ? [] : whole.map((hour) => `${hour}${sign}${minutes}h`)),
  ]);
  const bare =
    minutes === '00'
      ? [...whole, ...whole.map((hour) => `${hour}h`), ...halves.map((hour) => hour + half)]
      : [];
  return new Set([...parts, ...bare]);
}

it('takes nothing but a writing of the time it answers', () => {
  const sign = fc.constantFrom(...'0123456789:.hapm '.split(''), 'am', 'pm', ':30', '12');
  let taken = 0;
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 6 }), (signs) => {
      const text = signs.join('');
      const time = readTime(text);
      if (time === null) return;
      taken += 1;
      const bare = text.replaceAll(' ', '').replace(/([ap])\.?m\.?$/, '$1m');
      expect({ text, time, said: writings(time).has(bare) }).toEqual({ text, time, said: true });
    }),
    { numRuns: 20_000 },
  );
  expect(taken).toBeGreaterThan(100);
});
