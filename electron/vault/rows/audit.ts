// The audit log: what was done to the vault, chained so that no line can be changed or left out unseen. No names, no content.

import { Problem } from '../../../shared/kernel/problem.ts';
import type { AuditAction } from '../../../shared/vault/audit-action.ts';
import type { Reader, Writer } from '../../database/connection.ts';
import { canonical } from '../keys/header.ts';
import { macOf, sameBytes } from '../keys/keys.ts';

/** `object` is an id of ours, `reason` one of our codes or a number; never what somebody typed. */
export type AuditEvent = {
  readonly action: AuditAction;
  readonly object?: string;
  readonly reason?: string;
};
/** The reason of a line about a secret: how many wrong tries came before the right one. */
export const triedBefore = (failed: number): Pick<AuditEvent, 'reason'> =>
  failed > 0 ? { reason: `failed-before:${failed}` } : {};
export type AuditHead = { readonly seq: number; readonly mac: string };
type Row = {
  seq: number;
  at: string;
  action: string;
  object: string | null;
  reason: string | null;
  mac: Buffer;
};

const columns = 'seq, at, action, object, reason, mac';

/** Appends one event to the chain, in the transaction that is open or one of its own. */
export function appendAudit(
  db: Writer,
  auditKey: Uint8Array,
  at: string,
  event: AuditEvent,
): AuditHead {
  return db.transaction(() => {
    const last = db
      .prepare(`SELECT ${columns} FROM audit_event ORDER BY seq DESC LIMIT 1`)
      .get() as Row | undefined;
    const row = {
      seq: (last?.seq ?? 0) + 1,
      at,
      action: event.action,
      object: event.object ?? null,
      reason: event.reason ?? null,
    };
    const mac = macOf(auditKey, last?.mac ?? Buffer.alloc(32), canonical(row));
    db.prepare(`INSERT INTO audit_event (${columns}) VALUES (?, ?, ?, ?, ?, ?)`).run(
      row.seq,
      row.at,
      row.action,
      row.object,
      row.reason,
      mac,
    );
    return { seq: row.seq, mac: mac.toString('hex') };
  })();
}

/** The last line of the chain. */
export function auditHead(db: Reader): AuditHead {
  const last = db.prepare('SELECT seq, mac FROM audit_event ORDER BY seq DESC LIMIT 1').get() as
    | Pick<Row, 'seq' | 'mac'>
    | undefined;
  return { seq: last?.seq ?? 0, mac: last ? last.mac.toString('hex') : '' };
}

/** The code of one line, or null where it is not there (any more). */
export function auditMacAt(db: Reader, seq: number): string | null {
  const row = db.prepare('SELECT mac FROM audit_event WHERE seq = ?').get(seq) as
    | Pick<Row, 'mac'>
    | undefined;
  return row ? row.mac.toString('hex') : null;
}

/** The number of the first line that does not continue the chain, or null where all do. */
export function firstBrokenLink(db: Reader, auditKey: Uint8Array): number | null {
  const before = lineBefore(db);
  if (!before) return 1;
  let { seq, mac: previous } = before;
  for (const row of db
    .prepare(`SELECT ${columns} FROM audit_event ORDER BY seq`)
    .iterate() as IterableIterator<Row>) {
    const { mac, ...event } = row;
    if (row.seq !== seq + 1 || !sameBytes(mac, macOf(auditKey, previous, canonical(event))))
      return row.seq;
    seq = row.seq;
    previous = mac;
  }
  return null;
}

/** What the first line continues: nothing, or the last line that the retention rules dropped, as a later line recorded it. Null where neither fits. */
function lineBefore(db: Reader): { seq: number; mac: Buffer } | null {
  const first = db.prepare('SELECT min(seq) AS seq FROM audit_event').get() as {
    seq: number | null;
  };
  if (first.seq === null || first.seq === 1) return { seq: 0, mac: Buffer.alloc(32) };
  const rows = db
    .prepare("SELECT reason FROM audit_event WHERE action = 'audit-shortened'")
    .all() as { reason: string }[];
  const found = rows
    .map((row) => row.reason.split(':'))
    .find(([seq]) => Number(seq) === (first.seq ?? 0) - 1);
  return found ? { seq: Number(found[0]), mac: Buffer.from(found[1] ?? '', 'hex') } : null;
}

/** One page of the log, newest first, before line `before` (or from the end). */
export function auditPage(db: Reader, before: number | null, count: number) {
  const sql =
    'SELECT seq, at, action, object, reason FROM audit_event WHERE seq < ? ORDER BY seq DESC LIMIT ?';
  return db.prepare(sql).all(before ?? Number.MAX_SAFE_INTEGER, count) as Omit<Row, 'mac'>[];
}

/** Drops lines older than `olderThan`; a line that says so is appended first and stays. Returns how many went. */
export function shortenAudit(
  db: Writer,
  auditKey: Uint8Array,
  at: string,
  olderThan: string,
): number {
  return db.transaction(() => {
    const going = db
      .prepare(
        'SELECT count(*) AS n, max(seq) AS last FROM audit_event WHERE at < ? AND seq < (SELECT max(seq) FROM audit_event)',
      )
      .get(olderThan) as { n: number; last: number | null };
    if (going.last === null) return 0;
    // Clocks can be wrong: everything up to the last old line goes, in the order of the chain.
    appendAudit(db, auditKey, at, {
      action: 'audit-shortened',
      reason: `${going.last}:${auditMacAt(db, going.last) ?? ''}`,
    });
    db.prepare('UPDATE vault_state SET pruning = 1 WHERE one = 1').run();
    const { changes } = db.prepare('DELETE FROM audit_event WHERE seq <= ?').run(going.last);
    db.prepare('UPDATE vault_state SET pruning = 0 WHERE one = 1').run();
    return changes;
  })();
}

/** Writes the same lines under another key, after checking them under the old one. Throws `damaged` where the chain is broken. */
export function rechainAudit(db: Writer, oldKey: Uint8Array, newKey: Uint8Array): void {
  if (firstBrokenLink(db, oldKey) !== null)
    throw new Problem(
      'damaged',
      'The audit log of this vault was changed. Nothing was done. Open the newest good backup.',
    );
  const start = lineBefore(db)?.mac ?? Buffer.alloc(32);
  const rows = db.prepare(`SELECT ${columns} FROM audit_event ORDER BY seq`).all() as Row[];
  db.prepare('UPDATE vault_state SET pruning = 1 WHERE one = 1').run();
  db.prepare('DELETE FROM audit_event').run();
  db.prepare('UPDATE vault_state SET pruning = 0 WHERE one = 1').run();
  let previous = start;
  for (const { mac: _old, ...event } of rows) {
    previous = macOf(newKey, previous, canonical(event));
    db.prepare(`INSERT INTO audit_event (${columns}) VALUES (?, ?, ?, ?, ?, ?)`).run(
      event.seq,
      event.at,
      event.action,
      event.object,
      event.reason,
      previous,
    );
  }
}
