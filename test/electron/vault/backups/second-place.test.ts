// The second place: whatever the schedule keeps lies there too, by itself; a stick that is missing or full holds nothing up.

import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fillSecondPlace } from '../../../../electron/vault/backups/second-place.ts';
import type { BackupInfo } from '../../../../shared/vault/backups.ts';
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
  await desk.ask('chooseSecondPlace', { place: { path: stick } });
});
afterEach(() => {
  desk.holder.close();
  scratch.clear();
});

const here = () => readdirSync(join(place.path, 'backups')).sort();
const there = () =>
  readdirSync(stick)
    .flatMap((name) => readdirSync(join(stick, name)))
    .filter((name) => name !== 'place.id')
    .sort();
const onStick = (name: string) => join(stick, readdirSync(stick)[0]!, name);
const lockAndUnlock = async (word: string, at: string) => {
  clock = at;
  fillDrafts(desk.holder.session!.db, 1, 20, word);
  desk.holder.close();
  await desk.ask('unlock', { place, passphrase });
};
const filled = () => fillSecondPlace(desk.holder.session!);

test('the backup of a lock lies there when the lock is done; the next opening compares it and counts it', async () => {
  clock = '2026-11-23T10:00:00.000Z';
  fillDrafts(desk.holder.session!.db, 1, 20, 'more');
  desk.holder.close();
  expect(there()).toEqual(here());
  expect(there()).toHaveLength(2);
  await desk.ask('unlock', { place, passphrase });
  await vi.waitFor(
    async () =>
      expect((await desk.ask<VaultFacts>('getFacts')).secondPlace).toMatchObject({
        days: 0,
        verifiedAt: clock,
      }),
    { timeout: 20_000 },
  );
  expect(desk.holder.session!.changed).toBe(false);
});

test('a stick that comes back gets what it missed, and only what the schedule keeps there', async () => {
  // An empty mount folder stays, as on many computers: it is not the stick.
  renameSync(stick, `${stick}-pulled`);
  mkdirSync(stick);
  for (let day = 1; day <= 12; day += 1)
    await lockAndUnlock(`day-${day}`, `2026-12-${String(day).padStart(2, '0')}T10:00:00.000Z`);
  await filled();
  expect(readdirSync(stick)).toEqual([]);
  expect((await desk.ask<VaultFacts>('getFacts')).secondPlace).toMatchObject({
    reachable: false,
    days: 20,
  });
  rmSync(stick, { recursive: true });
  renameSync(`${stick}-pulled`, stick);
  await filled();
  expect(there()).toEqual(here());
  expect(there().length).toBeGreaterThanOrEqual(10);
  for (const name of there())
    expect(
      readFileSync(onStick(name)).equals(readFileSync(join(place.path, 'backups', name))),
    ).toBe(true);
  for (let day = 13; day <= 30; day += 1) {
    await lockAndUnlock(`day-${day}`, `2026-12-${day}T10:00:00.000Z`);
    await filled();
  }
  expect(there().length).toBeLessThan(20);
  const kept = await desk.ask<BackupInfo[]>('listBackups', { place: null });
  expect(
    kept
      .filter((backup) => backup.place === 'second')
      .map((backup) => backup.name)
      .sort(),
  ).toEqual(there());
});

test('what a quiet minute backs up is brought there too', async () => {
  const steady = vi.spyOn(performance, 'now');
  try {
    clock = '2026-11-24T10:00:00.000Z';
    fillDrafts(desk.holder.session!.db, 1, 20, 'quiet');
    const start = performance.now();
    steady.mockImplementation(() => start + 200_000);
    desk.holder.session!.idle();
    expect(here()).toHaveLength(2);
    desk.holder.session!.idle();
    await vi.waitFor(() => expect(there()).toEqual(here()), { timeout: 20_000 });
  } finally {
    steady.mockRestore();
  }
});

