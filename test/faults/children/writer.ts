// Writes pairs of rows for ever and says each number once its transaction is durable; waits to be killed.

import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { unlockVault } from '../../../electron/vault/opening/unlock-vault.ts';

const { folder, deviceFolder, passphrase, from } = JSON.parse(process.argv[2] ?? '{}') as {
  folder: string;
  deviceFolder: string;
  passphrase: string;
  from: number;
};
const session = await unlockVault({
  folder,
  deviceFolder,
  secret: { passphrase },
  now: () => new Date().toISOString(),
  allowWeakKdf: true,
});
if (session.unclean) await session.check();
const put = session.db.prepare('INSERT INTO draft (place, body, saved_at) VALUES (?, ?, ?)');
for (let number = from; ; number += 1) {
  const body = `${number} `.repeat(1 + (number % 300));
  const mark = createHash('sha256').update(body).digest('hex');
  session.transaction(() => {
    put.run(`${number}:body`, body, 'x');
    put.run(`${number}:mark`, mark, 'x');
  });
  writeSync(1, `${number}\n`);
}
