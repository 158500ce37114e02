// Searching notes on a real vault: by word, beginning and phrase; private reflections and removed notes are never found.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchNotes } from '../../../electron/coaching/search-store.ts';
import { openTestDoor, type TestDoor } from '../../support/door.ts';
import { fillPairs } from '../../support/seed-pairs.ts';
import { paragraphs } from '../../support/seed-year.ts';

let test: TestDoor;
beforeAll(async () => {
  test = await openTestDoor();
  const { pairId } = await fillPairs(test);
  const write = async (title: string, ...lines: string[]): Promise<string> =>
    (
      await test.call('coaching', 'createNote', {
        pairId,
        happenedOn: '2026-11-20',
        spokenWith: 'both',
        title,
        document: paragraphs(...lines),
        sessionId: null,
      })
    ).id;
  await write('Kick-off', 'They will find a room on Mondays.', 'Café für alle.');
  await write('', 'A roommate is not what this was about.', 'snake_case and 50% of it');
  const gone = await write('', 'Removed saffron words.');
  await test.call('coaching', 'archiveNote', { id: gone });
  await test.call('coaching', 'sealReflection', {
    id: null,
    pairId,
    document: paragraphs('Sealed saffron words.'),
  });
}, 30_000);
afterAll(() => test.close());

const found = (typed: string): string[] =>
  searchNotes(test.session.db, typed).map(({ title }) => title || 'second');

describe('search', () => {
  it.each([
    ['room ', ['Kick-off']],
    ['room', ['Kick-off', 'second']],
    ['roo*', ['Kick-off', 'second']],
    ['"find a room"', ['Kick-off']],
    ['"room a find"', []],
    ['room monday', ['Kick-off']],
    ['CAFE', ['Kick-off']],
    ['fur', ['Kick-off']],
    ['kick-off', ['Kick-off']],
    ['snake_case', ['second']],
    ['50%', ['second']],
    ['saffron', []],
    ['words', []],
  ])('%s', (typed, titles) => {
    expect(found(typed).toSorted()).toEqual(titles);
  });

  it('marks the hit', () => {
    expect(searchNotes(test.session.db, 'find')[0]?.pieces.filter(({ hit }) => hit)).toEqual([
      { text: 'find', hit: true },
    ]);
  });

  it('never fails, whatever is typed', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '"',
        '""',
        '*',
        '^a',
        'a AND',
        'NOT',
        'NEAR(',
        'title:x',
        '{a b}:c',
        '-x',
        'a"b',
        '(',
        "'",
        '\0',
        'a OR b',
        '+',
        ';',
      ),
      fc
        .array(fc.constantFrom('a', '"', '*', ' ', '(', ')', 'AND', 'NEAR/2', '-', ':', '^'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(odd, (typed) => {
        expect(Array.isArray(searchNotes(test.session.db, typed))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
