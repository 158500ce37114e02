// Cells are read as people write them.

import { describe, expect, test } from 'vitest';
import { isEmail } from '../../../../shared/people/email.ts';
import { fields } from '../../../../shared/people/import/fields.ts';
import { guessColumns } from '../../../../shared/people/import/headings.ts';
import { readTable } from '../../../../shared/people/import/read.ts';
import { sensitiveReason } from '../../../../shared/people/import/sensitive.ts';
import type { PhraseCount } from '../../../../shared/people/import/shapes.ts';
import { countPhrases, mergeKeys, suggestMerges } from '../../../../shared/people/import/topics.ts';
import {
  readCapacity,
  readEmail,
  readFormat,
  readHours,
  readYesNo,
} from '../../../../shared/people/import/values/answers.ts';
import { readHalfDays } from '../../../../shared/people/import/values/half-days.ts';
import { readLanguage } from '../../../../shared/people/import/values/languages.ts';
import { isCivilService, readLevel } from '../../../../shared/people/import/values/levels.ts';
import { isFormula, listReader } from '../../../../shared/people/import/values/lists.ts';
import { readSeat } from '../../../../shared/people/import/values/seats.ts';
import { readTimeZone } from '../../../../shared/people/import/values/time-zones.ts';
import { readTopic } from '../../../../shared/people/import/values/topic-words.ts';
import { effort } from './fixtures.ts';

/** One row a reader: what is written, what it means. */
const table = <T>(read: (text: string) => T, rows: readonly (readonly [string, T])[]): void => {
  test.each(rows.map(([text, value]) => ({ text, value })))('$text → $value', ({ text, value }) =>
    expect(read(text)).toEqual(value),
  );
};

describe('seat', () =>
  table(
    (text) => readSeat(text),
    [
      ['junior', 'junior'],
      ['Junior partner', 'junior'],
      ['JUNIOR ', 'junior'],
      ['the junior one', 'junior'],
      ['Jr.', 'junior'],
      ['Juniorpartner', 'junior'],
      ['Senior', 'senior'],
      ['the senior one', 'senior'],
      ['sénior', 'senior'],
      ['junior or senior', null],
      ['mentor', null],
      ['', null],
      ['yes', null],
    ],
  ));
describe('yes or no', () =>
  table(readYesNo, [
    ['yes', 'yes'],
    ['Y', 'yes'],
    ['ja', 'yes'],
    ['Oui', 'yes'],
    ['sí', 'yes'],
    ['TRUE', 'yes'],
    ['✓', 'yes'],
    ['No', 'no'],
    ['nee', 'no'],
    ['N', 'no'],
    ['maybe', null],
    ['yes?', null],
    ['yes and no', null],
  ]));
describe('e-mail', () =>
  table(readEmail, [
    ['Ada@Example.ORG', 'Ada@example.org'],
    [' mailto:a@b.org', 'a@b.org'],
    ['Ada <a@b.org>', 'a@b.org'],
    ['not-an-address', null],
    ['a@b', null],
    ['a b@c.org', null],
    ['a@@b.org', null],
    ['jürgen@müller.example', 'jürgen@müller.example'],
  ]));
describe('meets', () =>
  table(readFormat, [
    ['in person', 'in-person'],
    ['In-Person', 'in-person'],
    ['remote', 'remote'],
    ['Online (Teams)', 'remote'],
    ['either', 'either'],
    ['remote or in person', 'either'],
    ['op locatie', 'in-person'],
    ['moon', null],
  ]));
describe('hours', () =>
  table(readHours, [
    ['2', 2],
    ['1,5', 1.5],
    ['2 h', 2],
    ['1.5 hours', 1.5],
    ['90 min', 1.5],
    ['3 uur per maand', 3],
    ['2 h/month', 2],
    ['a lot', null],
    ['1-2', null],
    ['500', null],
    ['-1', null],
  ]));
