// New secrets for an open vault: another passphrase, another recovery key. The data key stays, so this takes no longer than two derivations.

import { Problem } from '../../../shared/kernel/problem.ts';
import { olderKeys } from '../../../shared/vault/messages.ts';
import { judgePassphrase } from '../../../shared/vault/passphrase.ts';
import { openHeader, writeHeaders, type Secret } from '../files/header-files.ts';
import { unwrapSlot, type Header } from '../keys/header.ts';
import { newRecovery, stretchNew, withSlot, type Contents } from '../keys/new-header.ts';
import { triedBefore } from '../rows/audit.ts';
import type { VaultSession } from '../session/session.ts';

/** Refuses a passphrase that is too easy to guess. Throws `invalid` with the reasons in words. */
export function expectStrong(passphrase: string, field: string): void {
  const { enough, reasons } = judgePassphrase(passphrase);
  if (!enough) throw new Problem('invalid', reasons.join(' '), [field]);
}

/** Throws `wrong-secret` where the old one is not right, and `invalid` where the new one is weak. */
export async function changePassphrase(
  session: VaultSession,
  passphrase: string,
  next: string,
  failedBefore = 0,
): Promise<void> {
  expectStrong(next, 'newPassphrase');
  expectCurrentKeys(session);
  await withContents(session, { passphrase }, async (contents) => {
    const stretched = await stretchNew(next, kdfOf(session.header));
    commit(
      session,
      withSlot(session.headerToReplace, 'passphrase', stretched.slotKeys, stretched.kdf, contents),
    );
  });
  session.audit({ action: 'passphrase-changed', ...triedBefore(failedBefore) });
}

/** A new recovery key; the old one stops working. Needs the passphrase, since private reflections are wrapped anew. */
export async function renewRecovery(
  session: VaultSession,
  passphrase: string,
  failedBefore = 0,
): Promise<string> {
  expectCurrentKeys(session);
  const fresh = newRecovery();
  await withContents(session, { passphrase }, async (contents) => {
    commit(
      session,
      withSlot(session.headerToReplace, 'recovery', fresh.slotKeys, session.header.kdf, contents),
    );
  });
  forgetConfirmation(session);
  session.audit({ action: 'recovery-renewed', ...triedBefore(failedBefore) });
  return fresh.recoveryKey;
}

/** After an unlock with the recovery key: both secrets are replaced in one header change. Returns the new recovery key. */
export async function replaceSecrets(
  session: VaultSession,
  recoveryKey: string,
  next: string,
): Promise<string> {
  expectCurrentKeys(session);
  const fresh = await withContents(session, { recoveryKey }, (contents) =>
    freshSecrets(session.headerToReplace, contents, next),
  );
  commit(session, fresh.header);
  noteFreshSecrets(session);
  return fresh.recoveryKey;
}

/** The same vault under a new passphrase and a new recovery key that nobody has seen yet. Throws `invalid` where the passphrase is weak. */
export async function freshSecrets(
  header: Header,
  contents: Contents,
  next: string,
): Promise<{ header: Header; recoveryKey: string }> {
  expectStrong(next, 'newPassphrase');
  const fresh = newRecovery();
  const stretched = await stretchNew(next, kdfOf(header));
  const withPassphrase = withSlot(
    header,
    'passphrase',
    stretched.slotKeys,
    stretched.kdf,
    contents,
  );
  return {
    header: withSlot(withPassphrase, 'recovery', fresh.slotKeys, withPassphrase.kdf, contents),
    recoveryKey: fresh.recoveryKey,
  };
}

export function noteFreshSecrets(session: VaultSession): void {
  session.whenWritable(() => forgetConfirmation(session));
  session.audit({ action: 'passphrase-changed' });
  session.audit({ action: 'recovery-renewed' });
}

/** Opens both protected keys by a secret for the length of `work`, then wipes them. */
export async function withContents<T>(
  session: VaultSession,
  secret: Secret,
  work: (contents: Contents) => Promise<T>,
): Promise<T> {
  const opened = await openHeader(session.folder, secret, session.allowWeakKdf);
  const secretKey = unwrapSlot('seal', opened.slot, opened.slotKeys, opened.header);
  if (!secretKey)
    throw new Problem(
      'damaged',
      'The key of your private reflections cannot be read. Open the newest good backup.',
    );
  const contents = {
    dataKey: opened.dataKey,
    sealPair: { secretKey, publicKey: Buffer.from(opened.header.seal.recipient, 'hex') },
  };
  try {
    return await work(contents);
  } finally {
    contents.dataKey.fill(0);
    secretKey.fill(0);
  }
}

export function kdfOf(header: Header) {
  const { salt: _salt, ...kdf } = header.kdf;
  return kdf;
}

function commit(session: VaultSession, next: Header): void {
  writeHeaders(session.folder, next);
  session.headerReplaced(next);
}

/** With key files of before nothing is changed unasked: new ones would lock out whoever has the secrets of now. */
function expectCurrentKeys({ finding, elsewhere }: VaultSession): void {
  // Another computer may be writing the same key files.
  if (elsewhere !== null)
    throw new Problem(
      'refused',
      'The vault is open for reading only for now. Nothing was changed.',
    );
  if (finding === 'older-keys') throw olderKeys();
}

function forgetConfirmation(session: VaultSession): void {
  session.db.prepare('UPDATE vault_state SET recovery_confirmed_at = NULL WHERE one = 1').run();
}