test('a copy that is broken off there is laid anew, and a part that was left over goes', async () => {
  const [name] = there();
  truncateSync(onStick(name!), 5_000);
  writeFileSync(onStick('2026-01-01T10-00-00.backup.part'), 'half');
  desk.holder.close();
  await desk.ask('unlock', { place, passphrase });
  await filled();
  expect(there()).toEqual(here());
  expect(statSync(onStick(name!)).size).toBe(statSync(join(place.path, 'backups', name!)).size);
});

test('what a lock laid there and the disk changed is found out by the next opening and laid anew', async () => {
  clock = '2026-11-23T10:00:00.000Z';
  fillDrafts(desk.holder.session!.db, 1, 20, 'more');
  desk.holder.close();
  const name = there().at(-1)!;
  const bytes = readFileSync(onStick(name));
  bytes[9_000]! ^= 1;
  writeFileSync(onStick(name), bytes);
  await desk.ask('unlock', { place, passphrase });
  await filled();
  expect(readFileSync(onStick(name)).equals(readFileSync(join(place.path, 'backups', name)))).toBe(
    true,
  );
});

test('a place that cannot be written to is noted once, and locking and work go on', async () => {
  const inTheWay = onStick('2026-11-25T10-00-00.backup.part');
  mkdirSync(inTheWay);
  await lockAndUnlock('more', '2026-11-25T10:00:00.000Z');
  await filled();
  await filled();
  const lines = desk.holder
    .session!.db.prepare("SELECT reason FROM audit_event WHERE action = 'backup-failed'")
    .all();
  expect(lines).toEqual([{ reason: 'second-place' }]);
  fillDrafts(desk.holder.session!.db, 1, 20, 'still');
  desk.holder.close();
  expect(here()).toHaveLength(3);
  rmSync(inTheWay, { recursive: true });
});

test('backups of an earlier passphrase go by one wish, here and there, once a new one was proved', async () => {
  await desk.ask('changePassphrase', {
    passphrase,
    newPassphrase: 'seven otters mend a violet kite',
  });
  const earlier = async () =>
    (await desk.ask<BackupInfo[]>('listBackups', { place: null }))
      .filter((backup) => backup.opensWith === 'earlier')
      .map((backup) => backup.place)
      .sort();
  expect(await earlier()).toEqual(['second', 'vault']);
  clock = '2026-11-26T10:00:00.000Z';
  expect(await desk.ask('eraseEarlierBackups')).toEqual({ removed: 2, beyond: false });
  expect(await earlier()).toEqual([]);
  expect(here()).toEqual(['2026-11-26T10-00-00.backup']);
  expect(there()).toEqual(here());
  const line = desk.holder
    .session!.db.prepare("SELECT reason FROM audit_event WHERE action = 'backups-removed'")
    .get();
  expect(line).toEqual({ reason: '2' });
  await filled();
  expect(there()).toEqual(here());
  // Nothing that opens with the passphrase of now is touched, and a stick that is away is named.
  renameSync(stick, `${stick}-pulled`);
  clock = '2026-11-27T10:00:00.000Z';
  expect(await desk.ask('eraseEarlierBackups')).toEqual({ removed: 0, beyond: true });
  expect(here()).toHaveLength(2);
});

test('where no new backup can be made none is removed', async () => {
  await desk.ask('changePassphrase', {
    passphrase,
    newPassphrase: 'seven otters mend a violet kite',
  });
  const before = here();
  mkdirSync(onStick('2026-11-22T10-00-00.1.backup.part'));
  await expect(desk.ask('eraseEarlierBackups')).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringContaining('second place'),
  });
  expect(here()).toEqual(expect.arrayContaining(before));
});

test('a neighbour whose name only begins like the vault is a place like any other', async () => {
  const beside = `${place.path}-copies`;
  mkdirSync(beside);
  chmodSync(beside, 0o700);
  await desk.ask('chooseSecondPlace', { place: { path: beside } });
  expect(readdirSync(beside)).toHaveLength(1);
  await expect(
    desk.ask('chooseSecondPlace', { place: { path: place.path } }),
  ).rejects.toMatchObject({ code: 'refused' });
});
