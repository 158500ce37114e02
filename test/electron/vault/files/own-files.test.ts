// Whatever the vault lays on a disk is readable by its user alone, also where the system would let others read.

import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BackupInfo, RestorePreview } from '../../../../shared/vault/backups.ts';
import { fillDrafts } from '../../../support/filled-vault.ts';
import { scratchFolder } from '../../../support/scratch.ts';
import { vaultDoor, type VaultDoor } from '../../../support/vault-door.ts';

const passphrase = 'quilt lantern marble otter seven';
const next = 'seven otters mend a violet kite';
let scratch: ReturnType<typeof scratchFolder>;
let desk: VaultDoor;
let place: { path: string };
let umask: number;

beforeEach(async () => {
  umask = process.umask(0o022);
  scratch = scratchFolder();
  desk = vaultDoor(join(scratch.folder, 'device'));
  place = { path: join(scratch.folder, 'Desk.vault') };
  await desk.ask('create', { place: { path: scratch.folder }, name: 'Desk', passphrase });
  fillDrafts(desk.holder.session!.db, 5);
});
afterEach(() => {
  desk.holder.close();
  scratch.clear();
  process.umask(umask);
});

/** Files and folders in it that anybody else may read, write or enter. */
function open(folder: string): string[] {
  expect(existsSync(folder)).toBe(true);
  const names = readdirSync(folder, { recursive: true }).map(String);
  expect(names.length).toBeGreaterThan(0);
  return ['', ...names].filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
}

test.skipIf(process.platform === 'win32')(
  'a new vault, its backups, their second copies, and what a lock lays there',
  async () => {
    const stick = join(scratch.folder, 'stick');
    mkdirSync(stick);
    await desk.ask('createBackup');
    await desk.ask('chooseSecondPlace', { place: { path: stick } });
    fillDrafts(desk.holder.session!.db, 1, 20, 'more');
    expect(open(place.path)).toEqual([]);
    desk.holder.close();
    expect(open(place.path)).toEqual([]);
    const [folder] = readdirSync(stick);
    expect(readdirSync(join(stick, folder!))).toHaveLength(3);
    expect(open(join(stick, folder!))).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')('a vault after a change of keys', async () => {
  await desk.ask('rotateKey', { passphrase, newPassphrase: next });
  expect(open(place.path)).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'a vault restored from a backup that others could read, and one that was salvaged',
  async () => {
    const { path } = await desk.ask<BackupInfo>('createBackup');
    chmodSync(path, 0o644);
    const target = { parent: { path: join(scratch.folder, 'home') }, name: 'Again' };
    const { preview, folder } = await desk.ask<RestorePreview>('previewRestore', {
      backup: { path },
      target,
      secret: { passphrase },
    });
    expect(open(`${folder}.building`)).toEqual([]);
    await desk.ask('restore', { preview });
    expect(open(folder)).toEqual([]);
    await desk.ask('salvage', {
      place,
      parent: { path: scratch.folder },
      name: 'Saved',
      passphrase,
    });
    expect(open(join(scratch.folder, 'Saved.vault'))).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')(
  'a vault that was open to everybody is closed to others when it is opened, said and logged once',
  async () => {
    await desk.ask('createBackup');
    desk.holder.close();
    for (const name of ['', ...readdirSync(place.path, { recursive: true }).map(String)]) {
      const path = join(place.path, name);
      chmodSync(path, statSync(path).isDirectory() ? 0o777 : 0o666);
    }
    expect(open(place.path).length).toBeGreaterThan(5);
    await expect(
      desk.ask('unlock', { place, passphrase: 'another one of some length' }),
    ).rejects.toMatchObject({ code: 'wrong-secret' });
    expect(open(place.path).length).toBeGreaterThan(5);
    const notice = expect.stringContaining('could be read or changed by other users');
    expect(await desk.ask('unlock', { place, passphrase })).toMatchObject({ notice });
    expect(open(place.path)).toEqual([]);
    desk.holder.close();
    expect(open(place.path)).toEqual([]);
    expect(await desk.ask('unlock', { place, passphrase })).toMatchObject({ notice: null });
    const { lines } = await desk.ask<{ lines: { action: string }[] }>('listAuditLines', {
      before: null,
    });
    expect(lines.filter(({ action }) => action === 'rights-tightened')).toHaveLength(1);
  },
);
