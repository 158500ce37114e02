// Makes a new vault beside its place and moves it there when it is whole.

import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Instant } from '../../../shared/kernel/date.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import { migrate } from '../../database/migrate.ts';
import { migrations } from '../../database/migrations/all.ts';
import type { OpenFile } from '../../database/open-file.ts';
import { openDatabase } from '../../database/open.ts';
import { translated, translateMaking } from '../../database/refusals.ts';
import { syncFolder } from '../files/durable-files.ts';
import { faultPoint } from '../files/fault-points.ts';
import { writeHeaders } from '../files/header-files.ts';
import { clear, expectFreeBeside } from '../files/swap-folder.ts';
import { inspectFolder, placesIn } from '../files/vault-folder.ts';
import { isTooWeak, usualKdf, type KdfSettings } from '../keys/kdf.ts';
import { deriveKeys } from '../keys/keys.ts';
import { firstHeader, newRecovery, stretchNew } from '../keys/new-header.ts';
import { newSealPair, type SealPair } from '../keys/sealed-box.ts';
import { appendAudit } from '../rows/audit.ts';
import type { VaultSession } from '../session/session.ts';
import { openWithKey } from './unlock-vault.ts';

export type CreateOptions = {
  readonly folder: string;
  readonly passphrase: string;
  readonly now: () => Instant;
  /** Where this computer remembers what it saw of its vaults; null for none. */
  readonly deviceFolder: string | null;
  readonly kdf?: KdfSettings;
  /** The key pair of private reflections that are carried over from a damaged vault. */
  readonly sealPair?: SealPair;
  /** For tests: key derivations below the floor. */
  readonly allowWeakKdf?: boolean;
};

/** Makes and opens a vault. Throws `conflict` where something stands in its place, `disk-full`, `refused`. */
export async function createVault(
  options: CreateOptions,
): Promise<{ recoveryKey: string; session: VaultSession }> {
  const { folder, passphrase, now, deviceFolder, kdf = usualKdf, allowWeakKdf = false } = options;
  if (isTooWeak(kdf) && !allowWeakKdf)
    throw new Problem('refused', 'The key derivation asked for is too weak to protect a vault.');
  expectFree(folder);
  const contents = { dataKey: randomBytes(32), sealPair: options.sealPair ?? newSealPair() };
  const stretched = await stretchNew(passphrase, kdf);
  const { recoveryKey, slotKeys } = newRecovery();
  const header = firstHeader(contents, stretched.kdf, stretched.slotKeys, slotKeys);
  if (!options.sealPair) contents.sealPair.secretKey.fill(0);
  buildWhole(folder, (building) => {
    const keys = deriveKeys(contents.dataKey);
    const db = openDatabase({ file: placesIn(building).data, key: keys.database, create: true });
    try {
      fill(db, keys.audit, header.vaultId, now());
    } finally {
      db.close();
    }
    writeHeaders(building, header);
  });
  const session = await openWithKey({
    folder,
    header,
    dataKey: contents.dataKey,
    now,
    deviceFolder,
    allowWeakKdf,
    slot: 'passphrase',
  });
  return { recoveryKey, session };
}

/** Builds a vault's folder beside its place with 0700 and moves it there; what a crash left over is cleared first. */
export function buildWhole(folder: string, build: (building: string) => void): void {
  const building = `${folder}.making`;
  translated(() => expectFreeBeside(folder));
  try {
    translated(() => {
      mkdirSync(dirname(folder), { recursive: true });
      mkdirSync(building, { mode: 0o700 });
      build(building);
      syncFolder(building);
      faultPoint('make: built');
      renameSync(building, folder);
      syncFolder(dirname(folder));
      faultPoint('make: moved');
    });
  } catch (error) {
    clear(building);
    throw translateMaking(error);
  }
}

function fill(db: OpenFile, auditKey: Buffer, vaultId: string, at: Instant): void {
  migrate(db, migrations, { beforeMigrate: () => undefined });
  db.transaction(() => {
    db.prepare(
      'INSERT INTO vault_state (one, vault_id, created_at, clock_seen_at) VALUES (1, ?, ?, ?)',
    ).run(vaultId, at, at);
    appendAudit(db, auditKey, at, { action: 'created' });
  })();
}

function expectFree(folder: string): void {
  const state = inspectFolder(folder);
  if (state === 'none' || state === 'empty') return;
  if (state === 'read-only' || state === 'not-yours') {
    throw new Problem('refused', 'This folder cannot be written to. Choose another place.', [
      'folder',
    ]);
  }
  throw new Problem(
    'conflict',
    'Something already stands in this place. Choose another name, or open the vault that is there.',
    ['folder'],
  );
}
