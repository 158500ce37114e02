// Text around a reader's grammar that it does not fully understand stays open: nothing is taken from the part that it knows.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine } from '../../../../shared/kernel/fold.ts';
import { givenName } from '../../../../shared/people/given-name.ts';
import { findPeople, makeDirectory } from '../../../../shared/people/import/directory.ts';
import {
  readFormat,
  readHours,
  readNumber,
} from '../../../../shared/people/import/values/answers.ts';
import { readHalfDays } from '../../../../shared/people/import/values/half-days.ts';
import { readLanguage } from '../../../../shared/people/import/values/languages.ts';
import { readLevel } from '../../../../shared/people/import/values/levels.ts';
import { readSeat } from '../../../../shared/people/import/values/seats.ts';
import { readTimeZone } from '../../../../shared/people/import/values/time-zones.ts';
import { readTopic } from '../../../../shared/people/import/values/topic-words.ts';
import { nameKey } from '../../../../shared/people/person-name.ts';

/** Words that turn a meaning, and words that mean nothing: no reader knows either of them. */
const strange = fc.oneof(
  fc.constantFrom('not', 'no longer', 'maybe', 'rather', 'unless', 'former', 'perhaps', 'nie', '?'),
  fc.stringMatching(/^[bcdfghklpqvwxz]{5,9}$/),
);
const place = fc.constantFrom('before', 'behind', 'both');
const around = (known: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(known, strange, place).map(([text, word, where]) => {
    if (where === 'before') return `${word} ${text}`;
    return where === 'behind' ? `${text} ${word}` : `${word} ${text} ${word}`;
  });
/** Every known text is understood, and none of them with a strange word around it. */
const held = (known: readonly string[], understood: (text: string) => boolean): void => {
  for (const text of known) expect(understood(text), text).toBe(true);
  fc.assert(
    fc.property(around(fc.constantFrom(...known)), (text) => {
      expect(understood(text), text).toBe(false);
    }),
    { numRuns: 400 },
  );
};

describe('what is not understood to its end stays open', () => {
  test('seat', () =>
    held(
      ['junior', 'Senior', 'the junior one', 'Senior partner', 'I join as a junior', 'Jr.'],
      (text) => readSeat(text) !== null,
    ));
  test.each(['Senior Analyst', 'junior lawyer', 'senior? no', 'not senior', 'junior/senior'])(
    '%s is no seat',
    (text) => expect(readSeat(text)).toBeNull(),
  );
  test('language', () =>
    held(
      ['English', 'English C1', 'fluent Dutch', 'Deutsch (Muttersprache)', 'français - courant'],
      (text) => readLanguage(text) !== null,
    ));
  test('half-days', () =>
    held(
      [
        'Mon am',
        'Mon-Wed pm',
        'Mon/Tue am',
        'Tue am & Thu pm',
        'Fri (not am)',
        'Monday 9-12',
        'Mornings only',
        'weekdays except Friday',
        'maandagochtend',
        'lundi matin et mardi',
      ],
      (text) => {
        const { slots, open } = readHalfDays(text);
        if (open.length > 0) expect(slots).toEqual([]);
        return open.length === 0 && slots.length > 0;
      },
    ));
  test('time zone', () =>
    held(
      ['Europe/London', 'Amsterdam', 'GMT', '(UTC+01:00) Amsterdam, Berlin', 'New York time'],
      (text) => readTimeZone(text) !== null,
    ));
  test('level', () =>
    held(['3', 'Level 4', 'Grade 7', '3,0'], (text) => readLevel(text, false) !== null));
  test('way to meet', () =>
    held(
      ['online', 'In person', 'Online (Teams)', 'remote or in person', 'either'],
      (text) => readFormat(text) !== null,
    ));
  test('hours and numbers', () =>
    held(['2', '1,5'], (text) => readHours(text) !== null && readNumber(text) !== null));
  test('hours on a clock', () =>
    expect(['1:30', '1:30:00', '1h30', '1 h 30 min', '1:75'].map(readHours)).toEqual([
      1.5,
      1.5,
      1.5,
      1.5,
      null,
    ]));
  test('people: a name with a word around it is not met', () => {
    const directory = makeDirectory([
      { id: 'anna', ref: 'A1', email: 'anna@example.org', name: 'Dr. Anna Weber' },
      { id: 'mia', ref: null, email: null, name: 'Lang, Mia' },
    ]);
    held(
      ['Anna Weber', 'Weber, Anna', 'Anna Weber (HR)', 'a1', 'anna@EXAMPLE.org', 'Mia Lang & A1'],
      (text) => findPeople(text, directory).unmet.length === 0,
    );
    expect(findPeople('Weber, Anna, Lang, Mia', directory).met.map(({ id }) => id)).toEqual([
      'anna',
      'mia',
    ]);
  });
});

test('every list and range of days gives exactly its half-days, in three tongues', () => {
  const names = [
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
    ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'],
  ] as const;
  const halves = { am: ['am', 'ochtend', 'vormittags'], pm: ['pm', 'middag', 'nachmittags'] };
  const keys = ['mon', 'tue', 'wed', 'thu', 'fri'];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1 }),
      fc.constantFrom(0, 1, 2),
      fc.constantFrom('am', 'pm', null),
      fc.constantFrom('/', ' & ', ' + ', '-'),
      (days, tongue, half, joint) => {
        const sorted = days.toSorted();
        const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
        const isRange = joint === '-' && last > first;
        const said = joint === '-' ? (isRange ? [first, last] : [first]) : sorted;
        const meant = isRange ? keys.slice(first, last + 1) : said.map((day) => keys[day] ?? '');
        const text = `${said.map((day) => names[tongue][day]).join(joint)} ${half === null ? '' : halves[half][tongue]}`;
        expect(readHalfDays(text), text).toEqual({
          slots: meant.flatMap((day) => (half ? [`${day}-${half}`] : [`${day}-am`, `${day}-pm`])),
          open: [],
        });
      },
    ),
    { numRuns: 300 },
  );
});

