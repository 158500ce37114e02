// "I think it was copied": the vault moves to a new data key, a new passphrase and a new recovery key.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Problem } from '../../../shared/kernel/problem.ts';
import type { Writer } from '../../database/connection.ts';
import { openDatabase } from '../../database/open.ts';
import { countTables, expectSound } from '../backups/backup-copy.ts';
import { backupHere } from '../backups/backups.ts';
import { syncFile } from '../files/durable-files.ts';
import { faultPoint } from '../files/fault-points.ts';
import { writeHeaders } from '../files/header-files.ts';
import { buildBeside, swapIn } from '../files/swap-folder.ts';
import type { Header } from '../keys/header.ts';
import { deriveKeys, type DerivedKeys } from '../keys/keys.ts';
import { headerFor, newRecovery, stretchNew } from '../keys/new-header.ts';
import { appendAudit, rechainAudit, triedBefore } from '../rows/audit.ts';
import { keepKeys } from '../rows/earlier-keys.ts';
import type { VaultSession } from '../session/session.ts';
import { expectStrong, kdfOf, withContents } from './secrets.ts';

export type Rotated = {
  readonly recoveryKey: string;
  readonly header: Header;
  readonly dataKey: Buffer;
};

/**
 * Works on a copy and swaps it in; the old folder is destroyed, its backups stay (they open with the old secrets).
 * Closes the session: the caller opens the vault again with what is returned. Throws `wrong-secret`, `invalid`, `disk-full`, with the vault as it was.
 */
export async function rotateKey(
  session: VaultSession,
  passphrase: string,
  next: string,
  failedBefore = 0,
): Promise<Rotated> {
  expectStrong(next, 'newPassphrase');
  if (session.readOnly)
    throw new Problem(
      'refused',
      'The vault is open for reading only for now. Nothing was changed.',
    );
  return withContents(session, { passphrase }, async ({ sealPair }) => {
    const { folder } = session;
    backupHere(session, 'before-new-key');
    const dataKey = randomBytes(32);
    const keys = deriveKeys(dataKey);
    const stretched = await stretchNew(next, kdfOf(session.header));
    const fresh = newRecovery();
    const parts = {
      vaultId: session.vaultId,
      generation: session.headerToReplace.generation + 1,
      kdf: stretched.kdf,
    };
    const header = headerFor({ dataKey, sealPair }, parts, stretched.slotKeys, fresh.slotKeys);
    // From the copy to the swap nothing gives way to other calls, so no write can fall in between.
    await buildBeside(folder, (building) => {
      const file = join(building, 'data.db');
      session.db.copyTo(file);
      faultPoint('rotate: copied');
      changeKeyOfCopy(file, { session, keys, failedBefore });
      expectSame(file, session, keys);
      writeHeaders(building, header);
    });
    session.close();
    swapIn(folder, null);
    return { recoveryKey: fresh.recoveryKey, header, dataKey };
  });
}

type Move = {
  readonly session: VaultSession;
  readonly keys: DerivedKeys;
  readonly failedBefore: number;
};

function changeKeyOfCopy(file: string, move: Move): void {
  const copy = openDatabase({ file, key: move.session.keys.database });
  try {
    copy.transaction(() => moveToKeys(copy, move))();
    copy.changeKey(move.keys.database);
  } finally {
    copy.close();
  }
  syncFile(file);
  faultPoint('rotate: new key');
}

/** What was authenticated with the old keys is authenticated anew. */
function moveToKeys(copy: Writer, { session, keys, failedBefore }: Move): void {
  keepKeys(copy, 'pseudonym', [session.keys.pseudonym]);
  keepKeys(copy, 'backup', [session.keys.backup]);
  rechainAudit(copy, session.keys.audit, keys.audit);
  appendAudit(copy, keys.audit, session.now(), {
    action: 'key-rotated',
    ...triedBefore(failedBefore),
  });
  copy
    .prepare(
      'UPDATE vault_state SET recovery_confirmed_at = NULL, commit_seq = commit_seq + 1, commit_tag = randomblob(16) WHERE one = 1',
    )
    .run();
}

function expectSame(file: string, session: VaultSession, keys: DerivedKeys): void {
  const copy = openDatabase({ file, key: keys.database, readOnly: true });
  try {
    expectSound(copy, keys);
    const { vault_setting: _own, ...counts } = countTables(copy);
    const { vault_setting: _other, audit_event: lines = 0, ...others } = countTables(session.db);
    // One line more: that the keys were changed.
    const expected = { audit_event: lines + 1, ...others };
    if (!isDeepStrictEqual(counts, expected))
      throw new Problem(
        'damaged',
        'The new copy is not the same as the vault. Nothing was changed.',
      );
  } finally {
    copy.close();
  }
}
