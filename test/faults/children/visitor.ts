// Becomes an ordinary user and tries to unlock a vault, to make one, or to restore a backup: says what it was told.

import { writeSync } from 'node:fs';
import { createVault } from '../../../electron/vault/opening/create-vault.ts';
import { unlockVault } from '../../../electron/vault/opening/unlock-vault.ts';
import { prepareRestore } from '../../../electron/vault/restore/restore.ts';

type Orders = {
  folder: string;
  deviceFolder: string;
  passphrase: string;
  uid: number;
  make: boolean;
  restore?: string;
};
const { folder, deviceFolder, passphrase, uid, make, restore } = JSON.parse(
  process.argv[2] ?? '{}',
) as Orders;
const kdf = { name: 'argon2id', version: 0x13, memoryKiB: 64, passes: 1, lanes: 1 } as const;
process.setgroups?.([]);
process.setgid?.(uid);
process.setuid?.(uid);
const now = () => '2026-11-22T10:00:00.000Z';
try {
  if (restore !== undefined) {
    await prepareRestore({
      backup: restore,
      folder,
      secret: { passphrase },
      now,
      allowWeakKdf: true,
      eraseAgain: () => 0,
      standing: null,
    });
  }
  const session = make
    ? (await createVault({ folder, passphrase, now, deviceFolder, kdf, allowWeakKdf: true }))
        .session
    : await unlockVault({ folder, deviceFolder, secret: { passphrase }, now, allowWeakKdf: true });
  session.close();
  writeSync(1, JSON.stringify({ code: 'open', message: '' }));
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  writeSync(1, JSON.stringify({ code, message }));
}
