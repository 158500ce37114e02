// Sixty notes a minute can be opened and no more, on a real vault; who writes and reads quickly never meets the limit.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RevealLimit } from '../../../electron/vault/reveal-limit.ts';
import { openTestDoor, testPassphrase, type TestDoor } from '../../support/door.ts';
import { fillPairs, type SeededPairs } from '../../support/seed-pairs.ts';
import { paragraphs } from '../../support/seed-year.ts';

const refused = {
  code: 'refused',
  message: expect.stringMatching(
    /^60 notes were opened within a minute.*Wait a minute.*lock the vault now\.$/u,
  ),
};
let test: TestDoor;
let pairs: SeededPairs;
let clock = 0;
beforeEach(async () => {
  clock = 1_000;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  test = await openTestDoor();
  pairs = await fillPairs(test);
});
afterEach(() => test.close());

const write = async (): Promise<string> =>
  (
    await test.call('coaching', 'createNote', {
      pairId: pairs.pairId,
      happenedOn: '2026-11-20',
      spokenWith: 'both',
      title: '',
      document: paragraphs('Mondays.'),
      sessionId: null,
    })
  ).id;
const open = (id: string): Promise<unknown> => test.call('coaching', 'getNoteText', { id });

describe('opening notes', () => {
  it('goes sixty times a minute; the next, its earlier states and private reflections wait, and a minute later all open', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 61; count += 1) ids.push(await write());
    const last = ids.at(-1) ?? '';
    await test.call('coaching', 'updateNote', {
      id: last,
      title: 'Now',
      document: paragraphs('Tuesdays.'),
      leaving: true,
    });
    const [earlier] = await test.call('coaching', 'listVersions', { noteId: last });
    const { id: reflection } = await test.call('coaching', 'sealReflection', {
      id: null,
      pairId: pairs.pairId,
      document: paragraphs('for me'),
    });
    clock += 60_000;
    for (const id of ids.slice(0, 60)) await open(id);
    await expect(open(last)).rejects.toMatchObject(refused);
    await expect(
      test.call('coaching', 'getVersion', { id: earlier?.id ?? '' }),
    ).rejects.toMatchObject(refused);
    await expect(
      test.call('coaching', 'readBack', { id: reflection, passphrase: testPassphrase }),
    ).rejects.toMatchObject(refused);
    // What is open may be read again.
    await open(ids[0] ?? '');
    clock += 60_000;
    expect(await test.call('coaching', 'listNotes', { pairId: pairs.pairId })).toHaveLength(61);
    await open(last);
    await test.call('coaching', 'getVersion', { id: earlier?.id ?? '' });
    await test.call('coaching', 'readBack', { id: reflection, passphrase: testPassphrase });
    const log = await test.call('vault', 'listAuditLines', { before: null });
    expect(log.lines.filter(({ action }) => action === 'reflection-revealed')).toHaveLength(1);
  });

  it('does not count the note that is being written, and forgets each note after its own minute', () => {
    const limit = new RevealLimit(() => clock);
    for (let step = 0; step < 600; step += 1) {
      clock += 500;
      expect(() => limit.expectFew('the note that is being written')).not.toThrow();
      if (step % 3 === 0) expect(() => limit.expectFew(`note ${step}`)).not.toThrow();
    }
  });

  it('counts what lists, the search, briefs and earlier states show, each extract as a quarter of a note', async () => {
    for (let count = 0; count < 300; count += 1) {
      test.session.db
        .prepare(
          `INSERT INTO note (id, pair_id, title, document, plain, spoken_with, happened_on, created_at, updated_at)
           VALUES (?, ?, '', '{"type":"doc","content":[{"type":"paragraph"}]}', ?, 'both', '2026-11-20', '2026-11-20T09:00:00.000Z', '2026-11-20T09:00:00.000Z')`,
        )
        .run(`n-${count}`, count < 3 ? pairs.pausedPairId : pairs.pairId, `word${count % 6}`);
    }
    const find = (typed: string) => test.call('insights', 'find', { typed });
    for (const count of [0, 1, 2, 3, 4])
      expect((await find(`word${count}`)).notes).toHaveLength(50);
    // 250 extracts: every way to more is closed, and what was shown may be shown again.
    await expect(find('word5')).rejects.toMatchObject(refused);
    await expect(open('n-5')).rejects.toMatchObject(refused);
    await expect(test.call('coaching', 'listVersions', { noteId: 'n-5' })).rejects.toMatchObject(
      refused,
    );
    await expect(
      test.call('coaching', 'listNotes', { pairId: pairs.pairId }),
    ).rejects.toMatchObject(refused);
    expect(await test.call('coaching', 'listNotes', { pairId: pairs.pausedPairId })).toHaveLength(
      3,
    );
    expect((await find('word0')).notes).toHaveLength(50);
    clock += 60_000;
    // A list is never cut, however long; then nothing is left.
    expect(await test.call('coaching', 'listNotes', { pairId: pairs.pairId })).toHaveLength(297);
    await expect(
      test.call('coaching', 'listNotes', { pairId: pairs.pausedPairId }),
    ).rejects.toMatchObject(refused);
  });

  it('lets somebody look a pair up, search, and read at leisure', () => {
    const limit = new RevealLimit(() => clock);
    for (let pair = 0; pair < 30; pair += 1) {
      clock += 15_000;
      const list = Array.from({ length: 30 }, (_, count) => `pair ${pair}, note ${count}`);
      limit.expectFewExtracts(list);
      for (const id of list.slice(0, 4)) limit.expectFew(id);
    }
  });
});
