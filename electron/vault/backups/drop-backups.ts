// Destroys backups for good, once a new one was proved.

import type { BackupInfo } from '../../../shared/vault/backups.ts';
import { enqueue } from '../session/serial-queue.ts';
import type { VaultSession } from '../session/session.ts';
import { forgetBackups, listBackups, makeBackup } from './backups.ts';
import { liesBeyond } from './second-standing.ts';

/** How many went, and whether a place that was not reached may hold more of them: one that is not connected, or was used before. */
export type Dropped = { readonly removed: number; readonly beyond: boolean };

/** The new one stays, whatever `goes` says of it. Throws what making it throws, with nothing destroyed. */
export async function dropBackups(
  session: VaultSession,
  goes: (backup: BackupInfo) => boolean,
): Promise<Dropped> {
  const made = await makeBackup(session);
  // Not in the middle of a copy: what goes here must not arrive in the second place a moment later.
  return enqueue(session, () => {
    const going = listBackups(session).filter(
      (backup) => backup.name !== made.name && goes(backup),
    );
    forgetBackups(
      session,
      going.map(({ path }) => path),
    );
    return { removed: going.length, beyond: liesBeyond(session) };
  });
}
