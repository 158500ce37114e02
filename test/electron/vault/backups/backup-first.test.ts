// Before an import and before a restore a verified backup of what stands is there, by itself; where none can be made, work goes on and says so.

import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../../electron/database/open.ts';
import { firstChoices } from '../../../../shared/people/import/options.ts';
import { openTestDoor, testPassphrase, type TestDoor } from '../../../support/door.ts';
import { startCohort } from '../../people/cohort.ts';

let test: TestDoor;
let cohortId: string;
beforeEach(async () => {
  test = await openTestDoor();
  cohortId = await startCohort(test);
});
afterEach(() => test.close());

const folder = () => join(test.folder, 'backups');
const backups = () => (existsSync(folder()) ? readdirSync(folder()).sort() : []);
const people = async () =>
  (await test.call('people', 'list', { cohortId, from: 0, count: 100 })).total;

async function bring(rows: string) {
  const read = await test.call('people', 'readList', {
    from: { kind: 'pasted', text: `Key,Name,Seat\n${rows}` },
  });
  const choices = firstChoices(read.columns.map((column) => column.field));
  const { planId } = await test.call('people', 'tryImport', {
    id: read.id,
    cohortId,
    file: 'list.csv',
    choices,
  });
  return test.call('people', 'storeImport', { id: read.id, planId });
}

/** People in a backup, read with the vault's own key. */
function peopleIn(name: string): number {
  const copy = openDatabase({
    file: join(folder(), name),
    key: test.holder.session!.keys.database,
    readOnly: true,
  });
  try {
    return (copy.prepare('SELECT count(*) AS n FROM participant').get() as { n: number }).n;
  } finally {
    copy.close();
  }
}

it('an import: the backup holds what stood before, and the log says why it was made', async () => {
  expect(await bring('X1,Ann,junior\nX2,Ben,senior')).toMatchObject({ added: 2, backedUp: true });
  test.setNow('2026-11-22T09:05:00.000Z');
  expect(await bring('X3,Cid,junior')).toMatchObject({ added: 1, backedUp: true });
  expect(backups().map((name) => [name.includes('before-import'), peopleIn(name)])).toEqual([
    [true, 0],
    [true, 2],
  ]);
  expect(await people()).toBe(3);
  const { lines } = await test.call('vault', 'listAuditLines', { before: null });
  expect(lines.filter((line) => line.reason === 'before-import')).toHaveLength(2);
});

it('a refused import makes none; one right after a backup needs no second', async () => {
  const read = await test.call('people', 'readList', {
    from: { kind: 'pasted', text: 'Key,Name,Seat\nX1,Ann,junior' },
  });
  await expect(
    test.call('people', 'storeImport', { id: read.id, planId: 'another' }),
  ).rejects.toMatchObject({ code: 'conflict' });
  expect(backups()).toEqual([]);
  await test.call('vault', 'createBackup', undefined);
  expect(await bring('X1,Ann,junior')).toMatchObject({ backedUp: true });
  expect(backups()).toHaveLength(1);
});

it('where no backup can be made the import is stored all the same, and says so', async () => {
  writeFileSync(folder(), 'in the way');
  expect(await bring('X1,Ann,junior')).toMatchObject({ added: 1, backedUp: false });
  expect(await people()).toBe(1);
  const { lines } = await test.call('vault', 'listAuditLines', { before: null });
  expect(
    lines.filter((line) => line.action === 'backup-failed').map((line) => line.reason),
  ).toEqual(['before-import']);
  rmSync(folder());
});

it('a restore: what stood there is kept aside and in a backup of its own, which restores it', async () => {
  const { path } = await test.call('vault', 'createBackup', undefined);
  await bring('X1,Ann,junior');
  test.setNow('2026-11-22T09:05:00.000Z');
  const restore = async (backup: string) => {
    const preview = await test.call('vault', 'previewRestore', {
      backup: { path: backup },
      target: { vault: { path: test.folder } },
      secret: { passphrase: testPassphrase },
    });
    return test.call('vault', 'restore', { preview: preview.preview });
  };
  expect(await restore(path)).toMatchObject({ backedUp: true });
  expect(await people()).toBe(0);
  const before = backups().find((name) => name.includes('before-restore'))!;
  expect(peopleIn(before)).toBe(1);
  test.setNow('2026-11-22T09:06:00.000Z');
  await restore(join(folder(), before));
  expect(await people()).toBe(1);
});

it('a change that no backup holds at a lock is remembered: the next lock makes up for it', async () => {
  await test.call('vault', 'createBackup', undefined);
  await bring('X1,Ann,junior');
  rmSync(folder(), { recursive: true });
  writeFileSync(folder(), 'in the way');
  test.holder.close();
  rmSync(folder());
  await test.call('vault', 'unlock', {
    place: { path: test.folder },
    passphrase: testPassphrase,
    takeOver: false,
  });
  expect(test.holder.session!.changed).toBe(true);
  test.holder.close();
  expect(backups()).toHaveLength(1);
  await test.call('vault', 'unlock', {
    place: { path: test.folder },
    passphrase: testPassphrase,
    takeOver: false,
  });
  expect(test.holder.session!.changed).toBe(false);
});

it('where one left the desk is no reason for a backup; anything else written before or after still is', async () => {
  const changed = () => test.holder.session!.changed;
  const leave = (path: string) =>
    test.call('vault', 'updateDraft', {
      place: 'desk',
      body: JSON.stringify({ path, places: {}, words: {} }),
    });
  await test.call('vault', 'createBackup', undefined);
  await leave('/people');
  await leave('/pairs');
  await test.call('vault', 'eraseDraft', { place: 'desk' });
  // Nothing was there to drop, so nothing was written: the next write must not pass for it.
  await test.call('vault', 'eraseDraft', { place: 'desk' });
  expect(changed()).toBe(false);
  await bring('X9,Zoe,junior');
  expect(changed()).toBe(true);
  await leave('/people');
  expect(changed()).toBe(true);
});
