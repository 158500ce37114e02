// Creating, closing and unlocking a vault on the real encrypted database.

import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createVault } from '../../../../electron/vault/opening/create-vault.ts';
import { firstBrokenLink } from '../../../../electron/vault/rows/audit.ts';
import { testNow, testPassphrase, testVault, type TestVault } from '../../../support/vaults.ts';

let vault: TestVault | null = null;
afterEach(() => {
  vault?.clear();
  vault = null;
});

test('what was written is there again after a close, with the passphrase and with the recovery key', async () => {
  vault = await testVault();
  vault.session.db
    .prepare('INSERT INTO draft (place, body, saved_at) VALUES (?, ?, ?)')
    .run('p', 'words of a coach', testNow());
  vault.session.close();
  for (const secret of [{ passphrase: testPassphrase }, { recoveryKey: vault.recoveryKey }]) {
    const again = await vault.unlock(secret);
    expect(again.readOnly).toBe(false);
    expect(again.db.prepare('SELECT body FROM draft').all()).toEqual([
      { body: 'words of a coach' },
    ]);
    expect(firstBrokenLink(again.db, again.keys.audit)).toBeNull();
    again.close();
  }
});

test('a wrong passphrase is refused and changes nothing', async () => {
  vault = await testVault();
  vault.session.close();
  const before = readFileSync(join(vault.folder, 'data.db'));
  await expect(vault.unlock({ passphrase: `${testPassphrase} ` })).rejects.toMatchObject({
    code: 'wrong-secret',
  });
  expect(readFileSync(join(vault.folder, 'data.db')).equals(before)).toBe(true);
});

test('the same passphrase in another Unicode form opens', async () => {
  vault = await testVault();
  vault.session.close();
  const folder = join(vault.folder, '..', 'Other.vault');
  const made = await createVault({
    ...vaultOptions(folder),
    passphrase: 'Künstlerin é über Ångström',
  });
  made.session.close();
  const { unlockVault } = await import('../../../../electron/vault/opening/unlock-vault.ts');
  const again = await unlockVault({
    folder,
    secret: { passphrase: 'Künstlerin é über Ångström'.normalize('NFD') },
    now: testNow,
    deviceFolder: null,
    allowWeakKdf: true,
  });
  again.close();
});

test('the folder, its files and nothing else: closed to others, no log left after a close', async () => {
  vault = await testVault();
  vault.session.close();
  expect(statSync(vault.folder).mode & 0o777).toBe(0o700);
  for (const name of ['data.db', 'header.a', 'header.b'])
    expect(statSync(join(vault.folder, name)).mode & 0o777).toBe(0o600);
  for (const name of ['data.db-wal', 'data.db-shm', 'host.lock'])
    expect(existsSync(join(vault.folder, name))).toBe(false);
  expect(existsSync(`${vault.folder}.making`)).toBe(false);
});

test('after an end that was not clean the vault can only be read until it was checked', async () => {
  vault = await testVault();
  const { session, folder } = vault;
  const put = (into: typeof session, place: string) =>
    into.db
      .prepare('INSERT INTO draft (place, body, saved_at) VALUES (?, ?, ?)')
      .run(place, 'words', testNow());
  put(session, 'before');
  // As a power cut leaves it: the log still beside the file, nobody holding it.
  const fallen = join(folder, '..', 'Fallen.vault');
  cpSync(folder, fallen, { recursive: true });
  rmSync(join(fallen, 'host.lock'), { force: true });
  const { unlockVault } = await import('../../../../electron/vault/opening/unlock-vault.ts');
  const again = await unlockVault({
    folder: fallen,
    secret: { passphrase: testPassphrase },
    now: testNow,
    deviceFolder: null,
    allowWeakKdf: true,
  });
  expect(again.readOnly).toBe(true);
  expect(() => put(again, 'too early')).toThrow();
  await again.check();
  expect(again.readOnly).toBe(false);
  put(again, 'after');
  expect(again.db.prepare('SELECT place FROM draft ORDER BY place').all()).toEqual([
    { place: 'after' },
    { place: 'before' },
  ]);
  again.close();
});

test('a second opening of the same vault is refused while the first is open', async () => {
  vault = await testVault();
  await expect(vault.unlock()).rejects.toMatchObject({ code: 'in-use' });
});

test('a key derivation below the floor is refused without the word of a test', async () => {
  vault = await testVault();
  const { allowWeakKdf: _left, ...options } = vaultOptions(join(vault.folder, '..', 'Weak.vault'));
  await expect(createVault(options)).rejects.toMatchObject({ code: 'refused' });
});

function vaultOptions(folder: string) {
  return {
    folder,
    passphrase: testPassphrase,
    now: testNow,
    deviceFolder: null,
    kdf: { name: 'argon2id', version: 0x13, memoryKiB: 64, passes: 1, lanes: 1 },
    allowWeakKdf: true,
  } as const;
}
