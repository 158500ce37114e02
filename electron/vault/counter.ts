// The vault's own counter, by which its backups are ordered: after anything old came back it stands above all that is known.

import type { Writer } from '../database/connection.ts';
import { highestSeqIn, proofKeysOf } from './backup-proof.ts';
import { secondPlaceOf } from './second-standing.ts';
import type { VaultSession } from './session.ts';
import { placesIn } from './vault-folder.ts';

/** Lifts it to `known`, the highest number seen anywhere; never lowers it. The next write stands above. */
export function standAtLeast(db: Writer, known: number): void {
  db.prepare('UPDATE vault_state SET commit_seq = ? WHERE one = 1 AND commit_seq < ?').run(
    known,
    known,
  );
}

/** Above every proved backup, in the vault and in the second place where that is reachable, and above `seen`. */
export function standAboveAll(session: VaultSession, seen = 0): void {
  const second = secondPlaceOf(session);
  const folders = [placesIn(session.folder).backups, ...(second?.reachable ? [second.folder] : [])];
  const known = Math.max(seen, highestSeqIn(folders, proofKeysOf(session)));
  session.transaction(() => standAtLeast(session.db, known));
}
