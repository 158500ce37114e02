// Performs one critical operation on a vault and dies, as by a power cut, at the fault point with the given number.

import { mkdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { migrate, type Migration } from '../../../electron/database/migrate.ts';
import { migrations } from '../../../electron/database/migrations/all.ts';
import type { ActionContext } from '../../../electron/ipc/implement.ts';
import { copyVerified } from '../../../electron/vault/backups/backup-copy.ts';
import {
  backupHere,
  chooseSecondPlace,
  makeBackup,
} from '../../../electron/vault/backups/backups.ts';
import { eraseForGood, recordErased } from '../../../electron/vault/erase.ts';
import { faultPoint, visitFaultPoints } from '../../../electron/vault/files/fault-points.ts';
import { createVault } from '../../../electron/vault/opening/create-vault.ts';
import { VaultHolder } from '../../../electron/vault/opening/holder.ts';
import { rotateKey } from '../../../electron/vault/opening/rotate.ts';
import {
  changePassphrase,
  renewRecovery,
  replaceSecrets,
} from '../../../electron/vault/opening/secrets.ts';
import { unlockVault } from '../../../electron/vault/opening/unlock-vault.ts';
import { commitRestore, prepareRestore } from '../../../electron/vault/restore/restore.ts';
import type { VaultSession } from '../../../electron/vault/session/session.ts';
import { fillDrafts } from '../../support/filled-vault.ts';
import type { Orders } from '../critical-sections.ts';

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
const { folder, deviceFolder, passphrase, next, recoveryKey, backup, dieAt } = orders;
const now = () => new Date().toISOString();

let passed = 0;
const arm = (): void =>
  visitFaultPoints((name) => {
    passed += 1;
    writeSync(1, `${name}\n`);
    if (passed === dieAt) process.kill(process.pid, 'SIGKILL');
  });
const open = (): Promise<VaultSession> =>
  unlockVault({ folder, deviceFolder, secret: { passphrase }, now, allowWeakKdf: true });

const operations: Readonly<Record<Orders['operation'], () => Promise<void>>> = {
  create: async () => {
    arm();
    const kdf = { name: 'argon2id', version: 0x13, memoryKiB: 64, passes: 1, lanes: 1 } as const;
    (
      await createVault({ folder, deviceFolder, passphrase, now, kdf, allowWeakKdf: true })
    ).session.close();
  },
  passphrase: () => during((session) => changePassphrase(session, passphrase, next)),
  recovery: () => during((session) => renewRecovery(session, passphrase)),
  secrets: () => during((session) => replaceSecrets(session, recoveryKey, next)),
  backup: () => during(async (session) => backupHere(session)),
  'second-place': async () => {
    const stick = join(deviceFolder, 'stick');
    mkdirSync(stick, { recursive: true });
    await during(async (session) => {
      await chooseSecondPlace(session, stick);
      await makeBackup(session);
    });
  },
  rotate: () => during((session) => rotateKey(session, passphrase, next)),
  import: () =>
    during(async (session) => {
      const holder = new VaultHolder({ onChange: () => undefined });
      holder.open(session);
      holder.backupFirst('before-import');
      session.transaction(() => {
        fillDrafts(session.db, 3, 20, 'first');
        faultPoint('import: first half');
        fillDrafts(session.db, 2, 20, 'second');
        faultPoint('import: second half');
      });
      faultPoint('import: stored');
    }),
  erase: () =>
    during(async (session) => {
      const holder = new VaultHolder({ onChange: () => undefined });
      holder.open(session);
      const erase = (): void =>
        session.transaction(() => {
          session.db.prepare("DELETE FROM draft WHERE place = 'mentor-3'").run();
          faultPoint('erase: row gone');
          recordErased(session, session.db, 'note', 'mentor-3');
          faultPoint('erase: in the ledger');
        });
      await eraseForGood(holder, { progress: () => undefined } as unknown as ActionContext, {
        alsoFromBackups: true,
        erase,
      });
    }),
  restore: async () => {
    arm();
    const parts = {
      backup,
      folder,
      secret: { passphrase },
      now,
      allowWeakKdf: true,
      eraseAgain: () => 0,
      standing: null,
    };
    const prepared = await prepareRestore(parts);
    commitRestore(prepared, deviceFolder, prepared.header.vaultId, now());
  },
  migrate: () =>
    during(async (session) => {
      const version = migrations.length + 1;
      const step: Migration = {
        version,
        name: 'proof',
        up: (db) => {
          db.exec('CREATE TABLE proof_of_step (id INTEGER PRIMARY KEY) STRICT');
          faultPoint('migrate: first half');
          db.exec("INSERT INTO proof_of_step VALUES (1); UPDATE draft SET body = body || '+'");
          faultPoint('migrate: second half');
        },
      };
      const { db, keys, header } = session;
      migrate(db, [...migrations, step], {
        beforeMigrate: () => void copyVerified({ db, keys, header, folder, now: now() }),
      });
      faultPoint('migrate: done');
    }),
};

await operations[orders.operation]();

async function during(work: (session: VaultSession) => Promise<unknown>): Promise<void> {
  const session = await open();
  arm();
  await work(session);
  session.close();
}