describe('partners', () =>
  table(readCapacity, [
    ['1', 1],
    ['2,0', 2],
    ['1.5', null],
    ['many', null],
  ]));
describe('time zone', () =>
  table(readTimeZone, [
    ['Europe/Madrid', { zone: 'Europe/Madrid' }],
    ['Mars/Base', null],
    ['', null],
  ]));
describe('levels', () => {
  table(
    (text) => readLevel(text, false),
    [
      ['3', 3],
      ['3,0', 3],
      ['Level 4', 4],
      ['Grade 7', 7],
      ['eleven', null],
      ['3.5', null],
      ['-2', null],
      ['31', null],
    ],
  );
  table(
    (text) => readLevel(text, true),
    [
      ['AA', 1],
      ['AO', 2],
      ['EO', 3],
      ['HEO', 4],
      ['SEO', 5],
      ['Grade 7', 6],
      ['G6', 7],
      ['SCS1', 8],
      ['SCS 4', 11],
      ['5', 5],
    ],
  );
  test('a ladder is the civil service’s only with its own words', () =>
    expect([isCivilService(['Grade 7', '3']), isCivilService(['Grade 7', 'HEO'])]).toEqual([
      false,
      true,
    ]));
});
describe('half-days', () =>
  table(
    (text) => {
      const { slots, open } = readHalfDays(text);
      return open.length > 0 ? null : slots;
    },
    [
      ['Wed am', ['wed-am']],
      ['Thursday afternoon', ['thu-pm']],
      ['Fri', ['fri-am', 'fri-pm']],
      ['maandagochtend', ['mon-am']],
      ['Di nachmittags', ['tue-pm']],
      ['dinsdag middag', ['tue-pm']],
      ['Sat am', null],
      ['Wed night', null],
      ['soon', null],
    ],
  ));
describe('topics', () =>
  table(readTopic, [
    ['data literacy (3)', { phrase: 'data literacy', number: 3, strange: false }],
    ['data literacy', { phrase: 'data literacy', number: null, strange: false }],
    ['data literacy: 2', { phrase: 'data literacy', number: 2, strange: false }],
    ['strategy (9)', { phrase: 'strategy', number: null, strange: true }],
    [
      'customer expectations of under-30s (1)',
      { phrase: 'customer expectations of under-30s', number: 1, strange: false },
    ],
    ['AI (generative)', { phrase: 'AI (generative)', number: null, strange: false }],
  ]));
describe('lists', () =>
  table(listReader([], false).split, [
    ['a; b ;', ['a', 'b']],
    ['a, b;', ['a', 'b']],
    ['a, b (x, y), c', ['a', 'b (x, y)', 'c']],
    ['a, b; c', ['a, b', 'c']],
    ['a\nb', ['a', 'b']],
  ]));
describe('languages', () =>
  table(readLanguage, [
    ['EN', { language: 'English', beginner: false }],
    ['englisch', { language: 'English', beginner: false }],
    ['Nederlands', { language: 'Dutch', beginner: false }],
    ['basque', { language: 'Basque', beginner: false }],
    ['German (basic)', { language: 'German', beginner: true }],
    ['not English', null],
  ]));
describe('formulas', () =>
  table(isFormula, [
    ['=A1', true],
    ['＝A1', true],
    ['@SUM(A1)', true],
    ['-cmd|x', true],
    ['+31 6 12', false],
    ['-', false],
    ['- none', false],
    ['@ada', false],
    ['=', false],
  ]));

test('an address is never slow to check', () => {
  expect(
    effort(() => [isEmail(`${'a'.repeat(60)}@${'b.'.repeat(90)}`), readEmail('<'.repeat(60_000))]),
  ).toBeLessThan(200);
});

test('every heading of our own spreadsheet is known again', () => {
  const mine = fields.filter((field) => field.id !== 'firstName' && field.id !== 'lastName');
  const guesses = guessColumns(
    readTable(`${mine.map((field) => field.label).join('\t')}\nx`, { headed: true }),
  );
  expect(guesses.map((guess) => guess.field)).toEqual(mine.map((field) => field.id));
});

