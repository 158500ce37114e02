// Erasing for good on a real vault: nothing of it is left in the decrypted file, and no backup that is restored brings it back (F7, T24).

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordErased } from '../../../electron/vault/erase.ts';
import { keptVaults } from '../../../electron/vault/restore/kept-vaults.ts';
import { firstChoices } from '../../../shared/people/import/options.ts';
import { restoreErased } from '../../faults/erased-again.ts';
import { hitsInDecrypted } from '../../support/decrypted-image.ts';
import { openTestDoor, testPassphrase, type TestDoor } from '../../support/door.ts';
import { tell } from '../../support/fault-harness.ts';
import { fillPairs, type SeededPairs } from '../../support/seed-pairs.ts';
import { paragraphs } from '../../support/seed-year.ts';

const words = ['Zwölfkanarienvogel', 'nachtigallensang', 'rotkehlchenlied'];
const next = 'seven otters mend a violet kite';
let test: TestDoor;
let pairs: SeededPairs;
beforeEach(async () => {
  test = await openTestDoor();
  pairs = await fillPairs(test);
});
afterEach(() => test.close());

const session = () => test.holder.session!;
const place = () => ({ path: test.folder });
const backups = () => readdirSync(join(test.folder, 'backups')).sort();
const noteIds = async () =>
  (await test.call('coaching', 'listNotes', { pairId: pairs.pairId })).map((note) => note.id);
const reflections = async () =>
  (await test.call('coaching', 'listReflections', { pairId: pairs.pairId })).length;
const erase = (id: string, alsoFromBackups = false, what: 'note' | 'reflection' = 'note') =>
  test.call('coaching', 'erase', { what, id, alsoFromBackups });

async function write(text: string): Promise<string> {
  const note = {
    pairId: pairs.pairId,
    happenedOn: '2026-11-20',
    spokenWith: 'both',
    title: `About ${text}`,
    document: paragraphs(`They said ${text}.`),
    sessionId: null,
  } as const;
  return (await test.call('coaching', 'createNote', note)).id;
}

/** Writes a note whose text, title, earlier states and draft hold the words. */
async function writeSpeaking(): Promise<string> {
  const id = await write(words.join(' '));
  test.setNow('2026-11-22T09:20:00.000Z');
  await test.call('coaching', 'updateNote', {
    id,
    title: words[0]!,
    document: paragraphs(`Later: ${words.join(' and ')}.`),
    leaving: true,
  });
  await test.call('vault', 'updateDraft', { place: `note:${id}`, body: words.join(' ') });
  session().db.checkpoint();
  return id;
}

async function restore(backup: string): Promise<number> {
  const preview = await test.call('vault', 'previewRestore', {
    backup: { path: backup },
    target: { vault: place() },
    secret: { passphrase: testPassphrase },
  });
  await test.call('vault', 'restore', { preview: preview.preview });
  return preview.erasedSince;
}

