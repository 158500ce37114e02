// Restoring: a backup is opened in full and shown beside what stands; only then, and only by the person's word, it takes the place.

import { existsSync, rmSync, statSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '../../../shared/kernel/date.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import { expectKnownSchema, migrate } from '../../database/migrate.ts';
import { migrations } from '../../database/migrations/all.ts';
import type { OpenFile } from '../../database/open-file.ts';
import { openDatabase } from '../../database/open.ts';
import { translated } from '../../database/refusals.ts';
import { countTables, expectSound } from '../backups/backup-copy.ts';
import { readBackup, trailerBytes, type BackupFacts } from '../backups/backup-file.ts';
import { backupAt } from '../backups/backup-folder.ts';
import { highestSeqIn, isProved } from '../backups/backup-proof.ts';
import { copyOwn, syncFile } from '../files/durable-files.ts';
import { faultPoint } from '../files/fault-points.ts';
import { openThis, writeHeaders, type Secret } from '../files/header-files.ts';
import { expectNotElsewhere } from '../files/host-lock.ts';
import { openReadOnly } from '../files/open-read-only.ts';
import {
  buildBeside,
  buildingOf,
  clearLeftovers,
  finishSwap,
  swapIn,
} from '../files/swap-folder.ts';
import { placesIn } from '../files/vault-folder.ts';
import { unwrapSlot, type Header, type SlotName } from '../keys/header.ts';
import { deriveKeys, type DerivedKeys } from '../keys/keys.ts';
import type { EraseAgain } from '../opening/deps.ts';
import { freshSecrets } from '../opening/secrets.ts';
import { appendAudit, auditPage } from '../rows/audit.ts';
import {
  addLedger,
  erasedTest,
  erasuresIn,
  ledgerOf,
  type Ledger,
} from '../rows/erasure-ledger.ts';
import { backupDue, madeBy, seqOf, standAtLeast, writeSetting } from '../rows/store.ts';
import type { VaultSession } from '../session/session.ts';
import { erasuresBeside } from './erasures-beside.ts';
import { expectPlaceFor } from './restore-place.ts';

export type RestoreOptions = {
  readonly backup: string;
  readonly folder: string;
  readonly secret: Secret;
  readonly now: () => Instant;
  readonly allowWeakKdf: boolean;
  readonly eraseAgain: EraseAgain;
  readonly failedBefore?: number;
  /** The vault that stands there, where it is open: its counts are shown, and its ledger of what was erased is carried over. */
  readonly standing: VaultSession | null;
};

/** What stands in the place and could be read: its rows, and its last line in the log. */
type Standing = {
  readonly counts: Readonly<Record<string, number>>;
  readonly lastChange: Instant | null;
  readonly seq: number;
};

type LastLine = {
  readonly at: Instant;
  readonly action: string;
  readonly reason: string | null;
} | null;
type Built = Pick<Prepared, 'counts' | 'erasedSince' | 'lastLine'>;

export type Prepared = {
  readonly folder: string;
  readonly header: Header;
  readonly dataKey: Buffer;
  /** What opened the backup. A recovery key that was used is replaced, so the key of private reflections waits here too. */
  readonly slot: SlotName;
  readonly sealKey: Buffer | null;
  readonly counts: Readonly<Record<string, number>>;
  /** A vault stands in the place; `standing` is null also where it could not be read. */
  readonly replaces: boolean;
  readonly standing: Readonly<Record<string, number>> | null;
  readonly lastChange: { readonly standing: Instant | null; readonly restored: Instant };
  /** The last line of the log inside the backup, and whether the date on its outside is true. */
  readonly lastLine: LastLine;
  readonly dateProved: boolean;
  readonly erasedSince: number;
  /** Wrong tries before the right secret, for the log. */
  readonly failedBefore: number;
  /** How many erasures the standing vault knew when this was prepared. */
  readonly erasures: number;
};

/** Builds the restored vault beside its place and checks it in full. Throws `damaged`, `wrong-secret`, `conflict`, `disk-full`; what stands is not touched. */
export async function prepareRestore(options: RestoreOptions): Promise<Prepared> {
  const { backup, folder, secret, allowWeakKdf, standing, failedBefore = 0 } = options;
  const facts = readBackup(backup);
  if (!standing) {
    expectNotElsewhere(folder);
    translated(() => {
      finishSwap(folder);
      clearLeftovers(folder);
    });
  }
  expectPlaceFor(folder, facts.header.vaultId, standing);
  const { dataKey, slot, slotKeys } = await openThis([facts.header], secret, allowWeakKdf);
  const keys = deriveKeys(dataKey);
  const ledgers = standing
    ? [ledgerOf(standing.db, standing.keys.pseudonym)]
    : erasuresBeside(folder, backup, keys);
  const stands = standing ? standingIn(standing.db) : standingBeside(folder, keys);
  const folders = [placesIn(folder).backups, dirname(backup)];
  const known = Math.max(stands?.seq ?? 0, highestSeqIn(folders, { keys, earlier: [] }));
  // The outside can be written by anybody; before this key nobody could tell.
  const dateProved = isProved(backupAt(backup), { keys, earlier: [] });
  const { counts, erasedSince, lastLine } = await build(options, facts, keys, { ledgers, known });
  return {
    folder,
    header: facts.header,
    dataKey,
    slot,
    sealKey: slot === 'recovery' ? unwrapSlot('seal', slot, slotKeys, facts.header) : null,
    counts,
    replaces: existsSync(placesIn(folder).data),
    standing: stands?.counts ?? null,
    lastChange: {
      standing: stands?.lastChange ?? null,
      restored: dateProved ? facts.madeAt : (lastLine?.at ?? facts.madeAt),
    },
    lastLine,
    dateProved,
    erasedSince,
    failedBefore,
    erasures: standing ? erasuresIn(standing.db) : 0,
  };
}

/** What is known beside the backup: erasures since, and the highest counter. */
type Beside = { readonly ledgers: readonly Ledger[]; readonly known: number };

async function build(
  options: RestoreOptions,
  facts: BackupFacts,
  keys: DerivedKeys,
  beside: Beside,
): Promise<Built> {
  let built: Built = { counts: {}, erasedSince: 0, lastLine: null };
  await buildBeside(options.folder, (building) => {
    const file = join(building, 'data.db');
    copyOwn(options.backup, file);
    truncateSync(file, statSync(file).size - trailerBytes);
    faultPoint('restore: copied');
    const db = openDatabase({
      file,
      key: keys.database,
      expectBeforeWriting: (version, noted) =>
        expectKnownSchema(version, migrations, noted(madeBy)),
    });
    try {
      expectSound(db, keys);
      migrate(db, migrations, { beforeMigrate: () => undefined });
      const lastLine = lastLineOf(db);
      const erasedSince = bringUpToDate(db, beside, keys, options);
      built = { counts: countTables(db), erasedSince, lastLine };
      db.checkpoint();
    } finally {
      db.close();
    }
    syncFile(file);
    writeHeaders(building, facts.header);
    faultPoint('restore: built');
  });
  return built;
}

/** After a recovery key was used: the prepared vault comes with a new passphrase and a new recovery key. Throws `invalid` where the passphrase is weak. */
export async function prepareFreshSecrets(
  { folder, header, dataKey, sealKey }: Prepared,
  next: string,
): Promise<{ header: Header; recoveryKey: string }> {
  if (!sealKey)
    throw new Problem(
      'damaged',
      'The key of the private reflections in this backup cannot be read. Choose another backup.',
    );
  const sealPair = { secretKey: sealKey, publicKey: Buffer.from(header.seal.recipient, 'hex') };
  const fresh = await freshSecrets(header, { dataKey, sealPair }, next);
  expectBuilt(folder);
  writeHeaders(buildingOf(folder), fresh.header);
  return fresh;
}

/** Puts the prepared vault in place; the one that stood there is kept beside it. The standing session must be closed. Returns where the old one is. */
export function commitRestore(
  { folder }: Pick<Prepared, 'folder'>,
  deviceFolder: string | null,
  vaultId: string,
  now: Instant,
): string | null {
  expectBuilt(folder);
  const aside = existsSync(folder)
    ? freeAside(`${folder}.before-restore-${now.slice(0, 19).replaceAll(':', '-')}`)
    : null;
  translated(() => swapIn(folder, aside));
  // The restored vault is older than the one last seen, and rightly so.
  if (deviceFolder) rmSync(join(deviceFolder, 'witness', `${vaultId}.seen`), { force: true });
  return aside;
}

/** A clock that was set back may have used the name before. */
function freeAside(stem: string): string {
  for (let count = 0; ; count += 1) {
    const path = count === 0 ? stem : `${stem}.${count}`;
    if (!existsSync(path)) return path;
  }
}

/** The person thought better of it. */
export function dropRestore({ folder }: Pick<Prepared, 'folder'>): void {
  rmSync(buildingOf(folder), { recursive: true, force: true });
}

function expectBuilt(folder: string): void {
  if (!existsSync(buildingOf(folder)))
    throw new Problem('not-found', 'The preview of this restore is gone. Please start it again.');
}

function bringUpToDate(
  db: OpenFile,
  { ledgers, known }: Beside,
  keys: DerivedKeys,
  { now, eraseAgain }: RestoreOptions,
): number {
  return db.transaction(() => {
    for (const ledger of ledgers) addLedger(db, ledger, keys.pseudonym);
    const erased = eraseAgain(db, erasedTest(ledgerOf(db, keys.pseudonym)));
    appendAudit(db, keys.audit, now(), { action: 'restored' });
    standAtLeast(db, known);
    // No backup holds this yet, however many lie there.
    writeSetting(db, backupDue, 'yes');
    db.prepare(
      'UPDATE vault_state SET commit_seq = commit_seq + 1, commit_tag = randomblob(16) WHERE one = 1',
    ).run();
    return erased;
  })();
}

function lastLineOf(db: OpenFile): LastLine {
  const [line] = auditPage(db, null, 1);
  return line ?? null;
}

function standingIn(db: OpenFile): Standing {
  return { counts: countTables(db), lastChange: lastLineOf(db)?.at ?? null, seq: seqOf(db) };
}

/** With the key that the backup's own secret opened; null where that is not its key, or where it cannot be read. Throws `in-use`. */
function standingBeside(folder: string, keys: DerivedKeys): Standing | null {
  const { data } = placesIn(folder);
  try {
    return existsSync(data) ? openReadOnly(data, keys.database, standingIn) : null;
  } catch (error) {
    if (error instanceof Problem && error.code === 'in-use') throw error;
    return null;
  }
}
