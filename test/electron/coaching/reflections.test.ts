// Private reflections on a real vault: sealed at once, in no list, no search and no plain byte, read back with the passphrase alone.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDoor, testPassphrase, type TestDoor } from '../../support/door.ts';
import { fillPairs, type SeededPairs } from '../../support/seed-pairs.ts';
import { paragraphs } from '../../support/seed-year.ts';

const canary = 'zugzwang-canary';
let test: TestDoor;
let pairs: SeededPairs;
beforeEach(async () => {
  test = await openTestDoor({ now: '2026-11-22T09:00:00.000Z' });
  pairs = await fillPairs(test);
});
afterEach(() => test.close());

const seal = (words: string, id: string | null = null): Promise<{ id: string }> =>
  test.call('coaching', 'sealReflection', {
    id,
    pairId: pairs.pairId,
    document: paragraphs(words),
  });

describe('a private reflection', () => {
  it('is read back with the passphrase, word for word, and the reading is logged by its id', async () => {
    const { id } = await seal(`# ${canary}`);
    expect(await test.call('coaching', 'readBack', { id, passphrase: testPassphrase })).toEqual({
      document: paragraphs(`# ${canary}`),
    });
    const log = await test.call('vault', 'listAuditLines', { before: null });
    expect(JSON.stringify(log)).toContain('reflection-revealed');
    expect(JSON.stringify(log)).not.toContain(canary);
  });

  it('stays closed to a wrong passphrase', async () => {
    const { id } = await seal(canary);
    await expect(
      test.call('coaching', 'readBack', { id, passphrase: `${testPassphrase}x` }),
    ).rejects.toMatchObject({ code: 'wrong-secret' });
    await expect(test.call('coaching', 'readBack', { id, passphrase: '' })).rejects.toMatchObject({
      code: 'wrong-secret',
    });
  });

  it('shows nothing but that it is there, and never among notes', async () => {
    const { id } = await seal(canary);
    expect(await test.call('coaching', 'listReflections', { pairId: pairs.pairId })).toEqual([
      { id, createdAt: '2026-11-22T09:00:00.000Z' },
    ]);
    expect(await test.call('coaching', 'listNotes', { pairId: pairs.pairId })).toEqual([]);
  });

  it('stands in no table as plain words, although the vault is open', async () => {
    await seal(canary);
    await test.call('coaching', 'createNote', {
      pairId: pairs.pairId,
      happenedOn: '2026-11-20',
      spokenWith: 'both',
      title: '',
      document: paragraphs('planted-canary'),
      sessionId: null,
    });
    const tables = test.session.db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'note_search_%'",
      )
      .all() as { name: string }[];
    const everything = tables
      .map(({ name }) =>
        JSON.stringify(
          test.session.db.prepare(`SELECT * FROM "${name}"`).all(),
          (_key, value: unknown) =>
            value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
        ),
      )
      .join('\n');
    expect(everything).toContain('planted-canary');
    expect(everything).not.toContain(canary);
  });

  it('takes the place of itself while it is being written, and is closed after the sitting', async () => {
    const { id } = await seal('first');
    test.setNow('2026-11-22T09:10:00.000Z');
    await seal('first and second', id);
    expect(await test.call('coaching', 'listReflections', { pairId: pairs.pairId })).toHaveLength(
      1,
    );
    expect(await test.call('coaching', 'readBack', { id, passphrase: testPassphrase })).toEqual({
      document: paragraphs('first and second'),
    });
    test.setNow('2026-11-23T09:10:00.000Z');
    await expect(seal('overwritten', id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      test.call('coaching', 'sealReflection', {
        id,
        pairId: pairs.pausedPairId,
        document: paragraphs('x'),
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await test.call('coaching', 'readBack', { id, passphrase: testPassphrase })).toEqual({
      document: paragraphs('first and second'),
    });
  });
});
