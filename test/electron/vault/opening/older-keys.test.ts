// Key files of before, put back: the old passphrase or a used-up recovery key opens nothing unseen, and locks nobody out.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headerNames } from '../../../../electron/vault/files/vault-folder.ts';
import { parseHeader, headerBytes, type Header } from '../../../../electron/vault/keys/header.ts';
import type { FreshRecovery, Unlocked } from '../../../../shared/vault/contract.ts';
import { scratchFolder } from '../../../support/scratch.ts';
import { vaultDoor, type VaultDoor } from '../../../support/vault-door.ts';

const passphrase = 'quilt lantern marble otter seven';
const next = 'seven otters mend a violet kite';
let scratch: ReturnType<typeof scratchFolder>;
let desk: VaultDoor;
let place: { path: string };
let recoveryKey: string;
let kept: string;

beforeEach(async () => {
  scratch = scratchFolder();
  desk = vaultDoor(join(scratch.folder, 'device'));
  place = { path: join(scratch.folder, 'Desk.vault') };
  ({ recoveryKey } = await desk.ask<FreshRecovery>('create', {
    place: { path: scratch.folder },
    name: 'Desk',
    passphrase,
  }));
  kept = mkdtempSync(join(tmpdir(), 'linking-pin-kept-'));
  for (const name of headerNames) cpSync(join(place.path, name), join(kept, name));
});
afterEach(() => {
  desk.holder.close();
  scratch.clear();
  rmSync(kept, { recursive: true });
});

const putBack = (...names: string[]) => {
  for (const name of names) cpSync(join(kept, name), join(place.path, name));
};
const unlock = (words: string) => desk.ask<Unlocked>('unlock', { place, passphrase: words });
const bytes = () => headerNames.map((name) => readFileSync(join(place.path, name), 'utf8'));
const logged = async (): Promise<string[]> =>
  (await desk.ask<{ lines: { action: string }[] }>('listAuditLines', { before: null })).lines.map(
    ({ action }) => action,
  );

test.each([
  ['on the computer that knows the vault', true],
  ['on one that never saw it', false],
])(
  'the old passphrase, %s: read-only, said, in the log, and no key file is written',
  async (_name, known) => {
    await desk.ask('changePassphrase', { passphrase, newPassphrase: next });
    desk.holder.close();
    putBack(...headerNames);
    if (!known) rmSync(join(scratch.folder, 'device'), { recursive: true });
    const before = bytes();
    const opened = await unlock(passphrase);
    expect(opened).toMatchObject({
      readOnly: true,
      notice: expect.stringMatching(
        /^The key files of this vault are older than the vault itself.*“?"Change all keys"/u,
      ),
    });
    expect((await logged()).filter((action) => action === 'older-keys-seen')).toHaveLength(1);
    for (const call of ['changePassphrase', 'renewRecovery'] as const)
      await expect(
        desk.ask(call, {
          passphrase,
          ...(call === 'changePassphrase' ? { newPassphrase: next } : {}),
        }),
      ).rejects.toMatchObject({ code: 'older-than-seen' });
    desk.holder.close();
    expect(bytes()).toEqual(before);
    // Asked again at each opening, also after the person took it for the right one, until all keys are new.
    expect((await unlock(passphrase)).readOnly).toBe(true);
    await desk.ask('acceptOlder');
    desk.holder.close();
    expect((await unlock(passphrase)).readOnly).toBe(true);
    await desk.ask('acceptOlder');
    await desk.ask('rotateKey', { passphrase, newPassphrase: next });
    desk.holder.close();
    expect(await unlock(next)).toMatchObject({ readOnly: false });
    desk.holder.close();
    putBack(...headerNames);
    await expect(unlock(passphrase)).rejects.toMatchObject({ code: 'damaged' });
  },
);

