// The offline proof on a real vault: what lies where, what was opened, and nothing that was opened left out.

import { mkdirSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BackupInfo } from '../../../shared/vault/backups.ts';
import type { OfflineProof } from '../../../shared/vault/offline-proof.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { vaultDoor, type VaultDoor } from '../../support/vault-door.ts';

const passphrase = 'quilt lantern marble otter seven';
let scratch: ReturnType<typeof scratchFolder>;
let device: string;
let desk: VaultDoor;
let place: { path: string };

beforeEach(async () => {
  scratch = scratchFolder();
  device = join(scratch.folder, 'device');
  desk = vaultDoor(device);
  place = { path: join(scratch.folder, 'Desk.vault') };
  await desk.ask('create', { place: { path: scratch.folder }, name: 'Desk', passphrase });
});
afterEach(() => {
  desk.holder.close();
  scratch.clear();
});

const proof = () => desk.ask<OfflineProof>('getOfflineProof');
const whyOf = (seen: OfflineProof, path: string) =>
  seen.opened.find((file) => pathOf(file) === path)?.why;
const pathOf = ({ where, name }: OfflineProof['opened'][number]) =>
  join(where === 'vault' ? place.path : where === 'own' ? device : '', name);

test('names each file of the vault that was opened, with why, and a backup once it was checked', async () => {
  const made = await desk.ask<BackupInfo>('createBackup');
  desk.holder.chosen.push(scratch.folder);
  const seen = await proof();
  const inVault = (name: string) => whyOf(seen, join(place.path, name));
  expect(inVault('data.db')).toBe('everything you entered');
  expect([inVault('header.a'), inVault('header.b')]).toEqual([
    'one of the two key files',
    'one of the two key files',
  ]);
  expect(inVault('host.lock')).toBe('says that the vault is open on this computer');
  expect(whyOf(seen, made.path)).toBe('a backup, opened to check it');
  expect(whyOf(seen, scratch.folder)).toBe('you chose it');
  expect(seen.opened.map(pathOf)).toEqual([...new Set(seen.opened.map(pathOf))].sort());
  expect(new Set(seen.opened.map(({ where }) => where))).toEqual(
    new Set(['vault', 'own', 'elsewhere']),
  );
});

test.runIf(process.platform === 'linux')(
  'whatever this process holds open stands in the list',
  async () => {
    const seen = await proof();
    const held = readdirSync('/proc/self/fd')
      .flatMap((fd) => {
        try {
          return [readlinkSync(`/proc/self/fd/${fd}`)];
        } catch {
          return [];
        }
      })
      .filter((path) => path.startsWith(scratch.folder));
    expect(held.length).toBeGreaterThanOrEqual(3);
    expect(held.filter((path) => whyOf(seen, path) === undefined)).toEqual([]);
  },
);

test('lists the app’s own files with what they hold, and sums up what the window’s engine keeps', async () => {
  writeFileSync(join(device, 'settings.json'), '{}');
  mkdirSync(join(device, 'Local Storage', 'leveldb'), { recursive: true });
  writeFileSync(join(device, 'Local Storage', 'leveldb', '000003.log'), 'x'.repeat(70));
  writeFileSync(join(device, 'Preferences'), 'x'.repeat(30));
  desk.holder.close();
  await expect(desk.ask('unlock', { place, passphrase: 'not this one' })).rejects.toMatchObject({
    code: 'wrong-secret',
  });
  await expect(desk.ask('unlock', { place, passphrase: 'not this one' })).rejects.toMatchObject({
    code: 'wrong-secret',
  });
  await desk.ask('unlock', { place, passphrase });
  const { own } = await proof();
  expect(own.folder).toBe(device);
  expect(own.files.map(({ name, holds }) => [name.split(/[/.]/u)[0], holds])).toEqual([
    ['attempts', 'how many wrong tries, with a code for the vault'],
    ['settings', 'window, light or dark, minutes until the lock, where the last vault lies'],
    ['witness', 'what this computer last saw of a vault: numbers and codes'],
  ]);
  expect(own.engine).toEqual({ count: 2, bytes: 100 });
});
