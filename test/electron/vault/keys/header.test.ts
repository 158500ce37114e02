// The bonds of the header: to the derivation, to the data, and a backup's proof. Each needs its own attack, since other walls would hide its loss.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/database/open.ts';
import { backupHere } from '../../../../electron/vault/backups/backups.ts';
import { visitFaultPoints } from '../../../../electron/vault/files/fault-points.ts';
import { writeHeaders } from '../../../../electron/vault/files/header-files.ts';
import { slotKeysOf, unwrapSlot } from '../../../../electron/vault/keys/header.ts';
import { deriveFromPassphrase } from '../../../../electron/vault/keys/kdf.ts';
import { deriveKeys } from '../../../../electron/vault/keys/keys.ts';
import { headerFor, newRecovery, stretchNew } from '../../../../electron/vault/keys/new-header.ts';
import { newSealPair } from '../../../../electron/vault/keys/sealed-box.ts';
import { quickKdf } from '../../../support/scratch.ts';
import { testPassphrase, testVault, type TestVault } from '../../../support/vaults.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await testVault();
});
afterEach(() => {
  visitFaultPoints(null);
  vault.clear();
});

test('a slot does not open under another derivation, even with the right key', async () => {
  const { header } = vault.session;
  const { salt, ...kdf } = header.kdf;
  const keys = slotKeysOf(
    await deriveFromPassphrase(testPassphrase, Buffer.from(salt, 'hex'), kdf),
  );
  expect(unwrapSlot('data', 'passphrase', keys, header)).not.toBeNull();
  expect(
    unwrapSlot('data', 'passphrase', keys, { ...header, kdf: { ...header.kdf, passes: 2 } }),
  ).toBeNull();
  expect(unwrapSlot('data', 'passphrase', keys, { ...header, vaultId: '0'.repeat(32) })).toBeNull();
  expect(unwrapSlot('data', 'recovery', keys, header)).toBeNull();
});

test('a header that is whole in itself, over data that say they are another vault’s, is refused', async () => {
  const { dataKey, folder } = { dataKey: Buffer.from(vault.session.dataKey), folder: vault.folder };
  vault.session.close();
  const stretched = await stretchNew(testPassphrase, quickKdf);
  const parts = { vaultId: 'ab'.repeat(16), generation: 1, kdf: stretched.kdf };
  writeHeaders(
    folder,
    headerFor(
      { dataKey, sealPair: newSealPair() },
      parts,
      stretched.slotKeys,
      newRecovery().slotKeys,
    ),
  );
  await expect(vault.unlock()).rejects.toMatchObject({ code: 'damaged' });
});

test('a copy that was damaged on its way is thrown away, not kept as a backup', () => {
  const { backups } = { backups: join(vault.folder, 'backups') };
  visitFaultPoints((name) => {
    if (name !== 'backup: copied') return;
    const part = join(backups, '2026-11-22T10-00-00.backup.part');
    const bytes = readFileSync(part);
    bytes[bytes.length - 2_000]! ^= 4;
    writeFileSync(part, bytes);
  });
  expect(() => backupHere(vault.session)).toThrow(expect.objectContaining({ code: 'damaged' }));
  visitFaultPoints(null);
  backupHere(vault.session);
});

test('the key of one vault opens no other', async () => {
  const other = await testVault();
  other.session.close();
  vault.session.close();
  copyFileSync(join(other.folder, 'data.db'), join(vault.folder, 'data.db'));
  await expect(vault.unlock()).rejects.toMatchObject({ code: 'damaged' });
  expect(() =>
    openDatabase({
      file: join(other.folder, 'data.db'),
      key: deriveKeys(Buffer.alloc(32, 1)).database,
    }),
  ).toThrow();
  other.clear();
});
