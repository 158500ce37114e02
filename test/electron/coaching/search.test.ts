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

  it('reads fifty notes and no more, and looks at each for a bounded stretch, whatever is typed', () => {
    const { db } = test.session;
    const put = db.prepare(
      `INSERT INTO note (id, pair_id, title, document, plain, spoken_with, happened_on, created_at, updated_at)
       VALUES (?, 'pair-1', 'long', '{}', ?, 'both', '2026-11-21', '2026-11-21T09:00:00.000Z', '2026-11-21T09:00:00.000Z')`,
    );
    db.transaction(() => {
      for (let count = 0; count < 120; count += 1) put.run(`long-${count}`, 'so we '.repeat(3_000));
    })();
    try {
      const read = { texts: 0, statements: 0 };
      const counting: typeof db = Object.create(db, {
        prepare: {
          value: (sql: string) => {
            read.statements += 1;
            expect(sql).not.toMatch(/snippet|highlight|bm25/);
            const statement = db.prepare(sql);
            return {
              iterate: (...typed: unknown[]) => statement.iterate(...typed),
              get: (...typed: unknown[]) => {
                read.texts += 1;
                return statement.get(...typed);
              },
            };
          },
        },
      });
      const hits = searchNotes(counting, 'so '.repeat(66));
      expect(read).toEqual({ texts: 50, statements: 2 });
      expect(hits).toHaveLength(50);
      for (const { pieces } of hits) {
        expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(300);
        expect(pieces.filter(({ hit }) => hit).length).toBeLessThanOrEqual(8);
      }
    } finally {
      db.prepare("DELETE FROM note WHERE title = 'long'").run();
    }
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
