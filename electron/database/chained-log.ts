// The chain of the matcher's log, a cohort at a time: each line continues the one before it, and its words are held by a seal.
// The salt of a seal goes with the words that an erasing takes out, so that nobody can try names against it.

import { createHash, randomBytes } from 'node:crypto';
import type { Reader, Writer } from './connection.ts';

/** What of a line never changes. */
type Act = {
  readonly seq: number;
  readonly cohortId: string;
  readonly roundId: string | null;
  readonly at: string;
  readonly what: string;
};
/** What goes where somebody is erased. */
type Words = {
  readonly who: string;
  readonly juniorId: string | null;
  readonly seniorId: string | null;
  readonly detail: string;
  readonly why: string;
};
export type LogLine = Omit<Act, 'seq'> & Words;
type Row = Act & Words & { erased: 0 | 1; salt: Buffer; seal: Buffer; link: Buffer };

/** Appends one line to the chain of its cohort. */
export function appendLine(db: Writer, line: LogLine): void {
  db.transaction(() => {
    const { last, seq } = db
      .prepare(
        `SELECT (SELECT link FROM match_log WHERE cohort_id = ? ORDER BY seq DESC LIMIT 1) AS last,
           (SELECT coalesce(max(seq), 0) + 1 FROM match_log) AS seq`,
      )
      .get(line.cohortId) as { last: Buffer | null; seq: number };
    const salt = randomBytes(16);
    const seal = sealOf(salt, line);
    const link = linkOf(last ?? start, { ...line, seq }, seal);
    db.prepare(
      `INSERT INTO match_log (seq, cohort_id, round_id, at, who, what, junior_id, senior_id, detail, why, salt, seal, link)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      seq,
      line.cohortId,
      line.roundId,
      line.at,
      line.who,
      line.what,
      line.juniorId,
      line.seniorId,
      line.detail,
      line.why,
      salt,
      seal,
      link,
    );
  })();
}

/** The number of the first line that was changed, or before which one is missing; null where all are as they were written or erased. */
export function firstBrokenLine(db: Reader): number | null {
  const rows = db
    .prepare(
      `SELECT seq, cohort_id AS cohortId, round_id AS roundId, at, who, what, junior_id AS juniorId, senior_id AS seniorId,
         detail, why, erased, salt, seal, link FROM match_log ORDER BY seq`,
    )
    .iterate() as IterableIterator<Row>;
  const links = new Map<string, Buffer>();
  for (const row of rows) {
    const words = row.erased === 1 || sealOf(row.salt, row).equals(row.seal);
    if (!words || !linkOf(links.get(row.cohortId) ?? start, row, row.seal).equals(row.link))
      return row.seq;
    links.set(row.cohortId, row.link);
  }
  return null;
}

/**
 * The one way to what the log's triggers refuse: ids set to nothing, words taken out, each such line marked by the
 * database itself. Within a transaction; the permission ends with `work`.
 */
export function whileErasing<T>(db: Writer, work: () => T): T {
  return db.transaction(() => {
    const permit = db.prepare('UPDATE vault_state SET erasing = ? WHERE one = 1');
    permit.run(1);
    const done = work();
    permit.run(0);
    return done;
  })();
}

const start = Buffer.alloc(32);

function sealOf(salt: Buffer, { who, juniorId, seniorId, detail, why }: Words): Buffer {
  return createHash('sha256')
    .update(salt)
    .update(JSON.stringify([who, juniorId, seniorId, detail, why]))
    .digest();
}

function linkOf(previous: Buffer, { seq, cohortId, roundId, at, what }: Act, seal: Buffer): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(JSON.stringify([seq, cohortId, roundId, at, what]))
    .update(seal)
    .digest();
}
