// Vaults in places that are closed to an ordinary user, too long, or below a file: each refused in words, none changed, none made anew.

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backupHere } from '../../../../electron/vault/backups/backups.ts';
import { createVault } from '../../../../electron/vault/opening/create-vault.ts';
import { harness } from '../../../support/fault-harness.ts';
import { quickKdf } from '../../../support/scratch.ts';
import { vaultDoor } from '../../../support/vault-door.ts';
import { testPassphrase, testNow, testVault, type TestVault } from '../../../support/vaults.ts';

/** Root passes every permission: as root a child becomes somebody else first. */
const canBecome = process.platform === 'linux' && process.getuid?.() === 0;
const nobody = 65_534;
let vault: TestVault;
let script: string;

beforeAll(async () => {
  if (canBecome) script = await harness(6).child('visitor');
});
beforeEach(async () => {
  vault = await testVault();
  vault.session.close();
});
afterEach(() => vault.clear());

const inside = (name: string) => join(vault.folder, name);

function giveAll(path: string): void {
  lchownSync(path, nobody, nobody);
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) giveAll(join(path, name));
}

function visit(orders: object = {}): { code: string; message: string } {
  const words = {
    folder: vault.folder,
    deviceFolder: vault.deviceFolder,
    passphrase: testPassphrase,
    uid: nobody,
    make: false,
    ...orders,
  };
  return JSON.parse(
    execFileSync(process.execPath, [script, JSON.stringify(words)], { encoding: 'utf8' }),
  ) as { code: string; message: string };
}

const closed: readonly (readonly [string, RegExp, () => void])[] = [
  [
    'a folder that cannot be written to',
    /cannot be read and written here/u,
    () => chmodSync(vault.folder, 0o500),
  ],
  [
    'a data file that cannot be written to',
    /cannot be read and written here/u,
    () => chmodSync(inside('data.db'), 0o400),
  ],
  [
    'key files that cannot be read',
    /cannot be read and written here/u,
    () => ['header.a', 'header.b'].forEach((name) => chmodSync(inside(name), 0)),
  ],
  [
    'a folder of another user',
    /belongs to another user/u,
    () => (chownSync(vault.folder, 0, 0), chmodSync(vault.folder, 0o755)),
  ],
  [
    'a folder below one that is closed',
    /belongs to another user/u,
    () => (chownSync(dirname(vault.folder), 0, 0), chmodSync(dirname(vault.folder), 0o700)),
  ],
];

describe.runIf(canBecome)('an ordinary user', () => {
  beforeEach(() => giveAll(dirname(vault.folder)));

  test('opens their own vault: nothing else stands in the way', () => {
    expect(visit()).toMatchObject({ code: 'open' });
  });

  test.each(closed)('%s', (_name, message, close) => {
    close();
    const before = readdirSync(vault.folder).sort();
    expect(visit()).toMatchObject({ code: 'refused', message: expect.stringMatching(message) });
    expect(readdirSync(vault.folder).sort()).toEqual(before);
  });

  test('makes no vault where nothing may be written', () => {
    const shut = join(dirname(vault.folder), 'shut');
    mkdirSync(shut, { mode: 0o755 });
    expect(visit({ make: true, folder: join(shut, 'New.vault') })).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('cannot be written to'),
    });
    expect(readdirSync(shut)).toEqual([]);
  });
});

describe.runIf(canBecome)('an ordinary user who restores', () => {
  let backup: string;
  beforeEach(async () => {
    const session = await vault.unlock();
    backup = backupHere(session);
    session.close();
    giveAll(dirname(vault.folder));
  });

  test('is told where nothing may be written, and nothing is left there', () => {
    const shut = join(dirname(vault.folder), 'shut');
    mkdirSync(shut, { mode: 0o755 });
    expect(visit({ restore: backup, folder: join(shut, 'Again.vault') })).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('cannot be written to'),
    });
    expect(readdirSync(shut)).toEqual([]);
  });

  test('is told where the backup may not be read', () => {
    chownSync(backup, 0, 0);
    expect(
      visit({ restore: backup, folder: join(dirname(vault.folder), 'Again.vault') }),
    ).toMatchObject({ code: 'refused', message: expect.stringContaining('may not be read') });
  });
});

describe('a path that no disk takes', () => {
  const long = 'x'.repeat(300);
  const below = () => {
    writeFileSync(join(dirname(vault.folder), 'file'), 'x');
    return join(dirname(vault.folder), 'file', 'Desk.vault');
  };

  test('a name of 300 characters, and a place below a file: looked at, and no vault there', async () => {
    const desk = vaultDoor(vault.deviceFolder);
    for (const path of [join(dirname(vault.folder), `${long}.vault`), below()]) {
      expect(await desk.ask('inspect', { place: { path } })).toMatchObject({ state: 'none' });
      await expect(
        desk.ask('unlock', { place: { path }, passphrase: testPassphrase }),
      ).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(desk.failures).toEqual([]);
  });

  test('is refused in words when a vault is to be made there', async () => {
    const options = {
      passphrase: testPassphrase,
      now: testNow,
      deviceFolder: null,
      kdf: quickKdf,
      allowWeakKdf: true,
    };
    await expect(
      createVault({ ...options, folder: join(dirname(vault.folder), `${long}.vault`) }),
    ).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('too long') });
    await expect(createVault({ ...options, folder: below() })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('cannot be written to'),
    });
  });

  test('of more than 300 characters in all works like any other', async () => {
    const folder = join(
      dirname(vault.folder),
      'y'.repeat(120),
      'z'.repeat(120),
      `${'w'.repeat(80)}.vault`,
    );
    expect(folder.length).toBeGreaterThan(300);
    const made = await createVault({
      folder,
      passphrase: testPassphrase,
      now: testNow,
      deviceFolder: null,
      kdf: quickKdf,
      allowWeakKdf: true,
    });
    made.session.close();
    expect(
      await vaultDoor(vault.deviceFolder).ask('inspect', { place: { path: folder } }),
    ).toMatchObject({ state: 'vault' });
    rmSync(join(dirname(vault.folder), 'y'.repeat(120)), { recursive: true });
  });
});
