// All SQL about a pair's year: its meetings and what both agreed to share. Pairs themselves are read through the pair store of matching.

import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { Pair } from '../../shared/matching/terms/pair.ts';
import type { Meeting, MeetingDraft } from '../../shared/pairs/meeting.ts';
import type { SharedFact } from '../../shared/pairs/page.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { findPair } from '../matching/pair-store.ts';

const columns = 'id, pair_id AS pairId, on_date AS onDate, minutes, mode, state, by_seat AS bySeat';

/** Throws `not-found`. */
export function pairById(db: Reader, id: Id): Pair {
  const pair = findPair(db, id);
  if (!pair) throw new Problem('not-found', 'This pair is not here any more.');
  return pair;
}

/** Meetings of a pair, oldest first. */
export function meetingsOf(db: Reader, pairId: Id): Meeting[] {
  return db
    .prepare(`SELECT ${columns} FROM meeting WHERE pair_id = ? ORDER BY on_date, rowid`)
    .all(pairId) as Meeting[];
}

/** Meetings of every pair of a cohort by pair. */
export function meetingsOfCohort(db: Reader, cohortId: Id): Map<Id, Meeting[]> {
  const sql = `SELECT ${columns} FROM meeting WHERE pair_id IN (SELECT id FROM pair WHERE cohort_id = ?) ORDER BY on_date, rowid`;
  const byPair = new Map<Id, Meeting[]>();
  for (const meeting of db.prepare(sql).all(cohortId) as Meeting[]) {
    const own = byPair.get(meeting.pairId);
    if (own) own.push(meeting);
    else byPair.set(meeting.pairId, [meeting]);
  }
  return byPair;
}

/** Throws `not-found`. */
export function meetingById(db: Reader, id: Id): Meeting {
  const meeting = db.prepare(`SELECT ${columns} FROM meeting WHERE id = ?`).get(id) as
    | Meeting
    | undefined;
  if (!meeting) throw new Problem('not-found', 'This meeting is not here any more.');
  return meeting;
}

/** Adds it, or changes the one with this id where it belongs to the same pair. Throws `conflict` where it belongs to another. */
export function putMeeting(db: Writer, id: Id, pairId: Id, meeting: MeetingDraft): void {
  const { changes } = db
    .prepare(
      `INSERT INTO meeting (id, pair_id, on_date, minutes, mode, state, by_seat) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET on_date = excluded.on_date, minutes = excluded.minutes, mode = excluded.mode, state = excluded.state, by_seat = excluded.by_seat
       WHERE pair_id = excluded.pair_id`,
    )
    .run(id, pairId, meeting.onDate, meeting.minutes, meeting.mode, meeting.state, meeting.bySeat);
  if (changes === 0) throw new Problem('conflict', 'This meeting belongs to another pair.');
}

export function deleteMeeting(db: Writer, id: Id): void {
  db.prepare('DELETE FROM meeting WHERE id = ?').run(id);
}

export function sharedFactsOf(db: Reader, pairId: Id): SharedFact[] {
  const row = db.prepare('SELECT shared_facts AS facts FROM pair WHERE id = ?').get(pairId) as
    | { facts: string }
    | undefined;
  return row ? (JSON.parse(row.facts) as SharedFact[]) : [];
}

export function setSharedFacts(db: Writer, pairId: Id, facts: readonly SharedFact[]): void {
  db.prepare('UPDATE pair SET shared_facts = ? WHERE id = ?').run(JSON.stringify(facts), pairId);
}
