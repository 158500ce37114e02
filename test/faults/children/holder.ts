// Opens a vault, says so, and holds it until told to end.

import { writeSync } from 'node:fs';
import { unlockVault } from '../../../electron/vault/opening/unlock-vault.ts';

const { folder, deviceFolder, passphrase } = JSON.parse(process.argv[2] ?? '{}') as {
  folder: string;
  deviceFolder: string;
  passphrase: string;
};
try {
  const session = await unlockVault({
    folder,
    deviceFolder,
    secret: { passphrase },
    now: () => new Date().toISOString(),
    allowWeakKdf: true,
  });
  session.transaction(() =>
    session.db
      .prepare('INSERT INTO draft (place, body, saved_at) VALUES (?, ?, ?)')
      .run(String(process.pid), 'mine', 'x'),
  );
  writeSync(1, 'open\n');
  setInterval(() => undefined, 1_000);
  process.on('SIGTERM', () => {
    session.close();
    process.exit(0);
  });
} catch (error) {
  writeSync(1, `${(error as { code?: string }).code ?? 'unknown'}\n`);
}
