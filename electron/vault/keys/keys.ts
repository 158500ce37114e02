// The keys of a vault: one random data key, wrapped for each secret, and what is derived from it.

import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { z } from 'zod';

const base64 = (bytes: number) =>
  z
    .string()
    .max(200)
    .refine((text) => Buffer.from(text, 'base64').length === bytes);

/** A 32-byte secret under AES-256-GCM. */
export const Wrapped = z.strictObject({ nonce: base64(12), wrapped: base64(32), tag: base64(16) });
export type Wrapped = z.infer<typeof Wrapped>;

export const keyNames = ['database', 'audit', 'header', 'witness', 'pseudonym', 'backup'] as const;
export type KeyName = (typeof keyNames)[number];
export type DerivedKeys = Readonly<Record<KeyName, Buffer>>;

/** The working keys of a data key. Nothing derived is ever stored. */
export function deriveKeys(dataKey: Uint8Array): DerivedKeys {
  return Object.fromEntries(
    keyNames.map((name) => [name, expand(dataKey, `linking-pin ${name} 1`)]),
  ) as Record<KeyName, Buffer>;
}

/** 32 bytes for one purpose from 32 bytes of good randomness (HKDF-SHA256). */
export function expand(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), purpose, 32));
}

/** Wraps 32 bytes; `bound` is authenticated with them, so a changed header does not open. */
export function wrap(key: Uint8Array, secret: Uint8Array, bound: string): Wrapped {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  const wrapped = Buffer.concat([cipher.update(secret), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** The 32 bytes, or null where the key or what was bound is another. */
export function unwrap(key: Uint8Array, slot: Wrapped, bound: string): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(bound)).setAuthTag(Buffer.from(slot.tag, 'base64'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'base64')), decipher.final()]);
  } catch {
    return null;
  }
}

export function macOf(key: Uint8Array, ...parts: readonly (string | Uint8Array)[]): Buffer {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}
