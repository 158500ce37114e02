// Search through the door on a real encrypted vault: words, beginnings, phrases, names, and whatever people type.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDoor, type TestDoor } from '../../support/door.ts';
import { fillPairs, type SeededPairs } from '../../support/seed-pairs.ts';
import { paragraphs } from '../../support/seed-year.ts';

const secret = 'zimtkanarie';
let test: TestDoor;
let seed: SeededPairs;
beforeEach(async () => {
  test = await openTestDoor();
  seed = await fillPairs(test);
});
afterEach(() => test.close());

const write = (text: string, more: { title?: string; happenedOn?: string } = {}) =>
  test.call('coaching', 'createNote', {
    pairId: seed.pairId,
    happenedOn: '2026-11-12',
    spokenWith: 'both',
    title: '',
    document: paragraphs(text),
    sessionId: null,
    ...more,
  });
const find = (typed: string) => test.call('insights', 'find', { typed });
const notes = async (typed: string) => (await find(typed)).notes.map(({ noteId }) => noteId);

describe('notes', () => {
  it('are found by a word, the beginning of a word, and a phrase, with the hit marked', async () => {
    const { id } = await write('She showed him how prompts are built, step by step.');
    const other = await write('Step back first. How they built trust.');
    expect(await notes('prompts')).toEqual([id]);
    expect(await notes('prom')).toEqual([id]);
    expect(await notes('"step by"')).toEqual([id]);
    expect(new Set(await notes('built'))).toEqual(new Set([id, other.id]));
    const [hit] = (await find('prompts')).notes;
    expect(hit?.pieces.filter((piece) => piece.hit).map(({ text }) => text)).toEqual(['prompts']);
    expect(hit).toMatchObject({
      junior: 'Amara van Dijk',
      senior: 'Philippe Haddad',
      pairId: seed.pairId,
    });
  });

  it('stand the newest first, fifty at most', async () => {
    for (let day = 0; day < 55; day += 1)
      await write('The same word, kingfisher.', {
        happenedOn: `2026-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`,
      });
    const found = (await find('kingfisher')).notes.map(({ happenedOn }) => happenedOn);
    expect(found).toHaveLength(50);
    expect(found).toEqual(found.toSorted().toReversed());
    expect(found[0]).toBe('2026-02-27');
  });

  it('find their accents and other scripts', async () => {
    const { id } = await write('Zoë spoke of the Ørsted project. محادثة جيدة 🌱');
    expect(await notes('zoe')).toEqual([id]);
    expect(await notes('محادثة')).toEqual([id]);
  });
});

describe('a private reflection', () => {
  it('is never found, by no word of it', async () => {
    await test.call('coaching', 'sealReflection', {
      id: null,
      pairId: seed.pairId,
      document: paragraphs(`I wonder about ${secret} and about courage.`),
    });
    await write('Nothing special.');
    for (const typed of [
      secret,
      secret.slice(0, 4),
      `"${secret}"`,
      `${secret}*`,
      'courage',
      'wonder about',
    ]) {
      expect(JSON.stringify(await find(typed))).not.toContain(secret);
      expect(await notes(typed)).toEqual([]);
    }
  });
});

describe('people and pairs', () => {
  it('are found by parts of their names in any order, without accents', async () => {
    const byName = async (typed: string) => (await find(typed)).people.map(({ name }) => name);
    expect(await byName('dijk ama')).toEqual(['Amara van Dijk']);
    expect(await byName('oisin')).toEqual(['Oisín Byrne']);
    expect(await byName('mara')).toEqual([]);
  });

  it('a pair is found by either name or both', async () => {
    const pairs = async (typed: string) => (await find(typed)).pairs.map(({ id }) => id);
    expect(await pairs('amara')).toEqual([seed.pairId]);
    expect(await pairs('haddad amara')).toEqual([seed.pairId]);
    expect(await pairs('amara benoit')).toEqual([]);
  });
});

describe('signs that mean something to the search engine', () => {
  it('never cause an error', async () => {
    await write('A note with NEAR and OR in it, and 100% (really).');
    const typed = [
      '"',
      '""',
      '"a',
      '*',
      'a*',
      '(',
      ')',
      'a AND',
      'OR',
      'NOT',
      'NEAR(a b)',
      'title:a',
      '-a',
      '^a',
      'a + b',
      '{a b}',
      "'",
      ';--',
      '%',
      '_',
      '\\',
      '\u0000',
      '\u0001',
      '🌱',
      '“a b”',
      'a:b:c',
      '"a" "b',
      '\ud800',
    ];
    for (const text of typed) expect(await find(text)).toHaveProperty('notes');
    expect(await notes('OR')).toHaveLength(1);
    expect(await notes('100%')).toHaveLength(1);
  });

  it('nor does anything else', async () => {
    await write('Anything.');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (typed) => {
        fc.pre(typed.length <= 400);
        expect(await find(typed)).toHaveProperty('people');
      }),
      { numRuns: 300 },
    );
  });

  it('nothing typed finds nothing', async () => {
    await write('Something.');
    expect(await find('  ')).toEqual({ notes: [], people: [], pairs: [] });
  });
});

describe('several searches at once', () => {
  it('a newer one of the same field ends the older; another field and other calls are answered in between', async () => {
    await write('kingfisher');
    const order: string[] = [];
    const noted = async (name: string, call: Promise<unknown>) => {
      await call.then(
        () => order.push(name),
        (problem: { code: string }) => order.push(`${name}: ${problem.code}`),
      );
    };
    const from = (typed: string, field: 'page' | 'palette') =>
      test.call('insights', 'find', { typed, from: field });
    await Promise.all([
      noted('first', from('k', 'page')),
      noted('palette', from('ki', 'palette')),
      noted('second', from('ki', 'page')),
      noted('other call', test.call('insights', 'listAsked', undefined)),
      noted('third', from('kin', 'page')),
    ]);
    expect(order[0]).toBe('other call');
    expect(order.toSorted()).toEqual(
      ['other call', 'first: cancelled', 'second: cancelled', 'palette', 'third'].toSorted(),
    );
  });

  it('a vault that is locked meanwhile answers no more', async () => {
    const searching = find('kingfisher');
    test.holder.close();
    await expect(searching).rejects.toMatchObject({ code: 'locked' });
  });
});
