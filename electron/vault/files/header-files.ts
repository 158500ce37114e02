// The twin header files: found by a secret, written one after the other, mended when one is left behind.

import { rmSync } from 'node:fs';
import { Problem } from '../../../shared/kernel/problem.ts';
import { wrongSecret } from '../../../shared/vault/messages.ts';
import { readRecoveryKey } from '../../../shared/vault/recovery-key.ts';
import {
  headerBytes,
  headerHolds,
  signHeader,
  slotKeysOf,
  unwrapSlot,
  type Header,
  type SlotKeys,
  type SlotName,
} from '../keys/header.ts';
import { deriveFromPassphrase, isTooWeak } from '../keys/kdf.ts';
import { deriveKeys } from '../keys/keys.ts';
import { replaceFile } from './durable-files.ts';
import { placesIn, readHeaders } from './vault-folder.ts';

export type Secret = { readonly passphrase: string } | { readonly recoveryKey: string };

/** A header that a secret has opened. */
export type OpenedHeader = {
  readonly header: Header;
  readonly dataKey: Buffer;
  readonly slot: SlotName;
  readonly slotKeys: SlotKeys;
};

/** Tries the secret on the higher generation first, then on the other. Throws `wrong-secret`, or `invalid` for a mistyped recovery key. */
export async function openHeader(
  folder: string,
  secret: Secret,
  allowWeakKdf: boolean,
): Promise<OpenedHeader> {
  return openThis(
    readHeaders(folder).filter((header): header is Header => header !== null && header !== 'newer'),
    secret,
    allowWeakKdf,
  );
}

/** The same for headers from anywhere, such as a backup's own. */
export async function openThis(
  found: readonly Header[],
  secret: Secret,
  allowWeakKdf: boolean,
): Promise<OpenedHeader> {
  const slot: SlotName = 'passphrase' in secret ? 'passphrase' : 'recovery';
  const tried = new Map<string, SlotKeys>();
  let changed = false;
  for (const header of [...found].sort((left, right) => right.generation - left.generation)) {
    const { salt, ...kdf } = header.kdf;
    if (isTooWeak(kdf) && !allowWeakKdf) {
      changed = true;
      continue;
    }
    const derivation = slot === 'passphrase' ? JSON.stringify(header.kdf) : 'recovery';
    const slotKeys =
      tried.get(derivation) ??
      slotKeysOf(
        'passphrase' in secret
          ? await deriveFromPassphrase(secret.passphrase, Buffer.from(salt, 'hex'), kdf)
          : readRecoveryKey(secret.recoveryKey),
      );
    tried.set(derivation, slotKeys);
    const dataKey = unwrapSlot('data', slot, slotKeys, header);
    if (dataKey && headerHolds(header, deriveKeys(dataKey).header))
      return { header, dataKey, slot, slotKeys };
    changed ||= dataKey !== null;
  }
  // The right secret with a changed header: say damage, not "wrong passphrase".
  throw changed
    ? new Problem('damaged', 'The key file of this vault was changed. Open the newest good backup.')
    : wrongSecret(slot);
}

/** Writes the twins, b first: at every moment at least one of them is whole, and the higher generation counts. */
export function writeHeaders(folder: string, header: Header): void {
  const [a, b] = placesIn(folder).headers as [string, string];
  replaceFile(b, headerBytes(header), 'header.b');
  replaceFile(a, headerBytes(header), 'header.a');
}

/** One of the twins is missing, damaged or another vault's. Two whole ones that differ are a change cut short, and no news. */
export function isTwinMissing(folder: string, headerKey: Uint8Array): boolean {
  return readHeaders(folder).some(
    (header) => header === null || header === 'newer' || !headerHolds(header, headerKey),
  );
}

/**
 * Makes the twins equal again after a crash or damage, by the one that was opened. Only twins that hold under the vault's key say
 * what generation they are. One that is whole and higher stays as it is: a change of secrets that was cut short, or older key files
 * put beside it, are never mended downwards. Returns the header that stands then.
 */
export function mendHeaders(folder: string, opened: Header, headerKey: Uint8Array): Header {
  for (const path of placesIn(folder).headers) rmSync(`${path}.tmp`, { force: true });
  const twins = readHeaders(folder);
  const isSame = (twin: Header): boolean => twin.mac === opened.mac && headerHolds(twin, headerKey);
  if (twins.every((twin) => isHeader(twin) && isSame(twin))) return opened;
  if (highestOf(twins, headerKey) > opened.generation) return opened;
  const { mac: _mac, ...rest } = opened;
  const mended = signHeader({ ...rest, generation: opened.generation + 1 }, headerKey);
  writeHeaders(folder, mended);
  return mended;
}

function highestOf(twins: ReturnType<typeof readHeaders>, headerKey: Uint8Array): number {
  return Math.max(
    0,
    ...twins.map((twin) => (isHeader(twin) && headerHolds(twin, headerKey) ? twin.generation : 0)),
  );
}

const isHeader = (twin: Header | 'newer' | null): twin is Header =>
  twin !== null && twin !== 'newer';
