// The vault's own counter, by which its backups are ordered: after anything old came back it stands above all that is known.

import { placesIn } from '../files/vault-folder.ts';
import { standAtLeast } from '../rows/store.ts';
import type { VaultSession } from '../session/session.ts';
import { highestSeqIn, proofKeysOf } from './backup-proof.ts';
import { secondPlaceOf } from './second-standing.ts';

/** Above every proved backup, in the vault and in the second place where that is reachable, and above `seen`. */
export function standAboveAll(session: VaultSession, seen = 0): void {
  const second = secondPlaceOf(session);
  const folders = [placesIn(session.folder).backups, ...(second?.reachable ? [second.folder] : [])];
  const known = Math.max(seen, highestSeqIn(folders, proofKeysOf(session)));
  session.transaction(() => standAtLeast(session.db, known));
}
