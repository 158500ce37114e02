// Looks at proved backups again, each once a week and those of a stick that came back: a disk changes what nobody reads.

import { printOf } from '../files/file-print.ts';
import { placesIn } from '../files/vault-folder.ts';
import { headerHolds } from '../keys/header.ts';
import type { VaultSession } from '../session/session.ts';
import { opensWhole } from './backup-copy.ts';
import { backupsIn, type FoundBackup } from './backup-folder.ts';
import { secondPlaceOf } from './second-standing.ts';
import { forgetProved, lookAgain, noteProved, standingOf } from './verified-note.ts';

const lookEvery = 7 * 86_400_000;
const looking = new WeakSet<VaultSession>();

/** Those whose turn it is, one after the other; true where one was not what it had been. Never throws: what cannot be read is not noted as the same. */
export async function lookAtBackups(session: VaultSession, all = false): Promise<boolean> {
  if (session.readOnly || looking.has(session)) return false;
  looking.add(session);
  let changed = false;
  try {
    for (const found of backupsOf(session)) {
      if (session.closed || session.readOnly) break;
      if (!isDue(session, found, all)) continue;
      const same = await lookAtOne(session, found);
      if (session.closed || session.readOnly) break;
      if (!same) session.audit({ action: 'backup-failed', reason: 'changed-since' });
      changed ||= !same;
      session.onMaintenance();
    }
  } catch {
    // A place that went away in the middle: the next quiet minute looks again.
  } finally {
    looking.delete(session);
  }
  return changed;
}

async function lookAtOne(session: VaultSession, found: FoundBackup): Promise<boolean> {
  const same = await lookAgain(session, found);
  if (same !== null || session.closed) return same ?? true;
  // A note of before, without a fingerprint. What opens with an earlier key cannot be proved again; from here on it is watched.
  const whole =
    !headerHolds(found.header, session.keys.header) || opensWhole(found.path, session.keys);
  const print = printOf(found.path);
  session.quietly(() =>
    whole ? noteProved(session, found, print) : forgetProved(session.db, found.path),
  );
  return whole;
}

function isDue(session: VaultSession, found: FoundBackup, all: boolean): boolean {
  const standing = standingOf(session, found);
  if (!standing || standing.is === 'changed') return false;
  const age = Math.abs(Date.parse(session.now()) - Date.parse(standing.at));
  return all || standing.is === 'look' || !(age < lookEvery);
}

function backupsOf(session: VaultSession): FoundBackup[] {
  const second = secondPlaceOf(session);
  return [
    ...backupsIn(placesIn(session.folder).backups),
    ...(second?.reachable ? backupsIn(second.folder) : []),
  ].filter(({ header }) => header.vaultId === session.vaultId);
}