describe('erasing a note for good', () => {
  it('leaves none of its words in the decrypted file, its search index, its drafts or the log, and the others stay', async () => {
    const [kept, ids] = [await write('something harmless'), [] as string[]];
    for (let count = 0; count < 20; count += 1) ids.push(await writeSpeaking());
    expect(hitsInDecrypted(session(), words)).toBeGreaterThan(20 * 4);
    const found = async () =>
      JSON.stringify(await test.call('insights', 'find', { typed: 'nachtigallensang' }));
    expect(await found()).toContain('noteId');
    for (const id of ids) await erase(id);
    const hits = hitsInDecrypted(session(), words);
    tell({
      id: 'F7',
      what: 'single notes erased, words left in the decrypted file',
      n: ids.length,
      failures: hits,
      seed: 0,
    });
    expect(hits).toBe(0);
    expect(await noteIds()).toEqual([kept]);
    expect(await found()).not.toContain('noteId');
    const log = JSON.stringify(await test.call('vault', 'listAuditLines', { before: null }));
    expect(log).toContain('A note was erased for good');
    expect([...words, ...ids].filter((word) => log.includes(word))).toEqual([]);
  });

  it('makes a verified backup first, and every restore of an older one erases it again', async () => {
    const id = await writeSpeaking();
    const before = (await test.call('vault', 'createBackup', undefined)).path;
    await write('written after the backup');
    expect(await erase(id)).toEqual({ backedUp: true, backups: 'kept' });
    expect(backups().filter((name) => name.includes('before-erasing'))).toHaveLength(1);
    expect(hitsInDecrypted(session(), words, before)).toBeGreaterThan(3);
    expect(await restore(before)).toBe(1);
    expect(await noteIds()).toEqual([]);
    expect(hitsInDecrypted(session(), words)).toBe(0);
    // The ledger came along: a restore of the restored one knows it still.
    expect(await restore(before)).toBe(1);
    expect(await noteIds()).toEqual([]);
  });

  it('is remembered also where the vault is locked when the backup is restored, and after the key was changed', async () => {
    const id = await writeSpeaking();
    const before = (await test.call('vault', 'createBackup', undefined)).path;
    await test.call('vault', 'rotateKey', { passphrase: testPassphrase, newPassphrase: next });
    await erase(id);
    expect(await restore(before)).toBe(1);
    expect(await noteIds()).toEqual([]);
    test.holder.close();
    expect(await restore(before)).toBe(1);
    expect(await noteIds()).toEqual([]);
  });

  it('is remembered by the newest backup where the vault itself is gone', async () => {
    const id = await writeSpeaking();
    const before = (await test.call('vault', 'createBackup', undefined)).path;
    await erase(id);
    test.holder.close();
    rmSync(join(test.folder, 'data.db'));
    expect(await restore(before)).toBe(1);
    expect(await noteIds()).toEqual([]);
  });

  it('is remembered by a vault that was cut off by a crash, whose log still holds the newest writes', async () => {
    const id = await writeSpeaking();
    const before = (await test.call('vault', 'createBackup', undefined)).path;
    const crashed = join(dirname(test.folder), 'Crashed.vault');
    // Erased by a command alone, so that the mark stands in the write-ahead log and not yet in the file.
    session().transaction(() => recordErased(session(), session().db, 'note', id));
    mkdirSync(crashed);
    for (const name of ['header.a', 'header.b', 'data.db', 'data.db-wal'])
      copyFileSync(join(test.folder, name), join(crashed, name));
    expect(statSync(join(crashed, 'data.db-wal')).size).toBeGreaterThan(0);
    test.holder.close();
    const target = { vault: { path: crashed } };
    const preview = await test.call('vault', 'previewRestore', {
      backup: { path: before },
      target,
      secret: { passphrase: testPassphrase },
    });
    expect(preview.erasedSince).toBe(1);
    expect(readdirSync(crashed).sort()).toEqual(['data.db', 'data.db-wal', 'header.a', 'header.b']);
    await test.call('vault', 'cancelRestore', { preview: preview.preview });
  });

  it('from the backups too: a new one is proved first, then every other goes, here and in the second place', async () => {
    const stick = join(dirname(test.folder), 'stick');
    mkdirSync(stick);
    const id = await writeSpeaking();
    await test.call('vault', 'chooseSecondPlace', { place: { path: stick } });
    await test.call('vault', 'createBackup', undefined);
    expect(await erase(id, true)).toEqual({ backedUp: true, backups: 'gone' });
    const second = readdirSync(stick).flatMap((name) =>
      readdirSync(join(stick, name))
        .filter((file) => file !== 'place.id')
        .map((file) => join(stick, name, file)),
    );
    const all = [...backups().map((name) => join(test.folder, 'backups', name)), ...second];
    expect(all).toHaveLength(2);
    expect(all.map((file) => hitsInDecrypted(session(), words, file))).toEqual([0, 0]);
    expect((await test.call('vault', 'getFacts', undefined)).lastBackup).not.toBeNull();
    rmSync(stick, { recursive: true });
    expect(await erase(await writeSpeaking(), true)).toEqual({
      backedUp: true,
      backups: 'some-kept',
    });
  });

  it('a vault that a restore put aside still holds it: that is said while it lies there, also once this vault was moved', async () => {
    await writeSpeaking();
    await restore((await test.call('vault', 'createBackup', undefined)).path);
    const [kept] = keptVaults(session());
    const one = await noteIds();
    expect([kept?.keptSince, one.length]).toEqual(['2026-11-22', 1]);
    expect(await erase(one[0]!, true)).toEqual({ backedUp: true, backups: 'some-kept' });
    test.holder.close();
    const moved = join(dirname(test.folder), 'elsewhere', 'Desk.vault');
    mkdirSync(dirname(moved));
    renameSync(test.folder, moved);
    const opened = { place: { path: moved }, passphrase: testPassphrase, takeOver: false };
    await test.call('vault', 'unlock', opened);
    expect(keptVaults(session())).toEqual([]);
    expect(await erase(await writeSpeaking(), true)).toMatchObject({ backups: 'some-kept' });
    renameSync(kept!.path, join(dirname(test.folder), 'taken away'));
    expect(await erase(await writeSpeaking(), true)).toMatchObject({ backups: 'gone' });
  });

  it('goes on where no backup can be made, says so, and then keeps the earlier ones', async () => {
    const id = await writeSpeaking();
    rmSync(join(test.folder, 'backups'), { recursive: true, force: true });
    writeFileSync(join(test.folder, 'backups'), 'in the way');
    expect(await erase(id, true)).toEqual({ backedUp: false, backups: 'kept' });
    expect(await noteIds()).toEqual([]);
    rmSync(join(test.folder, 'backups'));
  });

  it('refuses what is not there, and then nothing is noted', async () => {
    await expect(erase('nowhere')).rejects.toMatchObject({ code: 'not-found' });
    expect(session().db.prepare('SELECT count(*) AS n FROM erased_mark').get()).toEqual({ n: 0 });
  });

  it('reaches a note that was removed before, and putting it back finds nothing', async () => {
    const id = await writeSpeaking();
    await test.call('coaching', 'archiveNote', { id });
    await erase(id);
    await expect(test.call('coaching', 'unarchiveNote', { id })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(hitsInDecrypted(session(), words)).toBe(0);
  });
});

it('a private reflection is erased for good, and again from an older backup', async () => {
  const { id } = await test.call('coaching', 'sealReflection', {
    id: null,
    pairId: pairs.pairId,
    document: paragraphs('I was too quick today.'),
  });
  const before = (await test.call('vault', 'createBackup', undefined)).path;
  await erase(id, false, 'reflection');
  expect(await reflections()).toBe(0);
  await expect(
    test.call('coaching', 'readBack', { id, passphrase: testPassphrase }),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(await restore(before)).toBe(1);
  expect(await reflections()).toBe(0);
});

it('an erasure after the preview is not lost by the restore that follows it', async () => {
  const id = await writeSpeaking();
  const before = (await test.call('vault', 'createBackup', undefined)).path;
  const preview = await test.call('vault', 'previewRestore', {
    backup: { path: before },
    target: { vault: place() },
    secret: { passphrase: testPassphrase },
  });
  await erase(id);
  await expect(test.call('vault', 'restore', { preview: preview.preview })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await noteIds()).toEqual([]);
  expect(existsSync(`${test.folder}.building`)).toBe(false);
});

it('a person removed for good is gone from the file and from the last import’s undo, and again from an older backup', async () => {
  const paste = async (text: string) => {
    const read = await test.call('people', 'readList', { from: { kind: 'pasted', text } });
    const choices = firstChoices(read.columns.map((column) => column.field));
    const { planId } = await test.call('people', 'tryImport', {
      id: read.id,
      cohortId: pairs.cohortId,
      file: 'list.csv',
      choices,
    });
    await test.call('people', 'storeImport', { id: read.id, planId });
  };
  await paste(`Key,Name,Seat\nX1,${words[0]},junior`);
  await paste(`Key,Name,Seat,Unit\nX1,${words[0]},junior,${words[1]}`);
  const id = (
    session().db.prepare("SELECT id FROM participant WHERE ref = 'X1'").get() as { id: string }
  ).id;
  // As left open at the last lock: a form that names them.
  await test.call('vault', 'updateDraft', {
    place: 'desk',
    body: JSON.stringify({
      path: `/people/${id}`,
      places: {},
      words: { [`person/${id}/editing/form`]: { name: words[0], unit: words[2] } },
    }),
  });
  const before = (await test.call('vault', 'createBackup', undefined)).path;
  session().db.checkpoint();
  expect(hitsInDecrypted(session(), words)).toBeGreaterThan(2);
  expect(await test.call('people', 'erase', { id, alsoFromBackups: false })).toEqual({
    backedUp: true,
    backups: 'kept',
  });
  expect(await test.call('people', 'getLastImport', { cohortId: pairs.cohortId })).toBeNull();
  expect(hitsInDecrypted(session(), words)).toBe(0);
  expect(await restore(before)).toBe(1);
  expect(hitsInDecrypted(session(), words)).toBe(0);
  expect(
    (await test.call('people', 'list', { cohortId: pairs.cohortId, from: 0, count: 9 })).total,
  ).toBe(4);
});

it('somebody in a pair is not removed, and no backup is made for it', async () => {
  await expect(
    test.call('people', 'erase', { id: pairs.juniorId, alsoFromBackups: false }),
  ).rejects.toMatchObject({ code: 'refused' });
  expect(existsSync(join(test.folder, 'backups'))).toBe(false);
});

it('without an open vault nothing is erased', async () => {
  test.holder.close();
  await expect(erase('x')).rejects.toMatchObject({ code: 'locked' });
});

it('T20: in any history of people, notes and reflections, every restore erases again what was erased since, and no more', async () => {
  const line = tell(await restoreErased(24, 3));
  expect(line).toMatchObject({ n: 9, failures: 0 });
  expect(line.erasedAgain).toBeGreaterThan(3);
});
