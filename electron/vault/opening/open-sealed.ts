// Reading private reflections back: it needs the passphrase, although the vault is open.

import { wrongSecret } from '../../../shared/vault/messages.ts';
import { slotKeysOf, unwrapSlot } from '../keys/header.ts';
import { deriveFromPassphrase } from '../keys/kdf.ts';
import { type SealPair, unseal } from '../keys/sealed-box.ts';
import { triedBefore } from '../rows/audit.ts';
import type { VaultSession } from '../session/session.ts';

/** Reads private reflections back with the passphrase, although the vault is open. Throws `wrong-secret`. Each one is audited by its id. */
export async function openSealed(
  session: VaultSession,
  passphrase: string,
  boxes: readonly { id: string; sealed: Uint8Array }[],
  failedBefore = 0,
): Promise<Buffer[]> {
  const pair = await sealPairByPassphrase(session, passphrase);
  try {
    const opened = boxes.map((box) => unseal(pair, box.sealed));
    for (const box of boxes)
      session.audit({
        action: 'reflection-revealed',
        object: box.id,
        ...triedBefore(failedBefore),
      });
    return opened;
  } finally {
    pair.secretKey.fill(0);
  }
}

/** The secret half, for the moment of reading back or of wrapping it anew. */
export async function sealPairByPassphrase(
  session: Pick<VaultSession, 'header'>,
  passphrase: string,
): Promise<SealPair> {
  const { salt, ...kdf } = session.header.kdf;
  const slotKeys = slotKeysOf(
    await deriveFromPassphrase(passphrase, Buffer.from(salt, 'hex'), kdf),
  );
  const secretKey = unwrapSlot('seal', 'passphrase', slotKeys, session.header);
  if (!secretKey) throw wrongSecret();
  return { secretKey, publicKey: Buffer.from(session.header.seal.recipient, 'hex') };
}
