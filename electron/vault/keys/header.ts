// The header of a vault: who it is, how its secrets are derived, and the wrapped keys. No names, no hint.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { KdfSettings } from './kdf.ts';
import { expand, macOf, sameBytes, unwrap, wrap, Wrapped } from './keys.ts';

const magic = 'linking-pin vault';
/** A later format also says in `needs` which version of the app reads it, so that an older one can name it. */
export const headerFormat = 1;
export const mostHeaderBytes = 4_096;
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'));

const Slots = z.strictObject({ passphrase: Wrapped, recovery: Wrapped });
export const Header = z.strictObject({
  magic: z.literal(magic),
  format: z.literal(headerFormat),
  /** Rises with each change; of two valid headers the higher one counts. */
  generation: z.int().min(1),
  vaultId: hex(16),
  kdf: KdfSettings.extend({ salt: hex(16) }),
  /** The data key under each secret. */
  slots: Slots,
  /** The key pair of private reflections: sealing needs the public half only, reading back needs a secret. */
  seal: z.strictObject({ recipient: hex(32), slots: Slots }),
  mac: hex(32),
});
export type Header = z.infer<typeof Header>;
export type SlotName = keyof Header['slots'];

/** What a secret is stretched to, for each of its two uses. */
export type SlotKeys = { readonly data: Buffer; readonly seal: Buffer };

export function slotKeysOf(stretched: Uint8Array): SlotKeys {
  return {
    data: expand(stretched, 'linking-pin data slot 1'),
    seal: expand(stretched, 'linking-pin seal slot 1'),
  };
}

/** Parses one header file; null where it is no header of ours. Says `newer` for a later format. */
export function parseHeader(bytes: Uint8Array): Header | 'newer' | null {
  if (bytes.length === 0 || bytes.length > mostHeaderBytes) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const parsed = Header.safeParse(value);
    if (parsed.success) return parsed.data;
    return Later.safeParse(value).success ? 'newer' : null;
  } catch {
    return null;
  }
}

/** What a header of any later format can be asked. */
const Later = z.object({
  magic: z.literal(magic),
  format: z.int().gt(headerFormat),
  needs: z
    .string()
    .regex(/^\d{1,4}(\.\d{1,4}){1,2}$/u)
    .optional()
    .catch(undefined),
});

/** The version of the app that a header of a later format asks for; null where it is none, or does not say. */
export function versionNeeded(bytes: Uint8Array): string | null {
  try {
    const parsed = Later.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? (parsed.data.needs ?? null) : null;
  } catch {
    return null;
  }
}

export function headerBytes(header: Header): Buffer {
  return Buffer.from(`${JSON.stringify(header)}\n`);
}

/** The header with its authentication code. */
export function signHeader(header: Omit<Header, 'mac'>, headerKey: Uint8Array): Header {
  return { ...header, mac: codeOf(header, headerKey).toString('hex') };
}

export function headerHolds(header: Header, headerKey: Uint8Array): boolean {
  const { mac, ...rest } = header;
  return sameBytes(Buffer.from(mac, 'hex'), codeOf(rest, headerKey));
}

type Bound = Pick<Header, 'vaultId' | 'kdf'>;

/** Wraps the data key or the seal key for one secret, bound to the vault and, for a passphrase, to the cost of guessing it. */
export function wrapSlot(
  use: keyof SlotKeys,
  slot: SlotName,
  keys: SlotKeys,
  secret: Uint8Array,
  header: Bound,
): Wrapped {
  return wrap(keys[use], secret, boundTo(use, slot, header));
}

export function unwrapSlot(
  use: keyof SlotKeys,
  slot: SlotName,
  keys: SlotKeys,
  header: Header,
): Buffer | null {
  const slots = use === 'data' ? header.slots : header.seal.slots;
  return unwrap(keys[use], slots[slot], boundTo(use, slot, header));
}

function boundTo(use: keyof SlotKeys, slot: SlotName, { vaultId, kdf }: Bound): string {
  // The recovery slot outlives a new passphrase, so only the passphrase slot is bound to its derivation.
  return canonical([magic, headerFormat, vaultId, use, slot, slot === 'passphrase' ? kdf : null]);
}

function codeOf(header: Omit<Header, 'mac'>, headerKey: Uint8Array): Buffer {
  return macOf(headerKey, createHash('sha256').update(canonical(header)).digest());
}

/** JSON with sorted keys: the same bytes for the same meaning. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}
