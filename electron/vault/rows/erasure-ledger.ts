// Remembers what to erase again after a restore, without remembering what or who it was.

import type { Instant } from '../../../shared/kernel/date.ts';
import type { Reader, Writer } from '../../database/connection.ts';
import { macOf } from '../keys/keys.ts';
import { earlierKeys, keepKeys } from './earlier-keys.ts';

type Mark = { readonly mark: Buffer; readonly erasedAt: Instant };
/** The marks of one vault, and the keys they were made with, the newest key first. */
export type Ledger = { readonly marks: readonly Mark[]; readonly keys: readonly Buffer[] };

/** Notes that this person, note or reflection was erased for good. */
export function noteErased(db: Writer, pseudonymKey: Uint8Array, id: string, at: Instant): void {
  db.prepare('INSERT OR IGNORE INTO erased_mark (mark, erased_at) VALUES (?, ?)').run(
    macOf(pseudonymKey, id),
    at,
  );
}

export function ledgerOf(db: Reader, pseudonymKey: Uint8Array): Ledger {
  const marks = db.prepare('SELECT mark, erased_at AS erasedAt FROM erased_mark').all() as Mark[];
  return { marks, keys: [Buffer.from(pseudonymKey), ...earlierKeys(db, 'pseudonym')] };
}

/** How many there are: rises with each. */
export function erasuresIn(db: Reader): number {
  return (db.prepare('SELECT count(*) AS n FROM erased_mark').get() as { n: number }).n;
}

/** Carries marks into a restored vault, with the keys that make them readable there. */
export function addLedger(db: Writer, { marks, keys }: Ledger, ownKey: Uint8Array): void {
  for (const { mark, erasedAt } of marks)
    db.prepare('INSERT OR IGNORE INTO erased_mark (mark, erased_at) VALUES (?, ?)').run(
      mark,
      erasedAt,
    );
  keepKeys(
    db,
    'pseudonym',
    keys.filter((key) => !key.equals(ownKey)),
  );
}

/** Says of an id whether it was erased, under the key of now or an earlier one. */
export function erasedTest({ marks, keys }: Ledger): (id: string) => boolean {
  const known = new Set(marks.map(({ mark }) => mark.toString('hex')));
  return (id) => known.size > 0 && keys.some((key) => known.has(macOf(key, id).toString('hex')));
}
