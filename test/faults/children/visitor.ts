// Becomes an ordinary user and tries to unlock a vault, or to make one: says what it was told.
import { writeSync } from 'node:fs';
import { createVault } from '../../../electron/vault/create-vault.ts';
import { unlockVault } from '../../../electron/vault/unlock-vault.ts';

type Orders = { folder: string; deviceFolder: string; passphrase: string; uid: number; make: boolean };
const { folder, deviceFolder, passphrase, uid, make } = JSON.parse(process.argv[2] ?? '{}') as Orders;
const kdf = { name: 'argon2id', version: 0x13, memoryKiB: 64, passes: 1, lanes: 1 } as const;
process.setgroups?.([]);
process.setgid?.(uid);
process.setuid?.(uid);
const now = () => '2026-11-22T10:00:00.000Z';
try {
  const session = make
    ? (await createVault({ folder, passphrase, now, deviceFolder, kdf, allowWeakKdf: true })).session
    : await unlockVault({ folder, deviceFolder, secret: { passphrase }, now, allowWeakKdf: true });
  session.close();
  writeSync(1, JSON.stringify({ code: 'open', message: '' }));
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  writeSync(1, JSON.stringify({ code, message }));
}
