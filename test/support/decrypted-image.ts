// The file of a vault as whoever holds the key could read it: every page decrypted, also those that no query reaches.

import { copyFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { VaultSession } from '../../electron/vault/session/session.ts';

/** Decrypts a copy of `file` (the vault's own by default) page by page, without moving anything, and counts the words in it. */
export function hitsInDecrypted(
  session: Pick<VaultSession, 'db' | 'keys'>,
  words: readonly string[],
  file = session.db.file,
): number {
  const copy = `${file}.decrypting`;
  copyFileSync(file, copy);
  const raw = new Database(copy) as Database.Database & { key(key: Buffer): number };
  try {
    raw.pragma("cipher = 'aegis'");
    raw.key(Buffer.concat([Buffer.from('raw:'), session.keys.database]));
    // In memory the library hands out the pages as they are, decrypted; rekeying would compact the file first and hide what it holds.
    const image = raw.serialize();
    if (image.subarray(0, 15).toString() !== 'SQLite format 3')
      throw new Error('this is no decrypted image');
    return words.reduce(
      (sum, word) =>
        sum + image.toString('latin1').split(Buffer.from(word).toString('latin1')).length - 1,
      0,
    );
  } finally {
    raw.close();
    rmSync(copy, { force: true });
  }
}
