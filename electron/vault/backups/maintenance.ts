// What a vault does by itself: a backup a day and at lock, its copy in the second place, the full check once a week.

import { existsSync, statSync } from 'node:fs';
import { placesIn } from '../files/vault-folder.ts';
import { readState } from '../rows/store.ts';
import type { VaultSession } from '../session/session.ts';
import { backupHere, newestHere, noteFailedBackup } from './backups.ts';
import { fillSecondPlace, lookAndRepair } from './second-place.ts';

/** Without a write for so long, nobody is in the middle of something. */
const quietFor = 120_000;
const day = 86_400_000;
/** About half a second on a slow disk: locking has two. Larger vaults get their backup in a quiet minute. */
const mostBytesAtLock = 40_000_000;

/** In a quiet minute: the backup of the day where something changed, else the check of the week. */
export function maintain(session: VaultSession, quiet: number): void {
  // Copying to another disk gives way to everything else, so it waits for no quiet minute.
  void fillSecondPlace(session);
  void lookAndRepair(session);
  if (session.readOnly || quiet <= quietFor) return;
  const ageOf = (instant: string | null | undefined) =>
    instant ? Math.abs(Date.parse(session.now()) - Date.parse(instant)) : Infinity;
  if (session.changed && ageOf(newestHere(session)?.madeAt) > day) backupHere(session);
  else if (ageOf(readState(session.db).checkedAt) > 7 * day) session.check().catch(() => undefined);
}

/** Before a lock: a backup where something changed, or where there is none yet. Never throws: locking goes on. */
export function backupBeforeLock(session: VaultSession): void {
  if (session.readOnly) return;
  try {
    session.db.checkpoint();
    const never = !existsSync(placesIn(session.folder).backups);
    if ((session.changed || never) && statSync(session.db.file).size < mostBytesAtLock)
      backupHere(session);
  } catch {
    // The settings page tells how old the last backup is.
    noteFailedBackup(session, 'at-lock');
  }
}
