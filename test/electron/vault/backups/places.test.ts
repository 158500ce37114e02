// The second place belongs to the computer: a vault chooses none, a refused one is not chosen, copies keep apart, and what was used before is remembered.

import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookAtBackups } from '../../../../electron/vault/backups/look-again.ts';
import { fillSecondPlace } from '../../../../electron/vault/backups/second-place.ts';
import { liesBeyond } from '../../../../electron/vault/backups/second-standing.ts';
import { printOf } from '../../../../electron/vault/files/file-print.ts';
import {
  readSetting,
  verifiedSetting,
  writeSetting,
} from '../../../../electron/vault/rows/store.ts';
import type { BackupInfo, RestorePreview } from '../../../../shared/vault/backups.ts';
import type { VaultFacts } from '../../../../shared/vault/contract.ts';
import { fillDrafts } from '../../../support/filled-vault.ts';
import { scratchFolder } from '../../../support/scratch.ts';
import { vaultDoor, type VaultDoor } from '../../../support/vault-door.ts';

const passphrase = 'quilt lantern marble otter seven';
let scratch: ReturnType<typeof scratchFolder>;
let desk: VaultDoor;
let clock: string;
let place: { path: string };
let stick: string;

beforeEach(async () => {
  scratch = scratchFolder();
  clock = '2026-11-22T10:00:00.000Z';
  desk = vaultDoor(join(scratch.folder, 'device'), () => clock);
  place = { path: join(scratch.folder, 'Desk.vault') };
  stick = join(scratch.folder, 'stick');
  mkdirSync(stick);
  await desk.ask('create', { place: { path: scratch.folder }, name: 'Desk', passphrase });
  fillDrafts(desk.holder.session!.db, 5);
});
afterEach(() => {
  desk.holder.close();
  scratch.clear();
});

const facts = () => desk.ask<VaultFacts>('getFacts');
const listed = () => desk.ask<BackupInfo[]>('listBackups', { place: null });
const choose = (path: string | null) =>
  desk.ask('chooseSecondPlace', { place: path === null ? null : { path } });
const ofOurs = (name: string) => !name.endsWith('.id');
const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && ofOurs(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];

