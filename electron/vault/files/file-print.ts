// The fingerprint of a file: the same bytes, the same print.

import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const chunkBytes = 1_048_576;

/** SHA-256 in hex, at once; of all but the last `without` bytes. */
export function printOf(path: string, without = 0): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(chunkBytes);
  const file = openSync(path, 'r');
  try {
    const end = fstatSync(file).size - without;
    for (let at = 0; at < end;) {
      const read = readSync(file, chunk, 0, Math.min(chunkBytes, end - at), at);
      if (read === 0) break;
      hash.update(chunk.subarray(0, read));
      at += read;
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** The same in the background, of all of the file. */
export async function printInTheBackground(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
