// Makes a vault's first header, and later ones with another secret in a slot.

import { randomBytes } from 'node:crypto';
import { writeRecoveryKey } from '../../../shared/vault/recovery-key.ts';
import {
  headerFormat,
  signHeader,
  slotKeysOf,
  wrapSlot,
  type Header,
  type SlotKeys,
  type SlotName,
} from './header.ts';
import { deriveFromPassphrase, type KdfSettings } from './kdf.ts';
import { deriveKeys } from './keys.ts';
import type { SealPair } from './sealed-box.ts';

/** What both slots protect. */
export type Contents = { readonly dataKey: Buffer; readonly sealPair: SealPair };
type Unsigned = Omit<Header, 'mac'>;

/** A recovery key nobody has seen yet, and what its slot is wrapped with. */
export function newRecovery(): { recoveryKey: string; slotKeys: SlotKeys } {
  const secret = randomBytes(32);
  const made = { recoveryKey: writeRecoveryKey(secret), slotKeys: slotKeysOf(secret) };
  secret.fill(0);
  return made;
}

/** A new salt and the slot keys of a passphrase under it. */
export async function stretchNew(
  passphrase: string,
  settings: KdfSettings,
): Promise<{ kdf: Header['kdf']; slotKeys: SlotKeys }> {
  const salt = randomBytes(16);
  const slotKeys = slotKeysOf(await deriveFromPassphrase(passphrase, salt, settings));
  return { kdf: { ...settings, salt: salt.toString('hex') }, slotKeys };
}

export function firstHeader(
  contents: Contents,
  kdf: Header['kdf'],
  passphrase: SlotKeys,
  recovery: SlotKeys,
): Header {
  return headerFor(
    contents,
    { vaultId: randomBytes(16).toString('hex'), generation: 1, kdf },
    passphrase,
    recovery,
  );
}

/** A complete header: every slot wrapped anew. */
export function headerFor(
  contents: Contents,
  parts: Pick<Header, 'vaultId' | 'generation' | 'kdf'>,
  passphrase: SlotKeys,
  recovery: SlotKeys,
): Header {
  const slots = (use: keyof SlotKeys) => ({
    passphrase: wrapSlot(use, 'passphrase', passphrase, secretFor(use, contents), parts),
    recovery: wrapSlot(use, 'recovery', recovery, secretFor(use, contents), parts),
  });
  const header: Unsigned = {
    magic: 'linking-pin vault',
    format: headerFormat,
    ...parts,
    slots: slots('data'),
    seal: { recipient: contents.sealPair.publicKey.toString('hex'), slots: slots('seal') },
  };
  return signHeader(header, deriveKeys(contents.dataKey).header);
}

/** The same vault with another secret in one slot; the other slot is carried over as it is. */
export function withSlot(
  header: Header,
  slot: SlotName,
  slotKeys: SlotKeys,
  kdf: Header['kdf'],
  contents: Contents,
): Header {
  const { mac: _mac, ...rest } = header;
  const parts = { vaultId: header.vaultId, kdf };
  const next: Unsigned = {
    ...rest,
    kdf,
    generation: header.generation + 1,
    slots: { ...header.slots, [slot]: wrapSlot('data', slot, slotKeys, contents.dataKey, parts) },
    seal: {
      ...header.seal,
      slots: {
        ...header.seal.slots,
        [slot]: wrapSlot('seal', slot, slotKeys, contents.sealPair.secretKey, parts),
      },
    },
  };
  return signHeader(next, deriveKeys(contents.dataKey).header);
}

function secretFor(use: keyof SlotKeys, contents: Contents): Buffer {
  return use === 'data' ? contents.dataKey : contents.sealPair.secretKey;
}