test('a vault that names a second place is asked about once, and nothing goes there unasked', async () => {
  writeSetting(desk.holder.session!.db, 'second-place', stick);
  await desk.ask('createBackup');
  desk.holder.close();
  await desk.ask('unlock', { place, passphrase });
  await fillSecondPlace(desk.holder.session!);
  expect(readdirSync(stick)).toEqual([]);
  expect(await facts()).toMatchObject({ secondPlace: null, offeredPlace: stick });
  expect((await facts()).notices.map(({ code }) => code)).toContain('second-place');
  await desk.ask('answerOfferedPlace', { use: false });
  expect(await facts()).toMatchObject({ secondPlace: null, offeredPlace: null });
  expect(await desk.ask('eraseEarlierBackups')).toMatchObject({ beyond: true });
  await expect(desk.ask('answerOfferedPlace', { use: true })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(readdirSync(stick)).toEqual([]);
});

test("the answer yes makes it this computer's place", async () => {
  writeSetting(desk.holder.session!.db, 'second-place', stick);
  await desk.ask('answerOfferedPlace', { use: true });
  expect(await facts()).toMatchObject({
    secondPlace: { path: stick, reachable: true },
    offeredPlace: null,
  });
  expect(filesIn(stick)).toHaveLength(1);
});

test('a place in which nothing can be laid is not chosen; the one of before stays', async () => {
  await choose(stick);
  const other = join(scratch.folder, 'other');
  mkdirSync(other);
  writeFileSync(
    join(other, `linking-pin-${desk.holder.session!.vaultId.slice(0, 8)}`),
    'in the way',
  );
  await expect(choose(other)).rejects.toHaveProperty('code');
  expect((await facts()).secondPlace).toMatchObject({ path: stick });
});

test("two copies of one vault lay their backups in one place and leave each other's alone", async () => {
  await choose(stick);
  const first = filesIn(stick);
  desk.holder.close();
  const copy = join(scratch.folder, 'Copy.vault');
  cpSync(place.path, copy, { recursive: true });
  const other = vaultDoor(join(scratch.folder, 'other-device'), () => clock);
  await other.ask('unlock', { place: { path: copy }, passphrase });
  await other.ask('chooseSecondPlace', { place: { path: stick } });
  await desk.ask('unlock', { place, passphrase });
  for (let day = 1; day <= 25; day += 1) {
    clock = new Date(Date.parse('2026-11-22T10:00:00.000Z') + day * 86_400_000).toISOString();
    for (const door of day % 5 === 0 ? [desk, other] : [other]) {
      fillDrafts(door.holder.session!.db, 1, 20, `day-${day}`);
      const made = await door.ask<BackupInfo>('createBackup');
      const mine = (await door.ask<BackupInfo[]>('listBackups', { place: null })).filter(
        (backup) => backup.name === made.name && backup.place === 'second',
      );
      expect(mine).toHaveLength(1);
    }
  }
  expect(filesIn(stick)).toEqual(expect.arrayContaining(first));
  for (const { path, name } of (await listed()).filter((backup) => backup.place === 'second'))
    expect(readFileSync(path).equals(readFileSync(join(place.path, 'backups', name)))).toBe(true);
  // What is dropped here still lies in the folder of the other copy: that is said.
  expect(await desk.ask('eraseEarlierBackups')).toMatchObject({ beyond: true });
  other.holder.close();
});

test('a place used before still holds what is dropped from all backups: it is said', async () => {
  await choose(stick);
  expect(liesBeyond(desk.holder.session!)).toBe(false);
  const next = join(scratch.folder, 'next');
  mkdirSync(next);
  await choose(next);
  expect(await desk.ask('eraseEarlierBackups')).toMatchObject({ beyond: true });
  for (const file of filesIn(stick)) rmSync(file);
  expect(await desk.ask('eraseEarlierBackups')).toMatchObject({ beyond: false });
  renameSync(stick, `${stick}-away`);
  expect(await desk.ask('eraseEarlierBackups')).toMatchObject({ beyond: true });
});

test('a checked backup that was overwritten is no checked one any more, here and on the stick', async () => {
  await choose(stick);
  for (const file of [...filesIn(join(place.path, 'backups')), ...filesIn(stick)]) {
    const { atime, mtime } = statSync(file);
    const bytes = readFileSync(file);
    bytes.fill(7, 4_096, bytes.length - 4_096);
    writeFileSync(file, bytes);
    // Nothing outside tells of it: only reading it does.
    utimesSync(file, atime, mtime);
  }
  expect((await listed()).map(({ verifiedAt }) => verifiedAt)).toEqual([clock, clock]);
  const before = clock;
  clock = '2026-11-30T10:00:00.000Z';
  await lookAtBackups(desk.holder.session!);
  expect(
    (await listed()).map(({ verifiedAt, changedSince }) => [verifiedAt, changedSince]),
  ).toEqual([
    [null, before],
    [null, before],
  ]);
  expect((await facts()).lastBackup).toBeNull();
  const lines = desk.holder
    .session!.db.prepare("SELECT reason FROM audit_event WHERE action = 'backup-failed'")
    .all();
  expect(lines).toEqual([{ reason: 'changed-since' }, { reason: 'changed-since' }]);
});

test('a stick that comes back is looked at again at once, long before its week is over', async () => {
  await choose(stick);
  const [laid] = filesIn(stick);
  renameSync(stick, `${stick}-pulled`);
  await fillSecondPlace(desk.holder.session!);
  const away = laid!.replace(stick, `${stick}-pulled`);
  const { atime, mtime } = statSync(away);
  const bytes = readFileSync(away);
  bytes.fill(7, 4_096, 8_192);
  writeFileSync(away, bytes);
  utimesSync(away, atime, mtime);
  renameSync(`${stick}-pulled`, stick);
  const good = readFileSync(join(place.path, 'backups', basename(laid!)));
  await fillSecondPlace(desk.holder.session!);
  const noticed = () =>
    desk.holder
      .session!.db.prepare("SELECT reason FROM audit_event WHERE action = 'backup-failed'")
      .all();
  await vi.waitFor(() => expect(noticed()).toEqual([{ reason: 'changed-since' }]), {
    timeout: 20_000,
  });
  // The good copy is laid anew, and not looked at once more.
  await vi.waitFor(
    async () => {
      await fillSecondPlace(desk.holder.session!);
      expect(readFileSync(laid!).equals(good)).toBe(true);
    },
    { timeout: 20_000 },
  );
  await lookAtBackups(desk.holder.session!, true);
  expect(noticed()).toHaveLength(1);
  expect((await listed()).map(({ changedSince }) => changedSince)).toEqual([null, null]);
});

test('a note of before, which held the time alone, is brought up to date by a look inside; what does not open loses it', async () => {
  await desk.ask('createBackup');
  clock = '2026-11-23T10:00:00.000Z';
  fillDrafts(desk.holder.session!.db, 1, 20, 'more');
  const { path: good, name } = await desk.ask<BackupInfo>('createBackup');
  const bad = (await listed()).find((backup) => backup.name !== name)!.path;
  const { db } = desk.holder.session!;
  const noteOf = (path: string) => readSetting(db, verifiedSetting(path));
  for (const path of [good, bad])
    writeSetting(db, verifiedSetting(path), '2026-11-01T08:00:00.000Z');
  const bytes = readFileSync(bad);
  writeFileSync(bad, bytes.fill(7, 4_096, bytes.length - 4_096));
  await lookAtBackups(desk.holder.session!);
  expect(JSON.parse(noteOf(good) ?? '')).toMatchObject({
    at: clock,
    bytes: statSync(good).size,
    changed: false,
    print: printOf(good),
  });
  expect(noteOf(bad)).toBeNull();
  expect((await listed()).map(({ verifiedAt }) => verifiedAt)).toEqual([clock, null]);
});

test('the desk says when the newest backup in the second place has grown old, whether it is connected or not', async () => {
  await choose(stick);
  const said = async () =>
    (await facts()).notices.flatMap(({ code, message }) =>
      code === 'second-place' ? [message] : [],
    );
  clock = '2026-12-06T10:00:00.000Z';
  expect(await said()).toEqual([]);
  clock = '2026-12-07T10:00:00.000Z';
  expect(await said()).toEqual([
    `The second place is ${stick}. The newest backup there is 15 days old.`,
  ]);
  renameSync(stick, `${stick}-pulled`);
  expect(await said()).toEqual([
    `The second place, ${stick}, is not connected. The newest backup there is 15 days old. Connect it.`,
  ]);
  renameSync(`${stick}-pulled`, stick);
  fillDrafts(desk.holder.session!.db, 1, 20, 'more');
  await desk.ask('createBackup');
  expect(await said()).toEqual([]);
});

test('a backup of before, without a code, is believed after a look inside; one that only an earlier key opens stays, its date unproved', async () => {
  await desk.ask('createBackup');
  const [name] = (await listed()).map((backup) => backup.name);
  const file = join(place.path, 'backups', name!);
  const bytes = readFileSync(file);
  const {
    mac: _mac,
    print: _print,
    ...said
  } = JSON.parse(bytes.subarray(-4_096).toString()) as Record<string, unknown>;
  const page = Buffer.alloc(4_096, ' ');
  page.write(JSON.stringify(said));
  writeFileSync(file, Buffer.concat([bytes.subarray(0, -4_096), page]));
  const shown = async () => (await listed()).find((backup) => backup.name === name);
  expect(await shown()).toMatchObject({ dateProved: true, opensWith: 'current' });
  await desk.ask('rotateKey', { passphrase, newPassphrase: 'seven otters mend a violet kite' });
  expect(await shown()).toMatchObject({ dateProved: false, opensWith: 'earlier' });
  for (let day = 1; day <= 40; day += 1) {
    clock = new Date(Date.parse('2026-11-22T10:00:00.000Z') + day * 86_400_000).toISOString();
    fillDrafts(desk.holder.session!.db, 1, 20, `day-${day}`);
    await desk.ask('createBackup');
  }
  expect((await listed()).length).toBeLessThan(30);
  expect(await shown()).toMatchObject({ dateProved: false });
  await desk.ask('eraseEarlierBackups');
  expect(await shown()).toBeUndefined();
});

test('ninety days after the recovery key was confirmed it is asked for, and the answer is good for ninety more', async () => {
  const { session } = desk.holder;
  session!.transaction(() =>
    session!.db.prepare('UPDATE vault_state SET recovery_confirmed_at = ?').run(clock),
  );
  const due = async () => {
    const { recoveryDue, notices } = await facts();
    expect(notices.some(({ code }) => code === 'recovery')).toBe(recoveryDue);
    return recoveryDue;
  };
  clock = '2027-02-19T10:00:00.000Z';
  expect(await due()).toBe(false);
  clock = '2027-02-20T10:00:00.000Z';
  expect(await due()).toBe(true);
  await desk.ask('confirmRecoveryKept');
  expect(await due()).toBe(false);
  clock = '2027-05-21T10:00:00.000Z';
  expect(await due()).toBe(true);
});

test('what the disk changed in the vault does not take the place of the good copy on the stick', async () => {
  await choose(stick);
  const [good] = filesIn(stick);
  const kept = readFileSync(good!);
  const [file] = filesIn(join(place.path, 'backups'));
  const bytes = readFileSync(file!);
  bytes.fill(7, 4_096, 8_192);
  writeFileSync(file!, bytes);
  utimesSync(good!, new Date(), new Date());
  desk.holder.close();
  await desk.ask('unlock', { place, passphrase });
  await fillSecondPlace(desk.holder.session!);
  expect(readFileSync(join(stick, readdirSync(stick)[0]!, basename(good!))).equals(kept)).toBe(
    true,
  );
});

test("the date on a backup's outside is proved or said to be unproved, and the log's last line is shown", async () => {
  const made = await desk.ask<BackupInfo>('createBackup');
  expect(made).toMatchObject({ dateProved: true });
  const bytes = readFileSync(made.path);
  const trailer = JSON.parse(bytes.subarray(-4_096).toString()) as { madeAt: string };
  const page = Buffer.alloc(4_096, ' ');
  page.write(JSON.stringify({ ...trailer, madeAt: '2027-06-01T10:00:00.000Z' }));
  const forged = join(place.path, 'backups', 'forged.backup');
  writeFileSync(forged, Buffer.concat([bytes.subarray(0, -4_096), page]));
  const found = (await listed()).find(({ name }) => name === 'forged.backup');
  expect(found).toMatchObject({ dateProved: false, verifiedAt: null });
  const preview = (path: string) =>
    desk.ask<RestorePreview>('previewRestore', {
      backup: { path },
      target: { vault: place },
      secret: { passphrase },
    });
  expect(await preview(forged)).toMatchObject({
    dateProved: false,
    lastChange: { restored: clock },
    lastLine: { at: clock, words: 'Unlocked with the passphrase' },
  });
  const honest = await preview(made.path);
  expect(honest).toMatchObject({ dateProved: true, lastChange: { restored: clock } });
  // A preview that waits is gone with the lock, and so is its copy.
  expect(existsSync(`${place.path}.building`)).toBe(true);
  desk.holder.close();
  expect(existsSync(`${place.path}.building`)).toBe(false);
});

test('a copy that a killed process left beside an empty place goes when the app starts again', async () => {
  const made = await desk.ask<BackupInfo>('createBackup');
  const left = join(scratch.folder, 'home');
  const { folder } = await desk.ask<RestorePreview>('previewRestore', {
    backup: { path: made.path },
    target: { parent: { path: left }, name: 'Again' },
    secret: { passphrase },
  });
  expect(existsSync(`${folder}.building`)).toBe(true);
  vaultDoor(join(scratch.folder, 'device'), () => clock);
  expect(existsSync(`${folder}.building`)).toBe(false);
});
