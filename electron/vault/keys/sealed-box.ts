// Private reflections: sealed to a public key when written; only its secret half opens them again.

import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { Problem } from '../../../shared/kernel/problem.ts';

/** Fixed beginnings of the two standard encodings of an X25519 key (RFC 8410). */
const publicPrefix = Buffer.from('302a300506032b656e032100', 'hex');
const secretPrefix = Buffer.from('302e020100300506032b656e04220420', 'hex');
const version = 1;
const overhead = 1 + 32 + 16;

export type SealPair = { readonly publicKey: Buffer; readonly secretKey: Buffer };

/** A fresh X25519 pair, 32 bytes each. */
export function newSealPair(): SealPair {
  const pair = generateKeyPairSync('x25519');
  return {
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32),
    secretKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-32),
  };
}

/** Seals bytes to a public key (hex of 32 bytes, as in the header). Nobody can open it without the secret key, not even who sealed it. */
export function seal(publicKey: string, bytes: Uint8Array): Buffer {
  const recipient = Buffer.from(publicKey, 'hex');
  const once = newSealPair();
  const key = sharedKey(secretOf(once.secretKey), recipient, once.publicKey, recipient);
  // The key is used for this one message only, so the nonce may be fixed.
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(version), once.publicKey, body, cipher.getAuthTag()]);
}

/** Opens what was sealed. Throws `damaged` where it is not whole or was sealed to another key. */
export function unseal(pair: SealPair, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  try {
    if (bytes.length < overhead || bytes[0] !== version) throw new Error('not a sealed box');
    const once = bytes.subarray(1, 33);
    const key = sharedKey(secretOf(pair.secretKey), once, once, pair.publicKey);
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(33, -16)), decipher.final()]);
  } catch {
    throw new Problem(
      'damaged',
      'This private reflection cannot be read. Look for it in your newest backup.',
    );
  }
}

function sharedKey(
  own: KeyObject,
  other: Uint8Array,
  oncePublic: Uint8Array,
  recipient: Uint8Array,
): Buffer {
  const secret = diffieHellman({ privateKey: own, publicKey: publicOf(other) });
  return Buffer.from(
    hkdfSync('sha256', secret, Buffer.concat([oncePublic, recipient]), 'linking-pin sealed 1', 32),
  );
}

function publicOf(bytes: Uint8Array): KeyObject {
  return createPublicKey({
    key: Buffer.concat([publicPrefix, bytes]),
    format: 'der',
    type: 'spki',
  });
}

function secretOf(bytes: Uint8Array): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([secretPrefix, bytes]),
    format: 'der',
    type: 'pkcs8',
  });
}
