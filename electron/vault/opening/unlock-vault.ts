// Unlocks a vault: header, key derivation, database, and everything that must hold before the first page is shown.

import { rmSync } from 'node:fs';
import type { Instant } from '../../../shared/kernel/date.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import { damaged, noHeader } from '../../../shared/vault/messages.ts';
import { expectKnownSchema, migrate } from '../../database/migrate.ts';
import { migrations } from '../../database/migrations/all.ts';
import type { OpenFile } from '../../database/open-file.ts';
import { openDatabase } from '../../database/open.ts';
import { translate } from '../../database/refusals.ts';
import { copyVerified, opensWhole } from '../backups/backup-copy.ts';
import { backupsNear, type FoundBackup } from '../backups/backup-folder.ts';
import { isProved } from '../backups/backup-proof.ts';
import { standAboveAll } from '../backups/counter.ts';
import { maintain } from '../backups/maintenance.ts';
import { isTwinMissing, mendHeaders, openHeader, type Secret } from '../files/header-files.ts';
import { expectNotElsewhere, takeHostLock, whoHolds } from '../files/host-lock.ts';
import { fingerprint } from '../files/page-fingerprint.ts';
import { clearLeftovers, finishSwap } from '../files/swap-folder.ts';
import { expectUnlockable, hasLeftoverLog, placesIn } from '../files/vault-folder.ts';
import type { Header, SlotName } from '../keys/header.ts';
import { deriveKeys, type DerivedKeys } from '../keys/keys.ts';
import { auditMacAt, triedBefore } from '../rows/audit.ts';
import { madeBy, noteGeneration, notedGeneration } from '../rows/store.ts';
import { VaultSession } from '../session/session.ts';
import { compare, Witness, type StateAtUnlock } from '../session/witness.ts';
import { openWithRetry } from './open-with-retry.ts';
import { makeOwnAll } from './own-rights.ts';

export type UnlockOptions = {
  readonly folder: string;
  readonly secret: Secret;
  readonly now: () => Instant;
  readonly deviceFolder: string | null;
  readonly allowWeakKdf?: boolean;
  /** The user's word that the other computer named in the lock is not using the vault. */
  readonly takeOver?: boolean;
  /** Wrong attempts since the last success, for the audit log. */
  readonly failedBefore?: number;
};

/** Throws one of the plain messages (`wrong-secret`, `in-use`, `damaged`, `newer-version`, `header-missing`, …). A vault older than last seen opens read-only with a finding. */
export async function unlockVault(options: UnlockOptions): Promise<VaultSession> {
  const {
    folder,
    secret,
    now,
    deviceFolder,
    allowWeakKdf = false,
    takeOver = false,
    failedBefore = 0,
  } = options;
  expectVaultAt(folder);
  expectNotElsewhere(folder, takeOver);
  // The fingerprint is read while the key is derived.
  const pages =
    deviceFolder && !hasLeftoverLog(folder)
      ? fingerprint(placesIn(folder).data)
      : Promise.resolve(null);
  pages.catch(() => undefined);
  const opened = await openHeader(folder, secret, allowWeakKdf);
  // Not before the secret has shown that this is a vault of ours: in a wrong folder nothing is cleared.
  clearLeftovers(folder);
  dropIndex(folder);
  return openWithKey({
    folder,
    ...opened,
    now,
    deviceFolder,
    allowWeakKdf,
    pages: await pages,
    failedBefore,
  });
}

/** Finishes a swap that a crash cut short, then throws the fitting message unless a vault stands there that can be unlocked. */
export function expectVaultAt(folder: string): void {
  finishSwap(folder);
  expectUnlockable(folder, () => damagedBeside(folder), noHeader);
}

/** A look from beside that a crash ended leaves its index. Windows keeps what somebody is still reading. */
function dropIndex(folder: string): void {
  try {
    rmSync(placesIn(folder).index, { force: true });
  } catch {
    return;
  }
}

type KnownKey = Pick<UnlockOptions, 'folder' | 'now' | 'deviceFolder'> & {
  readonly header: Header;
  readonly dataKey: Buffer;
  readonly slot: SlotName;
  readonly allowWeakKdf: boolean;
  readonly pages?: string | null;
  readonly failedBefore?: number;
};

