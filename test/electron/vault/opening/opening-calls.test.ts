// The calls that make and open a vault, through the real door.

import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FreshRecovery, Unlocked } from '../../../../shared/vault/contract.ts';
import { scratchFolder } from '../../../support/scratch.ts';
import { vaultDoor, type VaultDoor } from '../../../support/vault-door.ts';

const passphrase = 'quilt lantern marble otter seven';
let scratch: ReturnType<typeof scratchFolder>;
let desk: VaultDoor;
let place: { path: string };

beforeEach(() => {
  scratch = scratchFolder();
  desk = vaultDoor(join(scratch.folder, 'device'));
  place = { path: join(scratch.folder, 'Desk.vault') };
});
afterEach(() => {
  desk.holder.close();
  scratch.clear();
});

const create = () =>
  desk.ask<FreshRecovery & { folder: string }>('create', {
    place: { path: scratch.folder },
    name: 'Desk',
    passphrase,
  });

test('a vault is made, its recovery key confirmed by two groups, and opens again', async () => {
  const { recoveryKey, confirm, folder } = await create();
  expect(folder).toBe(place.path);
  const groups = recoveryKey.split('-');
  const typed = confirm.map((number) => groups[number - 1]!.toLowerCase());
  await expect(desk.ask('confirmRecovery', { groups: [typed[1], typed[0]] })).rejects.toMatchObject(
    { code: 'invalid', fields: ['groups.0', 'groups.1'] },
  );
  await desk.ask('confirmRecovery', { groups: typed });
  desk.holder.close();
  const opened = await desk.ask<Unlocked>('unlock', { place, passphrase });
  expect(opened).toEqual({ readOnly: false, notice: null, recoveryConfirmed: true });
});

test('an easy passphrase makes no vault, and the refusal says why', async () => {
  await expect(
    desk.ask('create', { place: { path: scratch.folder }, name: 'Desk', passphrase: 'mentor2026' }),
  ).rejects.toMatchObject({ code: 'invalid', fields: ['passphrase'] });
  expect(await desk.ask('inspect', { place })).toMatchObject({ state: 'none' });
});

test('a folder that a cloud service copies is refused, unless the person insists', async () => {
  const input = {
    place: { path: join(scratch.folder, 'Dropbox', 'work') },
    name: 'Desk',
    passphrase,
  };
  await expect(desk.ask('create', input)).rejects.toMatchObject({
    code: 'refused',
    fields: ['place'],
  });
  await desk.ask('create', { ...input, evenIfSynced: true });
  expect(desk.holder.session).not.toBeNull();
});

test('wrong tries wait longer and longer, across restarts, and nothing is wiped', async () => {
  await create();
  desk.holder.close();
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await expect(desk.ask('unlock', { place, passphrase: 'not this one' })).rejects.toMatchObject({
      code: 'wrong-secret',
    });
  }
  const restarted = vaultDoor(join(scratch.folder, 'device'));
  await restarted.ask('unlock', { place, passphrase });
  expect([...desk.waited, ...restarted.waited]).toEqual([1, 2, 4, 8]);
  const last = restarted.holder
    .session!.db.prepare(
      "SELECT reason FROM audit_event WHERE action = 'unlocked' ORDER BY seq DESC",
    )
    .get();
  expect(last).toEqual({ reason: 'failed-before:6' });
  restarted.holder.close();
});

test('the recovery key opens, and both secrets are new afterwards', async () => {
  const first = await create();
  desk.holder.close();
  const fresh = await desk.ask<FreshRecovery>('unlockWithRecovery', {
    place,
    recoveryKey: first.recoveryKey,
    newPassphrase: 'seven otters mend a violet kite',
  });
  desk.holder.close();
  await expect(desk.ask('unlock', { place, passphrase })).rejects.toMatchObject({
    code: 'wrong-secret',
  });
  await expect(
    desk.ask('unlockWithRecovery', {
      place,
      recoveryKey: first.recoveryKey,
      newPassphrase: passphrase,
    }),
  ).rejects.toMatchObject({ code: 'wrong-secret' });
  expect(fresh.recoveryKey).not.toBe(first.recoveryKey);
  expect(
    await desk.ask('unlock', { place, passphrase: 'seven otters mend a violet kite' }),
  ).toMatchObject({ recoveryConfirmed: false });
});

test('a changed passphrase opens, the old one does not, the recovery key still does', async () => {
  const { recoveryKey } = await create();
  await expect(
    desk.ask('changePassphrase', {
      passphrase: 'guess',
      newPassphrase: 'seven otters mend a violet kite',
    }),
  ).rejects.toMatchObject({ code: 'wrong-secret' });
  await desk.ask('changePassphrase', {
    passphrase,
    newPassphrase: 'seven otters mend a violet kite',
  });
  desk.holder.close();
  await expect(desk.ask('unlock', { place, passphrase })).rejects.toMatchObject({
    code: 'wrong-secret',
  });
  await desk.ask('unlock', { place, passphrase: 'seven otters mend a violet kite' });
  desk.holder.close();
  await desk.ask('unlockWithRecovery', { place, recoveryKey, newPassphrase: passphrase });
});

test('a mistyped recovery key is refused before any derivation and does not count as a try', async () => {
  const { recoveryKey } = await create();
  desk.holder.close();
  const groups = recoveryKey.split('-');
  const swapped = [groups[1], groups[0], ...groups.slice(2)].join('-');
  await expect(
    desk.ask('unlockWithRecovery', { place, recoveryKey: swapped, newPassphrase: passphrase }),
  ).rejects.toMatchObject({
    code: 'invalid',
    fields: ['recoveryKey'],
    message: expect.stringContaining('Group 1 of 18'),
  });
  await desk.ask('unlock', { place, passphrase });
  expect(desk.waited).toEqual([]);
});

test('the log of the vault reads in words, newest first', async () => {
  await create();
  const page = await desk.ask<{ lines: { words: string }[] }>('listAuditLines', { before: null });
  expect(page.lines.map((line) => line.words)).toEqual([
    'Unlocked with the passphrase',
    'The vault was made',
  ]);
});

test('the log says how many wrong tries came before, that all keys were changed, and what was set', async () => {
  await create();
  await desk.ask('noteLockMinutes', { minutes: 5 });
  await desk.ask('rotateKey', { passphrase, newPassphrase: 'seven otters mend a violet kite' });
  desk.holder.close();
  await expect(desk.ask('unlock', { place, passphrase })).rejects.toMatchObject({
    code: 'wrong-secret',
  });
  await expect(desk.ask('unlock', { place, passphrase })).rejects.toMatchObject({
    code: 'wrong-secret',
  });
  await desk.ask('unlock', { place, passphrase: 'seven otters mend a violet kite' });
  const { lines } = await desk.ask<{ lines: { words: string }[] }>('listAuditLines', {
    before: null,
  });
  expect(lines.map((line) => line.words)).toEqual([
    'Unlocked with the passphrase, after 2 wrong tries',
    'Locked',
    'Unlocked with the passphrase',
    'All keys were changed: a new inner key, passphrase and recovery key',
    'A backup was made and checked, before all keys were changed',
    'The time until it locks by itself was set to 5 minutes',
    'Unlocked with the passphrase',
    'The vault was made',
  ]);
});

test('without a vault every call but those of opening answers "locked"', async () => {
  await expect(desk.ask('listAuditLines', { before: null })).rejects.toMatchObject({
    code: 'locked',
  });
  await expect(
    desk.ask('changePassphrase', { passphrase, newPassphrase: passphrase }),
  ).rejects.toMatchObject({ code: 'locked' });
});
