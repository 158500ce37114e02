// Which backups are this vault's own beyond doubt: what the last page says counts only with its code, or after a look inside.

import { backupsToKeep } from '../../../shared/vault/backups.ts';
import { openDatabase } from '../../database/open.ts';
import type { DerivedKeys } from '../keys/keys.ts';
import { earlierKeys } from '../rows/earlier-keys.ts';
import { seqOf } from '../rows/store.ts';
import type { VaultSession } from '../session/session.ts';
import { trailerHolds } from './backup-file.ts';
import { backupsIn, type FoundBackup } from './backup-folder.ts';

/** The vault's keys, and those with which it marked its backups before its key was changed. */
export type ProofKeys = { readonly keys: DerivedKeys; readonly earlier: readonly Buffer[] };

export function proofKeysOf({ db, keys }: Pick<VaultSession, 'db' | 'keys'>): ProofKeys {
  return { keys, earlier: earlierKeys(db, 'backup') };
}

/** The date and the counter of this backup are true: a key of this vault says so. */
export function isProved(found: FoundBackup, { keys, earlier }: ProofKeys): boolean {
  if (found.mac !== null) return [keys.backup, ...earlier].some((key) => trailerHolds(found, key));
  return seqInside(found, keys) === found.seq;
}

/** Proved ones, each once however often it was copied, in the order of the vault's own counter, the oldest first. */
export function provedInOrder<T extends FoundBackup>(backups: readonly T[], keys: ProofKeys): T[] {
  const each = new Map(
    backups.filter((found) => isProved(found, keys)).map((found) => [identityOf(found), found]),
  );
  return [...each.values()].sort(
    (left, right) => left.seq - right.seq || (left.madeAt < right.madeAt ? -1 : 1),
  );
}

/** The same wherever a backup lies and whatever it is called. */
export function identityOf({ mac, seq }: FoundBackup): string {
  return mac ?? `seq ${seq}`;
}

/** The highest counter that a proved backup in these folders carries; 0 without one. */
export function highestSeqIn(folders: readonly string[], keys: ProofKeys): number {
  return provedInOrder(folders.flatMap(backupsIn), keys).at(-1)?.seq ?? 0;
}

/** Asked once per file: the backups of before a code stood behind them. */
const looked = new WeakMap<DerivedKeys, Map<string, number | null>>();

function seqInside({ path, bytes, changedAt }: FoundBackup, keys: DerivedKeys): number | null {
  const known = looked.get(keys) ?? new Map<string, number | null>();
  looked.set(keys, known);
  const file = `${path} ${bytes} ${changedAt}`;
  const before = known.get(file);
  if (before !== undefined) return before;
  const seq = readSeq(path, keys);
  known.set(file, seq);
  return seq;
}

function readSeq(path: string, keys: DerivedKeys): number | null {
  try {
    const copy = openDatabase({ file: path, key: keys.database, readOnly: true });
    try {
      return seqOf(copy);
    } finally {
      copy.close();
    }
  } catch {
    // Made with another key, or no backup at all.
    return null;
  }
}

/** What the schedule does not keep. Only what is proved takes one of its places, and only what is proved goes; `spared` never does. */
export function surplus<T extends FoundBackup>(
  backups: readonly T[],
  keys: ProofKeys,
  spared: (backup: T) => boolean = () => false,
): T[] {
  const inOrder = provedInOrder(backups, keys);
  const kept = backupsToKeep(inOrder.map(({ madeAt }) => madeAt));
  return inOrder.filter((backup, place) => !kept.has(place) && !spared(backup));
}