describe('topics', () => {
  test.each(['Web-3', 'ISO-27001', 'SDG-5', 'SDG - 5', 'Industry 4.0', 'maps (the old ones)'])(
    '%s keeps all it says',
    (phrase) => expect(readTopic(phrase)).toEqual({ phrase, number: null, strange: false }),
  );
  test.each([
    ['maps (high)', 3],
    ['maps (basic)', 1],
    ['kaarten (goed)', 2],
    ['maps - 2', 2],
    ['maps: 3', 3],
    ['maps (2/3)', 2],
  ])('%s is a topic with its level', (text, number) =>
    expect(readTopic(text)).toMatchObject({ number, strange: false }),
  );
  test('a phrase never loses a word that was not read as its number', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab 12-:=()/,'), maxLength: 14 }),
        (text) => {
          const { phrase, number, strange: odd } = readTopic(text);
          if (number === null && !odd) expect(phrase).toBe(text);
          else expect(text.slice(phrase.length)).toMatch(/^\s*[-:=(]?\s*[\d.,/ ]+\)?$/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('names', () => {
  test.each([
    ['Baumgartner, Lina', 'Lina'],
    ['Prof. Dr. Bo Falk', 'Bo'],
    ['van der Meer, Anna', 'Anna'],
    ['van der Meer Anna', 'van der Meer Anna'],
    ['Anna van der Meer', 'Anna'],
    ['Martin Luther King, Jr.', 'Martin'],
    ['BAUMGARTNER Lina', 'Lina'],
    ['Dr. Weber', 'Dr. Weber'],
    ['J. Smith', 'J. Smith'],
    ['Cher', 'Cher'],
    ['王小明', '王小明'],
    ['김 민수', '김 민수'],
    ['Anna Weber (HR)', 'Anna'],
    ['Ian Ma', 'Ian'],
    ['Don Draper', 'Don'],
  ])('%s is called %s', (name, called) => expect(givenName(name)).toBe(called));

  test('anybody is called by words of their own name', () => {
    const word = fc.constantFrom(
      'Dr.',
      'Ms',
      'van',
      'Anna',
      'WEBER',
      ',',
      '(HR)',
      'J.',
      '王',
      'é',
      '"',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const name = words.join(' ');
        const called = givenName(name);
        expect(called).not.toBe('');
        expect(
          cleanLine(name).includes(called) || called.split(' ').every((one) => name.includes(one)),
        ).toBe(true);
        expect(nameKey(name)).toBe(nameKey(` ${name}  `));
      }),
      { numRuns: 500 },
    );
  });
});