test('the nine questions as headings', () => {
  const questions: [string, string][] = [
    ['What could you show or explain to someone from another generation or level?', 'offers'],
    ['What would you like to learn, most wanted first?', 'needs'],
    ['What would you rather not be asked about?', 'offLimits'],
    ['Who should not be your partner? No reason needed.', 'apart'],
    ['How many hours a month can you really give, and who agreed?', 'hours'],
    ['Something outside work you like talking about?', 'interests'],
    ['How can I reach you safely, at what hours, and who may know that we talk?', 'safeContact'],
    ['Are you taking part because you want to?', 'optedIn'],
  ];
  const guesses = guessColumns(
    readTable(`${questions.map(([question]) => question).join('\t')}\nx`, { headed: true }),
  );
  expect(guesses.map((guess) => [guess.heading, guess.field])).toEqual(questions);
});

describe('sensitive columns', () => {
  test.each([
    ['Gender identity', 'identity'],
    ['Nationality', 'identity'],
    ['Religion', 'identity'],
    ['Any disability?', 'health'],
    ['Performance rating 2025', 'performance'],
    ['High potential', 'talent'],
    ['Date of birth', 'birth'],
    ['Geburtsdatum', 'birth'],
    ['Leeftijd', 'birth'],
    ['Biography', 'biography'],
    ['Internal comment', 'internal'],
    ['HR notes', 'internal'],
    ['Salary band', 'pay'],
    ['Home address', 'private'],
  ])('%s', (heading, kind) => expect(sensitiveReason(heading, [])?.kind).toBe(kind));
  test.each([
    'Languages',
    'What would you like to learn?',
    'Organisation',
    'Time zone',
    'Grade',
    'Anything else?',
    'Where?',
    'Profession',
  ])('%s is none', (heading) => expect(sensitiveReason(heading, [])).toBeNull());
  test('values give it away', () => {
    expect(
      sensitiveReason('Column F', [
        '1980-02-03',
        '1991-12-01',
        '1975-05-05',
        '2001-01-01',
        '1966-07-07',
      ])?.kind,
    ).toBe('birth');
    expect(
      sensitiveReason('Group', ['Gay', 'Lesbian', 'Transgender', 'Gay', 'Non-binary'])?.kind,
    ).toBe('identity');
    expect(
      sensitiveReason('Timestamp', [
        '01/09/2026 8:27',
        '02/09/2026 8:27',
        '03/09/2026 8:27',
        '04/09/2026 8:27',
        '05/09/2026 8:27',
      ]),
    ).toBeNull();
  });
});

describe('phrases', () => {
  const phrase = (key: string, offered: number): PhraseCount => ({
    key,
    phrase: key,
    offered,
    wanted: 0,
    offLimits: 0,
    known: false,
    looksPersonal: false,
  });
  test('near repeats are suggested, others are not', () => {
    const hints = suggestMerges([
      phrase('generative ai at work', 9),
      phrase('public speaking', 8),
      phrase('work generative ai', 3),
      phrase('public speakin', 1),
      phrase('feedback skill', 1),
      phrase('feedback skills', 4),
      phrase('budgeting', 2),
    ]);
    expect(hints.map(({ from, into }) => [from, into])).toEqual([
      ['work generative ai', 'generative ai at work'],
      ['feedback skills', 'feedback skill'],
      ['public speakin', 'public speaking'],
    ]);
  });
  test('merges are followed to their end, and a circle ends', () => {
    const merged = mergeKeys([
      { from: 'a', into: 'b' },
      { from: 'b', into: 'c' },
      { from: 'x', into: 'y' },
      { from: 'y', into: 'x' },
    ]);
    expect([merged('a'), merged('c'), merged('z'), merged('x')]).toEqual(['c', 'c', 'z', 'y']);
  });
  test('no phrases, no counts', () => expect(countPhrases([], [])).toEqual([]));
});