test('one old key file beside the one of now: the old passphrase is noticed and mends nothing; the one of now mends upwards', async () => {
  await desk.ask('changePassphrase', { passphrase, newPassphrase: next });
  desk.holder.close();
  putBack('header.a');
  const before = bytes();
  expect((await unlock(passphrase)).readOnly).toBe(true);
  desk.holder.close();
  expect(bytes()).toEqual(before);
  expect((await unlock(next)).readOnly).toBe(false);
  desk.holder.close();
  const [a, b] = bytes();
  expect(a).toBe(b);
  await expect(unlock(passphrase)).rejects.toMatchObject({ code: 'wrong-secret' });
});

test('a used-up recovery key: refused with its reason, no secret changes, and both of now still open', async () => {
  const fresh = await (async () => {
    desk.holder.close();
    return desk.ask<FreshRecovery>('unlockWithRecovery', {
      place,
      recoveryKey,
      newPassphrase: next,
    });
  })();
  desk.holder.close();
  const now = bytes();
  putBack(...headerNames);
  const before = bytes();
  await expect(
    desk.ask('unlockWithRecovery', {
      place,
      recoveryKey,
      newPassphrase: 'four green herons count the tide',
    }),
  ).rejects.toMatchObject({
    code: 'older-than-seen',
    message: expect.stringContaining('No secret was changed'),
  });
  expect(desk.holder.session).toBeNull();
  expect(bytes()).toEqual(before);
  headerNames.forEach((name, index) => writeFileSync(join(place.path, name), now[index]!));
  expect(await unlock(next)).toMatchObject({ readOnly: false });
  expect(await logged()).toContain('older-keys-seen');
  desk.holder.close();
  expect(
    await desk.ask('unlockWithRecovery', {
      place,
      recoveryKey: fresh.recoveryKey,
      newPassphrase: passphrase,
    }),
  ).toMatchObject({ readOnly: false });
});

test('a vault of before generations were noted opens as ever, and is noted then', async () => {
  const { session } = desk.holder;
  const setting = "SELECT value FROM vault_setting WHERE name = 'key-generation'";
  expect(session!.db.prepare(setting).get()).toEqual({ value: '1' });
  await desk.ask('changePassphrase', { passphrase, newPassphrase: next });
  expect(session!.db.prepare(setting).get()).toEqual({ value: '2' });
  session!.db.prepare("DELETE FROM vault_setting WHERE name = 'key-generation'").run();
  desk.holder.close();
  rmSync(join(scratch.folder, 'device'), { recursive: true });
  expect(await unlock(next)).toMatchObject({ readOnly: false });
  expect(desk.holder.session!.db.prepare(setting).get()).toEqual({ value: '2' });
});

test('a change of passphrase that a crash cut short: either passphrase opens, nothing is asked, nothing goes down', async () => {
  await desk.ask('changePassphrase', { passphrase, newPassphrase: next });
  desk.holder
    .session!.db.prepare("UPDATE vault_setting SET value = '1' WHERE name = 'key-generation'")
    .run();
  desk.holder.close();
  rmSync(join(scratch.folder, 'device'), { recursive: true });
  putBack('header.a');
  const before = bytes();
  expect((await unlock(passphrase)).readOnly).toBe(false);
  desk.holder.close();
  expect(bytes()).toEqual(before);
  expect((await unlock(next)).readOnly).toBe(false);
  desk.holder.close();
  await expect(unlock(passphrase)).rejects.toMatchObject({ code: 'wrong-secret' });
});

test('a key file that claims any generation without the key is damage, and its number is not taken over', async () => {
  desk.holder.close();
  const path = join(place.path, 'header.a');
  const header = parseHeader(readFileSync(path)) as Header;
  writeFileSync(path, headerBytes({ ...header, generation: Number.MAX_SAFE_INTEGER }));
  expect(await unlock(passphrase)).toMatchObject({ readOnly: false });
  desk.holder.close();
  const [a, b] = bytes();
  expect(a).toBe(b);
  expect((JSON.parse(a!) as Header).generation).toBe(2);
  expect(await unlock(passphrase)).toMatchObject({ readOnly: false });
});
