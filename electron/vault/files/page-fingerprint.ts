// A short fingerprint of a closed database file: a hash over the authentication codes of all its pages.
// A page changed without the key no longer fits its code; an old page put back brings its old code, and the hash differs.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

const pageBytes = 4_096;
/** Nonce and code stand in the last bytes of each page. */
const codeBytes = 64;
const chunkBytes = 1_048_576;

/** For locking: blocks, about 0.1 s for 280 MB. */
export function fingerprintNow(file: string): string {
  const digest = startDigest();
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk))
      digest.add(chunk.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return digest.end();
}

/** For unlocking: runs beside the key derivation. */
export async function fingerprint(file: string): Promise<string> {
  const digest = startDigest();
  const handle = await open(file, 'r');
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, chunkBytes);
      if (bytesRead === 0) break;
      digest.add(chunk.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
  return digest.end();
}

function startDigest() {
  const hash = createHash('sha256');
  let size = 0;
  return {
    add(chunk: Buffer): void {
      size += chunk.length;
      for (let page = 0; page < chunk.length; page += pageBytes) {
        const end = Math.min(page + pageBytes, chunk.length);
        hash.update(chunk.subarray(Math.max(page, end - codeBytes), end));
      }
    },
    end: () => hash.update(String(size)).digest('hex'),
  };
}
