// Restoring: a backup is opened in full and shown beside what stands; only then, and only by the person's word, it takes the place.
import { copyFileSync, existsSync, rmSync, statSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OpenFile } from '../database/open-file.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations/all.ts';
import { openDatabase } from '../database/open.ts';
import type { Writer } from '../database/connection.ts';
import type { Instant } from '../../shared/kernel/date.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { appendAudit } from './audit.ts';
import { countTables, expectSound } from './backup-copy.ts';
import { readBackupFacts, trailerBytes } from './backup-file.ts';
import { syncFile } from './durable-files.ts';
import { addLedger, erasedTest, erasuresIn, ledgerOf, type Ledger } from './erasure-ledger.ts';
import { erasuresBeside } from './erasures-beside.ts';
import { faultPoint } from './fault-points.ts';
import { openThis, writeHeaders, type Secret } from './header-files.ts';
import type { Header } from './header.ts';
import { expectNotElsewhere } from './host-lock.ts';
import { deriveKeys, type DerivedKeys } from './keys.ts';
import type { VaultSession } from './session.ts';
import { buildBeside, mendSwap, swapIn } from './swap-folder.ts';
import { inspectFolder } from './vault-folder.ts';

/** Erases again what the test says, and counts it; comes from the features that know people and notes. */
export type EraseAgain = (db: Writer, isErased: (id: string) => boolean) => number;

export type RestoreParts = {
  readonly backup: string;
  readonly folder: string;
  readonly secret: Secret;
  readonly now: () => Instant;
  readonly allowWeakKdf: boolean;
  readonly eraseAgain: EraseAgain;
  /** The vault that stands there, where it is open: its counts are shown, and its ledger of what was erased is carried over. */
  readonly standing: VaultSession | null;
};

export type Prepared = {
  readonly folder: string;
  readonly header: Header;
  readonly dataKey: Buffer;
  readonly counts: Readonly<Record<string, number>>;
  readonly standing: Readonly<Record<string, number>> | null;
  readonly lastChange: { readonly standing: Instant | null; readonly restored: Instant };
  readonly erasedSince: number;
  /** How many erasures the standing vault knew when this was prepared. */
  readonly erasures: number;
};

/** Builds the restored vault beside its place and checks it in full. Throws `damaged`, `wrong-secret`, `disk-full`; what stands is not touched. */
export async function prepareRestore(parts: RestoreParts): Promise<Prepared> {
  const { backup, folder, secret, allowWeakKdf, standing } = parts;
  const facts = existsSync(backup) ? readBackupFacts(backup) : null;
  if (!facts) throw new Problem('damaged', 'This file is no whole backup of a vault. Choose another one.', ['backup']);
  if (!standing) {
    expectNotElsewhere(folder, parts.now());
    mendSwap(folder);
  }
  expectPlaceFor(folder, facts.header.vaultId, standing);
  const { dataKey } = await openThis([facts.header], secret, allowWeakKdf);
  const keys = deriveKeys(dataKey);
  const ledgers = standing ? [ledgerOf(standing.db, standing.keys.pseudonym)] : erasuresBeside(folder, backup, keys);
  let counts: Readonly<Record<string, number>> = {};
  let erasedSince = 0;
  await buildBeside(folder, (building) => {
    const file = join(building, 'data.db');
    copyFileSync(backup, file);
    truncateSync(file, statSync(file).size - trailerBytes);
    faultPoint('restore: copied');
    const db = openDatabase({ file, key: keys.database });
    try {
      expectSound(db, keys);
      migrate(db, migrations, { beforeMigrate: () => undefined });
      erasedSince = bringUpToDate(db, ledgers, keys, parts);
      counts = countTables(db);
      db.checkpoint();
    } finally {
      db.close();
    }
    syncFile(file);
    writeHeaders(building, facts.header);
    faultPoint('restore: built');
  });
  return {
    folder,
    header: facts.header,
    dataKey,
    counts,
    standing: standing ? countTables(standing.db) : null,
    lastChange: { standing: standing ? lastLine(standing.db) : null, restored: facts.madeAt },
    erasedSince,
    erasures: standing ? erasuresIn(standing.db) : 0,
  };
}

/** Puts the prepared vault in place; the one that stood there is kept beside it. The standing session must be closed. Returns where the old one is. */
export function commitRestore({ folder }: Pick<Prepared, 'folder'>, deviceFolder: string | null, vaultId: string, now: Instant): string | null {
  if (!existsSync(`${folder}.building`)) throw new Problem('not-found', 'The preview of this restore is gone. Please start it again.');
  const aside = existsSync(folder) ? freeAside(`${folder}.before-restore-${now.slice(0, 19).replaceAll(':', '-')}`) : null;
  swapIn(folder, aside);
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
  rmSync(`${folder}.building`, { recursive: true, force: true });
}

function bringUpToDate(db: OpenFile, ledgers: readonly Ledger[], keys: DerivedKeys, { now, eraseAgain }: RestoreParts): number {
  return db.transaction(() => {
    for (const ledger of ledgers) addLedger(db, ledger, keys.pseudonym);
    const erased = eraseAgain(db, erasedTest(ledgerOf(db, keys.pseudonym)));
    appendAudit(db, keys.audit, now(), { action: 'restored' });
    db.prepare('UPDATE vault_state SET commit_seq = commit_seq + 1, commit_tag = randomblob(16) WHERE one = 1').run();
    return erased;
  })();
}

/** A restore takes the place of the same vault, of a damaged one, or of nothing; never of another vault. */
function expectPlaceFor(folder: string, vaultId: string, standing: VaultSession | null): void {
  if (standing && standing.vaultId !== vaultId) {
    throw new Problem('conflict', `This backup belongs to another vault than the one in ${basename(folder)}. Choose an empty place for it.`, ['backup']);
  }
  const state = inspectFolder(folder);
  if (state === 'link' || state === 'read-only' || state === 'not-yours') throw new Problem('refused', 'This folder cannot be written to. Choose another place.', ['target']);
  if (state === 'not-a-vault') throw new Problem('conflict', 'Something else already stands in this place. Choose another name.', ['target']);
}

function lastLine(db: OpenFile): Instant | null {
  const row = db.prepare('SELECT at FROM audit_event ORDER BY seq DESC LIMIT 1').get() as { at: Instant } | undefined;
  return row?.at ?? null;
}
