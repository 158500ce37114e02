// Fills a vault with rows for tests of the vault itself.

import type { Writer } from '../../electron/database/connection.ts';
import { seal } from '../../electron/vault/keys/sealed-box.ts';
import type { VaultSession } from '../../electron/vault/session/session.ts';

const at = '2026-11-22T10:00:00.000Z';

/** `count` drafts of about `bytes` bytes each: the simplest rows that any schema version has. */
export function fillDrafts(db: Writer, count: number, bytes = 200, word = 'mentor'): void {
  db.transaction(() => {
    const put = db.prepare('INSERT INTO draft (place, body, saved_at) VALUES (?, ?, ?)');
    for (let index = 0; index < count; index += 1)
      put.run(
        `${word}-${index}`,
        `${word} ${index} `.repeat(Math.ceil(bytes / (word.length + 6))),
        at,
      );
  })();
}

/** A private reflection as the coaching feature stores it: sealed bytes only. */
export function sealText(session: VaultSession, text: string): Buffer {
  return seal(session.header.seal.recipient, Buffer.from(text));
}
