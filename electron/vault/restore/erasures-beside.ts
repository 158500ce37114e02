// What was erased from a vault that is not open: looked up in its file and in its newest backup, so that a restore at the gate erases it again too.

import { existsSync } from 'node:fs';
import { Problem } from '../../../shared/kernel/problem.ts';
import { backupsNear } from '../backups/backup-folder.ts';
import { provedInOrder } from '../backups/backup-proof.ts';
import { openReadOnly } from '../files/open-read-only.ts';
import { placesIn } from '../files/vault-folder.ts';
import type { DerivedKeys } from '../keys/keys.ts';
import { ledgerOf, type Ledger } from '../rows/erasure-ledger.ts';

/** With the key that the backup's own secret opened. A damaged file, or one with another key, tells nothing. Throws `in-use` where somebody works in it. */
export function erasuresBeside(folder: string, backup: string, keys: DerivedKeys): Ledger[] {
  const { data } = placesIn(folder);
  const near = [...backupsNear(folder), ...backupsNear(`${backup}/..`)];
  const newest = provedInOrder(near, { keys, earlier: [] }).slice(-2);
  return [data, ...newest.map(({ path }) => path)]
    .filter((file) => existsSync(file))
    .flatMap((file) => readLedger(file, keys));
}

function readLedger(file: string, keys: DerivedKeys): Ledger[] {
  try {
    return [openReadOnly(file, keys.database, (db) => ledgerOf(db, keys.pseudonym))];
  } catch (error) {
    if (error instanceof Problem && error.code === 'in-use') throw error;
    return [];
  }
}
