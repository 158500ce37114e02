// A real encrypted vault in a throw-away folder, with a quick key derivation.

import { join } from 'node:path';
import type { Secret } from '../../electron/vault/files/header-files.ts';
import { createVault } from '../../electron/vault/opening/create-vault.ts';
import { unlockVault } from '../../electron/vault/opening/unlock-vault.ts';
import type { VaultSession } from '../../electron/vault/session/session.ts';
import { quickKdf, scratchFolder } from './scratch.ts';

export const testPassphrase = 'quilt lantern marble otter seven';
export const testNow = () => '2026-11-22T10:00:00.000Z';

export type TestVault = {
  readonly folder: string;
  readonly deviceFolder: string;
  readonly recoveryKey: string;
  readonly session: VaultSession;
  unlock(secret?: Secret): Promise<VaultSession>;
  clear(): void;
};

/** Makes and opens a vault; `unlock` opens it again after a close. */
export async function testVault(now = testNow): Promise<TestVault> {
  const scratch = scratchFolder();
  const folder = join(scratch.folder, 'Desk.vault');
  const deviceFolder = join(scratch.folder, 'device');
  const made = await createVault({
    folder,
    passphrase: testPassphrase,
    now,
    deviceFolder,
    kdf: quickKdf,
    allowWeakKdf: true,
  });
  return {
    folder,
    deviceFolder,
    ...made,
    unlock: (secret = { passphrase: testPassphrase }) =>
      unlockVault({ folder, secret, now, deviceFolder, allowWeakKdf: true }),
    clear: () => {
      made.session.close();
      scratch.clear();
    },
  };
}
