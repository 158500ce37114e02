// Makes a backup and proves it by opening it; a backup that was not proved does not stay.

import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '../../../shared/kernel/date.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import type { OpenFile } from '../../database/open-file.ts';
import { openDatabase } from '../../database/open.ts';
import { translated } from '../../database/refusals.ts';
import { syncFile, syncFolder } from '../files/durable-files.ts';
import { faultPoint } from '../files/fault-points.ts';
import { printOf } from '../files/file-print.ts';
import { placesIn } from '../files/vault-folder.ts';
import type { Header } from '../keys/header.ts';
import type { DerivedKeys } from '../keys/keys.ts';
import { firstBrokenLink } from '../rows/audit.ts';
import { seqOf } from '../rows/store.ts';
import { trailerOf } from './backup-file.ts';

type Source = {
  readonly db: OpenFile;
  readonly keys: DerivedKeys;
  readonly header: Header;
  readonly folder: string;
  readonly now: Instant;
  readonly label?: string;
};

/** Copies into the vault's own backups. Returns the path. Throws `disk-full` or `damaged` and leaves no part behind. */
export function copyVerified({ db, keys, header, folder, now, label }: Source): string {
  const target = freeName(placesIn(folder).backups, now, label);
  const part = `${target}.part`;
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  try {
    return translated(() => {
      rmSync(part, { force: true });
      db.copyTo(part);
      faultPoint('backup: copied');
      const said = { header, madeAt: now, seq: seqOf(db), print: printOf(part) };
      appendFileSync(part, trailerOf(said, keys.backup));
      proveCopy(part, db, keys);
      faultPoint('backup: proved');
      syncFile(part);
      renameSync(part, target);
      faultPoint('backup: moved');
      syncFolder(dirname(target));
      return target;
    });
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** How many rows each table holds: what a copy must have too, and what a restore shows side by side. */
export function countTables(db: OpenFile): Readonly<Record<string, number>> {
  return Object.fromEntries(
    db.tables().map((table) => {
      const row = db
        .prepare(`SELECT count(*) AS n FROM "${table.replaceAll('"', '""')}"`)
        .get() as { n: number };
      return [table, row.n];
    }),
  );
}

/** The full check of an open vault or backup: pages, foreign keys, the audit chain. Throws `damaged`. */
export function expectSound(db: OpenFile, keys: DerivedKeys): void {
  if (db.check().length > 0 || firstBrokenLink(db, keys.audit) !== null) {
    throw new Problem(
      'damaged',
      'The copy did not pass its check and was not kept. Please check the vault itself.',
    );
  }
}

/** Opens a backup and checks all of it. Throws `damaged`, also where its key is another. */
export function proveInFull(path: string, keys: DerivedKeys): void {
  const copy = openDatabase({ file: path, key: keys.database, readOnly: true });
  try {
    expectSound(copy, keys);
  } finally {
    copy.close();
  }
}

/** False where it is damaged or cannot be read. */
export function opensWhole(path: string, keys: DerivedKeys): boolean {
  try {
    proveInFull(path, keys);
    return true;
  } catch {
    return false;
  }
}

function proveCopy(file: string, live: OpenFile, keys: DerivedKeys): void {
  const copy = openDatabase({ file, key: keys.database, readOnly: true });
  try {
    expectSound(copy, keys);
    const same =
      seqOf(copy) === seqOf(live) &&
      JSON.stringify(countTables(copy)) === JSON.stringify(countTables(live));
    if (!same)
      throw new Problem(
        'damaged',
        'The copy is not the same as the vault and was not kept. Please try again.',
      );
  } finally {
    copy.close();
  }
}

function freeName(backups: string, now: Instant, label: string | undefined): string {
  const stem = [now.slice(0, 19).replaceAll(':', '-'), ...(label ? [label] : [])].join('.');
  for (let count = 0; ; count += 1) {
    const path = join(backups, `${stem}${count > 0 ? `.${count}` : ''}.backup`);
    if (!existsSync(path)) return path;
  }
}
