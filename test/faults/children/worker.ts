// Works in a vault as a person would: writes canaries, sorts and searches them, backs up, changes secrets, locks. Plants one readable file.

import { writeFileSync } from 'node:fs';
import { backupHere } from '../../../electron/vault/backups/backups.ts';
import { seal } from '../../../electron/vault/keys/sealed-box.ts';
import { changePassphrase, renewRecovery } from '../../../electron/vault/opening/secrets.ts';
import { unlockVault } from '../../../electron/vault/opening/unlock-vault.ts';

type Orders = {
  folder: string;
  deviceFolder: string;
  passphrase: string;
  canaries: string[];
  control: string;
};
const { folder, deviceFolder, passphrase, canaries, control } = JSON.parse(
  process.argv[2] ?? '{}',
) as Orders;
const session = await unlockVault({
  folder,
  deviceFolder,
  secret: { passphrase },
  now: () => new Date().toISOString(),
  allowWeakKdf: true,
});
const { db } = session;
const text = canaries.join(' ');
db.exec(
  "CREATE VIRTUAL TABLE working_search USING fts5 (body); INSERT INTO working_search (working_search, rank) VALUES ('secure-delete', 1)",
);
db.transaction(() => {
  for (let index = 0; index < 1_000; index += 1) {
    db.prepare('INSERT INTO draft (place, body, saved_at) VALUES (?, ?, ?)').run(
      `${text} ${index}`,
      `${text} ${index} `.repeat(20),
      'x',
    );
    db.prepare('INSERT INTO working_search (body) VALUES (?)').run(`${text} ${index}`);
  }
})();
// A small cache, so that this much already has to go somewhere.
db.exec('PRAGMA cache_size = -200; PRAGMA temp.cache_size = -200');
// Large sorts and temporary tables are what spills into temporary files where nobody forbids it.
db.exec(
  'CREATE TEMP TABLE sorting AS SELECT body || place AS body FROM draft ORDER BY body DESC, place',
);
db.prepare(
  'SELECT count(*) AS n FROM (SELECT body FROM draft UNION SELECT body FROM sorting ORDER BY 1)',
).get();
db.prepare(
  'SELECT snippet(working_search, 0, ?, ?, ?, 8) FROM working_search WHERE working_search MATCH ? ORDER BY rank LIMIT 20',
).all('[', ']', '…', canaries[1]);
seal(session.header.seal.recipient, Buffer.from(text));
backupHere(session);
await changePassphrase(session, passphrase, 'seven otters mend a violet kite');
await renewRecovery(session, 'seven otters mend a violet kite');
session.idle();
session.close();
writeFileSync(control, canaries[0] ?? '');