/** The rest of unlocking, once the data key is known. */
export async function openWithKey({
  folder,
  header,
  dataKey,
  slot,
  now,
  deviceFolder,
  allowWeakKdf,
  pages = null,
  failedBefore = 0,
}: KnownKey): Promise<VaultSession> {
  const keys = deriveKeys(dataKey);
  const unclean = hasLeftoverLog(folder);
  const db = await openWithRetry(() => openData(folder, keys));
  try {
    expectSameVault(db, folder, header.vaultId, keys);
    const lockMark = takeHostLock(folder, now());
    // Asked before anything in the vault is mended or brought up to date.
    const witness = deviceFolder ? new Witness(deviceFolder, header.vaultId, keys.witness) : null;
    const seen = witness?.read() ?? null;
    // None was noted before this version: then what is found counts, and is noted below.
    const known = Math.max(notedGeneration(db), seen?.generation ?? 0);
    const lower = header.generation < known;
    const finding = compare(seen, foundIn(db, pages)) ?? (lower ? 'older-keys' : null);
    const mended = !lower && isTwinMissing(folder, keys.header);
    const current = lower ? header : mendHeaders(folder, header, keys.header);
    const generation = Math.max(known, current.generation);
    const tightened = makeOwnAll(folder);
    migrate(db, migrations, {
      beforeMigrate: (from) =>
        copyVerified({ db, keys, header: current, folder, now: now(), label: `before-${from}` }),
    });
    const session = new VaultSession({
      folder,
      db,
      header: current,
      dataKey,
      now,
      witness,
      deviceFolder,
      allowWeakKdf,
      unclean,
      finding,
      mended,
      lockMark,
      generation,
      tightened,
      maintain,
    });
    session.beforeAccepting = (seen) => standAboveAll(session, seen);
    session.audit({
      action: slot === 'passphrase' ? 'unlocked' : 'unlocked-by-recovery',
      ...triedBefore(failedBefore),
    });
    // Where the data are those last seen and only the key files are not, it is written down at once, whoever it was that opened them.
    if (finding === 'older-keys' && !unclean) session.auditAtOnce({ action: 'older-keys-seen' });
    else if (lower) session.audit({ action: 'older-keys-seen' });
    if (mended) session.audit({ action: 'key-file-mended' });
    if (tightened) session.audit({ action: 'rights-tightened' });
    session.whenWritable(() => noteGeneration(db, generation));
    session.begin();
    return session;
  } catch (error) {
    db.close();
    throw translate(error);
  }
}

function foundIn(db: OpenFile, pages: string | null): StateAtUnlock {
  const state = db
    .prepare('SELECT commit_seq AS seq, commit_tag AS tag FROM vault_state')
    .get() as { seq: number; tag: Buffer };
  return {
    seq: state.seq,
    tag: state.tag.toString('hex'),
    pages,
    auditMacAt: (seq) => auditMacAt(db, seq),
  };
}

function openData(folder: string, keys: DerivedKeys): OpenFile {
  try {
    return openDatabase({
      file: placesIn(folder).data,
      key: keys.database,
      expectBeforeWriting: (version, setting) =>
        expectKnownSchema(version, migrations, setting(madeBy)),
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw error.code === 'damaged'
      ? damagedBeside(folder, keys)
      : error.code === 'in-use'
        ? (whoHolds(folder) ?? error)
        : error;
  }
}

/** The message of damage, with the newest backup that lies beside the vault: once the key is known, the newest that opens whole with it. */
function damagedBeside(folder: string, keys?: DerivedKeys): Problem {
  const near = backupsNear(folder);
  const good = keys && near.find((found) => isGood(found, keys));
  const newest = good ?? near[0];
  return damaged(newest ? { madeAt: newest.madeAt, proved: good !== undefined } : null);
}

function isGood(found: FoundBackup, keys: DerivedKeys): boolean {
  return isProved(found, { keys, earlier: [] }) && opensWhole(found.path, keys);
}

function expectSameVault(db: OpenFile, folder: string, vaultId: string, keys: DerivedKeys): void {
  const row = db.prepare('SELECT vault_id AS id FROM vault_state').get() as
    | { id: string }
    | undefined;
  if (row?.id !== vaultId) throw damagedBeside(folder, keys);
}
