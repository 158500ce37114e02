// Looks into a database file that is not open here, without changing a byte of it or of its write-ahead log.

import { existsSync, rmSync } from 'node:fs';
import type { OpenFile } from '../../database/open-file.ts';
import { openDatabase } from '../../database/open.ts';

/** Throws `in-use` where somebody works in it, `damaged` where the key is another or the file is. */
export function openReadOnly<T>(file: string, key: Uint8Array, look: (db: OpenFile) => T): T {
  const made = [`${file}-shm`, `${file}-wal`].filter((path) => !existsSync(path));
  try {
    const db = openDatabase({ file, key, readOnly: true });
    try {
      return look(db);
    } finally {
      db.close();
    }
  } finally {
    // Reading makes an index and, where there is no log, an empty one: neither was there, and nothing is in them.
    for (const path of made) rmSync(path, { force: true });
  }
}
