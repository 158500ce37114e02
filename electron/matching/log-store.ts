// The matcher's log of a cohort: written by every move, read newest first.

import type { Instant } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { type LogEntry, type LogEntryDraft, LogDetail } from '../../shared/matching/round/log.ts';
import { appendLine } from '../database/chained-log.ts';
import type { Reader, Writer } from '../database/connection.ts';

type Place = {
  readonly cohortId: Id;
  readonly roundId: Id | null;
  readonly at: Instant;
  readonly who?: string;
};

export function writeLog(db: Writer, place: Place, entry: LogEntryDraft): void {
  appendLine(db, {
    cohortId: place.cohortId,
    roundId: place.roundId,
    at: place.at,
    who: place.who ?? '',
    what: entry.what,
    juniorId: entry.juniorId,
    seniorId: entry.seniorId,
    detail: JSON.stringify(entry.detail),
    why: entry.why,
  });
}

const pageSize = 50;

/** Fifty entries older than `before` (a sequence number), newest first, and whether there are more. */
export function readLog(
  db: Reader,
  cohortId: Id,
  before: number | null,
): { entries: LogEntry[]; more: boolean } {
  const sql = `SELECT l.seq, l.at, l.who, l.what, l.junior_id AS juniorId, l.senior_id AS seniorId, l.detail, l.why, l.erased, j.name AS juniorName, s.name AS seniorName
    FROM match_log l LEFT JOIN participant j ON j.id = l.junior_id LEFT JOIN participant s ON s.id = l.senior_id
    WHERE l.cohort_id = ? AND l.seq < ? ORDER BY l.seq DESC LIMIT ?`;
  const rows = db
    .prepare(sql)
    .all(cohortId, before ?? Number.MAX_SAFE_INTEGER, pageSize + 1) as (Omit<
    LogEntry,
    'detail' | 'erased'
  > & {
    detail: string;
    erased: 0 | 1;
  })[];
  const entries = rows.slice(0, pageSize).map((row) => ({
    ...row,
    detail: LogDetail.parse(JSON.parse(row.detail)),
    erased: row.erased === 1,
  }));
  return { entries, more: rows.length > pageSize };
}
