// Notes on a real encrypted vault: written, saved, kept in earlier states, shared by the rules, removed and put back.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDoor, type TestDoor } from '../../support/door.ts';
import { fillPairs, type SeededPairs } from '../../support/seed-pairs.ts';
import { paragraphs } from '../../support/seed-year.ts';

let test: TestDoor;
let pairs: SeededPairs;
beforeEach(async () => {
  test = await openTestDoor({ now: '2026-11-22T09:00:00.000Z' });
  pairs = await fillPairs(test);
});
afterEach(() => test.close());

const write = (
  document = paragraphs('First words.'),
  spokenWith: 'junior' | 'senior' | 'both' | 'nobody' = 'both',
): Promise<{ id: string }> =>
  test.call('coaching', 'createNote', {
    pairId: pairs.pairId,
    happenedOn: '2026-11-20',
    spokenWith,
    title: '',
    document,
    sessionId: null,
  });
const save = (id: string, words: string, leaving = false): Promise<unknown> =>
  test.call('coaching', 'updateNote', { id, title: '', document: paragraphs(words), leaving });

describe('a note', () => {
  it('comes back as it was written and starts as a working note', async () => {
    const document = paragraphs(
      '# not a heading',
      '- not a list',
      '  two spaces',
      'http://e.org/a_b_c',
      'مرحبا 🙂',
    );
    const { id } = await write(document);
    expect(await test.call('coaching', 'getNote', { id })).toMatchObject({
      document,
      tier: 'working',
      sharedYesBy: null,
      happenedOn: '2026-11-20',
      createdAt: '2026-11-22T09:00:00.000Z',
    });
  });

  it('stands in the list by day, the newest first, with its first words', async () => {
    await write(paragraphs('Older.'));
    await test.call('coaching', 'createNote', {
      pairId: pairs.pairId,
      happenedOn: '2026-11-21',
      spokenWith: 'nobody',
      title: 'Newer',
      document: paragraphs('Long '.repeat(100)),
      sessionId: null,
    });
    const notes = await test.call('coaching', 'listNotes', { pairId: pairs.pairId });
    expect(notes.map(({ title, excerpt }) => [title, excerpt.length <= 161])).toEqual([
      ['Newer', true],
      ['', true],
    ]);
    expect(notes[1]?.excerpt).toBe('Older.');
  });

  it('keeps earlier states every few minutes and when one leaves, and brings one back without losing the present', async () => {
    const { id } = await write(paragraphs('one'));
    test.setNow('2026-11-22T09:01:00.000Z');
    await save(id, 'one two');
    expect(await test.call('coaching', 'listVersions', { noteId: id })).toHaveLength(0);
    test.setNow('2026-11-22T09:06:00.000Z');
    await save(id, 'one two three');
    expect(
      (await test.call('coaching', 'listVersions', { noteId: id })).map(({ excerpt }) => excerpt),
    ).toEqual(['one two']);
    test.setNow('2026-11-22T09:06:30.000Z');
    await save(id, 'four', true);
    const versions = await test.call('coaching', 'listVersions', { noteId: id });
    expect(versions.map(({ excerpt, words }) => [excerpt, words])).toEqual([
      ['four', 1],
      ['one two three', 3],
      ['one two', 2],
    ]);
    await save(id, 'four', true);
    expect(await test.call('coaching', 'listVersions', { noteId: id })).toHaveLength(3);
    await save(id, 'five');
    const { beforeId } = await test.call('coaching', 'restoreVersion', {
      id: versions[2]?.id ?? '',
    });
    expect((await test.call('coaching', 'getNote', { id })).document).toEqual(
      paragraphs('one two'),
    );
    expect((await test.call('coaching', 'getVersion', { id: beforeId ?? '' })).document).toEqual(
      paragraphs('five'),
    );
  });

  it('saves again what is the same without another version', async () => {
    const { id } = await write(paragraphs('same'));
    test.setNow('2026-11-22T10:00:00.000Z');
    await save(id, 'same');
    expect(await test.call('coaching', 'listVersions', { noteId: id })).toEqual([]);
  });

  it("of a talk with one alone is shared only with that person's yes", async () => {
    const { id } = await write(paragraphs('Said alone.'), 'junior');
    await expect(
      test.call('coaching', 'setTier', { id, tier: 'shared', yes: null }),
    ).rejects.toMatchObject({ code: 'refused', fields: ['yes'] });
    await expect(
      test.call('coaching', 'setTier', {
        id,
        tier: 'shared',
        yes: { by: 'senior', on: '2026-11-21' },
      }),
    ).rejects.toMatchObject({ code: 'refused' });
    await test.call('coaching', 'setTier', {
      id,
      tier: 'shared',
      yes: { by: 'junior', on: '2026-11-21' },
    });
    expect(await test.call('coaching', 'getNote', { id })).toMatchObject({
      tier: 'shared',
      sharedYesBy: 'junior',
      sharedYesOn: '2026-11-21',
    });
    await test.call('coaching', 'setSpokenWith', { id, spokenWith: 'senior' });
    expect(await test.call('coaching', 'getNote', { id })).toMatchObject({
      tier: 'working',
      sharedYesBy: null,
    });
  });

  it('can be removed and put back for a day, then it is gone for good with its words and versions', async () => {
    const { id } = await write(paragraphs('Zanzibar'));
    await save(id, 'Zanzibar again', true);
    await test.call('coaching', 'archiveNote', { id });
    await expect(test.call('coaching', 'getNote', { id })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await test.call('coaching', 'listNotes', { pairId: pairs.pairId })).toEqual([]);
    await test.call('coaching', 'unarchiveNote', { id });
    expect(await test.call('coaching', 'listNotes', { pairId: pairs.pairId })).toHaveLength(1);
    await test.call('coaching', 'archiveNote', { id });
    const { id: other } = await write();
    test.setNow('2026-11-24T09:00:00.000Z');
    await test.call('coaching', 'archiveNote', { id: other });
    await expect(test.call('coaching', 'unarchiveNote', { id })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(
      test.session.db.prepare('SELECT count(*) AS n FROM note_version WHERE note_id = ?').get(id),
    ).toEqual({ n: 0 });
    expect(
      test.session.db
        .prepare("SELECT count(*) AS n FROM note_search WHERE note_search MATCH 'zanzibar'")
        .get(),
    ).toEqual({ n: 0 });
  });

  it('refuses a document that is none, a day that does not exist and a pair that is not there', async () => {
    const good = {
      pairId: pairs.pairId,
      happenedOn: '2026-11-20',
      spokenWith: 'both',
      title: '',
      document: paragraphs('x'),
      sessionId: null,
    } as const;
    await expect(
      test.call('coaching', 'createNote', {
        ...good,
        document: { type: 'doc', content: [] } as never,
      }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      test.call('coaching', 'createNote', { ...good, happenedOn: '2026-02-30' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: ['happenedOn'] });
    await expect(
      test.call('coaching', 'createNote', { ...good, pairId: 'nobody' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      test.call('coaching', 'createNote', { ...good, document: paragraphs('x'.repeat(1_000_000)) }),
    ).rejects.toMatchObject({ code: 'invalid', fields: ['document'] });
    expect(await test.call('coaching', 'listNotes', { pairId: pairs.pairId })).toEqual([]);
  });
});
