// Erasing for good: a backup first, then the feature's own deletion, then the write-ahead log emptied and, if wished, every other backup gone.

import { Problem } from '../../shared/kernel/problem.ts';
import type { Erased, ErasedThing } from '../../shared/vault/erasing.ts';
import type { Writer } from '../database/connection.ts';
import type { ActionContext } from '../ipc/implement.ts';
import { noteFailedBackup } from './backups/backups.ts';
import { isPutAside } from './backups/device-places.ts';
import { dropBackups } from './backups/drop-backups.ts';
import { faultPoint } from './files/fault-points.ts';
import { openSession, type VaultHolder } from './opening/holder.ts';
import { keptVaults } from './restore/kept-vaults.ts';
import { noteErased } from './rows/erasure-ledger.ts';
import type { VaultSession } from './session/session.ts';

/** In the transaction of the deletion: the ledger that makes every restore erase it again, and a line without the id. */
export function recordErased(
  session: VaultSession,
  db: Writer,
  what: ErasedThing,
  id: string,
): void {
  noteErased(db, session.keys.pseudonym, id, session.now());
  session.audit({ action: 'erased', reason: what });
}

type Wish = { readonly alsoFromBackups: boolean; readonly erase: () => void };

/** `erase` performs the deletion as a command. A backup that fails stops nothing: the answer says it. Throws what `erase` throws, with nothing erased. */
export async function eraseForGood(
  holder: VaultHolder,
  context: ActionContext,
  { alsoFromBackups, erase }: Wish,
): Promise<Erased> {
  const session = openSession(holder);
  context.progress('Making a backup first', null);
  const backedUp = holder.backupFirst('before-erasing');
  faultPoint('erase: backed up');
  erase();
  faultPoint('erase: erased');
  // Its pages are overwritten in the file; the log that still holds them is emptied now instead of within a minute.
  try {
    session.db.checkpoint();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  if (holder.sample || !alsoFromBackups)
    return { backedUp, backups: holder.sample ? 'gone' : 'kept' };
  context.progress('Making a backup without it', null);
  return { backedUp, backups: await dropOtherBackups(session) };
}

/** Only once a new one was proved. A place that is not connected, and vaults that a restore put aside, are not reached. */
async function dropOtherBackups(session: VaultSession): Promise<Erased['backups']> {
  const dropped = await dropBackups(session, () => true).catch(() => null);
  if (!dropped) {
    noteFailedBackup(session, 'after-erasing');
    return 'kept';
  }
  faultPoint('erase: other backups gone');
  return dropped.beyond || keptVaults(session).length > 0 || isPutAside(session)
    ? 'some-kept'
    : 'gone';
}
