// The pair table: agreed and entered pairs with the reasons they were matched for. Later features read pairs through here.

import type { Day, Instant } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Recognised } from '../../shared/matching/input/same-person.ts';
import type { Pair, PairEnding, PairStatus } from '../../shared/matching/terms/pair.ts';
import type { Seat } from '../../shared/people/participant.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { setPairing } from '../people/store.ts';

type Row = {
  id: string;
  cohort_id: string;
  junior_id: string;
  senior_id: string;
  round_id: string | null;
  status: PairStatus;
  ending: PairEnding | null;
  agreed_on: string;
  ended_on: string | null;
  created_at: string;
};

const columns =
  'id, cohort_id, junior_id, senior_id, round_id, status, ending, agreed_on, ended_on, created_at';
// An agreement that was taken back keeps its row (something may hang on it) but is no pair: ended without an ending.
const real = "NOT (status = 'ended' AND ending IS NULL)";

/** Pairs of a cohort, the ended ones too, oldest agreement first. */
export function pairsOf(db: Reader, cohortId: Id): Pair[] {
  return (
    db
      .prepare(`SELECT ${columns} FROM pair WHERE cohort_id = ? AND ${real} ORDER BY agreed_on, id`)
      .all(cohortId) as Row[]
  ).map(pairOf);
}

export function findPair(db: Reader, id: Id): Pair | null {
  const row = db.prepare(`SELECT ${columns} FROM pair WHERE id = ? AND ${real}`).get(id) as
    | Row
    | undefined;
  return row ? pairOf(row) : null;
}

/** Pairs of one person, the ended ones too. */
export function pairsOfPerson(db: Reader, participantId: Id): Pair[] {
  const sql = `SELECT ${columns} FROM pair WHERE (junior_id = ? OR senior_id = ?) AND ${real} ORDER BY agreed_on, id`;
  return (db.prepare(sql).all(participantId, participantId) as Row[]).map(pairOf);
}

type ElsewhereRow = { ending: PairEnding } & Record<`${Seat}Name`, string> &
  Record<`${Seat}${'Ref' | 'Email' | 'Organisation'}`, string | null>;
export type EndedElsewhere = {
  readonly ended: PairEnding;
  readonly junior: Recognised;
  readonly senior: Recognised;
};

/** Pairs of other cohorts that bear on this one: all that ended by a concern, and all ended ones of the same programme. */
export function endedElsewhere(db: Reader, cohortId: Id): EndedElsewhere[] {
  const sql = `
    SELECT pair.ending, junior.ref AS juniorRef, junior.email AS juniorEmail, junior.name AS juniorName, junior.organisation AS juniorOrganisation,
      senior.ref AS seniorRef, senior.email AS seniorEmail, senior.name AS seniorName, senior.organisation AS seniorOrganisation
    FROM pair JOIN participant AS junior ON junior.id = pair.junior_id JOIN participant AS senior ON senior.id = pair.senior_id JOIN cohort ON cohort.id = pair.cohort_id
    WHERE pair.cohort_id <> @cohortId AND pair.status = 'ended' AND pair.ending IS NOT NULL
      AND (pair.ending = 'concern' OR cohort.programme_id = (SELECT programme_id FROM cohort WHERE id = @cohortId))
    ORDER BY pair.ended_on, pair.id`;
  return (db.prepare(sql).all({ cohortId }) as ElsewhereRow[]).map((row) => ({
    ended: row.ending,
    junior: {
      ref: row.juniorRef,
      email: row.juniorEmail,
      name: row.juniorName,
      organisation: row.juniorOrganisation,
    },
    senior: {
      ref: row.seniorRef,
      email: row.seniorEmail,
      name: row.seniorName,
      organisation: row.seniorOrganisation,
    },
  }));
}

/** Who took part in the cohort of the programme before this one and found no partner there; nobody where no pair was ever made in it. */
export function waitedBefore(db: Reader, cohortId: Id): Recognised[] {
  const sql = `
    WITH last AS (
      SELECT cohort.id FROM cohort JOIN cohort AS own ON own.id = ? AND own.programme_id = cohort.programme_id AND cohort.kick_off < own.kick_off
      WHERE EXISTS (SELECT 1 FROM pair WHERE pair.cohort_id = cohort.id AND ${real}) ORDER BY cohort.kick_off DESC, cohort.id LIMIT 1
    )
    SELECT ref, email, name, organisation FROM participant JOIN last ON last.id = participant.cohort_id
    WHERE opted_in <> 'no' AND capacity > 0 AND status NOT IN ('withdrawn', 'declined', 'completed', 'paused')
      AND participant.id NOT IN (SELECT junior_id FROM pair JOIN last ON last.id = pair.cohort_id WHERE ${real} UNION SELECT senior_id FROM pair JOIN last ON last.id = pair.cohort_id WHERE ${real})
    ORDER BY participant.id`;
  return db.prepare(sql).all(cohortId) as Recognised[];
}

/** Why they were matched, as stored at the agreement (a MatchedPair), or null where nothing was recorded. */
export function reasonsOf(db: Reader, id: Id): unknown {
  const row = db.prepare('SELECT reasons FROM pair WHERE id = ?').get(id) as
    | { reasons: string }
    | undefined;
  return row === undefined || row.reasons === '{}' ? null : (JSON.parse(row.reasons) as unknown);
}

export type NewPair = Pick<
  Pair,
  'id' | 'cohortId' | 'juniorId' | 'seniorId' | 'roundId' | 'agreedOn' | 'createdAt'
> & { readonly reasons: unknown };

/** Records an agreement. One that was taken back before comes to life again under its old id. Returns the pair's id. */
export function agreePair(db: Writer, pair: NewPair): Id {
  const reasons = JSON.stringify(pair.reasons ?? {});
  const old = db
    .prepare(
      "SELECT id FROM pair WHERE cohort_id = ? AND junior_id = ? AND senior_id = ? AND status = 'ended' AND ending IS NULL",
    )
    .get(pair.cohortId, pair.juniorId, pair.seniorId) as { id: string } | undefined;
  if (old) {
    db.prepare(
      "UPDATE pair SET status = 'forming', ended_on = NULL, agreed_on = ?, round_id = ?, reasons = ? WHERE id = ?",
    ).run(pair.agreedOn, pair.roundId, reasons, old.id);
    tellPeople(db, old.id);
    return old.id;
  }
  db.prepare(
    "INSERT INTO pair (id, cohort_id, junior_id, senior_id, round_id, status, reasons, agreed_on, created_at) VALUES (?, ?, ?, ?, ?, 'forming', ?, ?, ?)",
  ).run(
    pair.id,
    pair.cohortId,
    pair.juniorId,
    pair.seniorId,
    pair.roundId,
    reasons,
    pair.agreedOn,
    pair.createdAt,
  );
  tellPeople(db, pair.id);
  return pair.id;
}

/** The agreement is taken back: the row stays for what may hang on it, but it is no pair any more and no history either. */
export function takeBackPair(db: Writer, id: Id, on: Day): void {
  db.prepare("UPDATE pair SET status = 'ended', ending = NULL, ended_on = ? WHERE id = ?").run(
    on,
    id,
  );
  tellPeople(db, id);
}

export function setPairStatus(db: Writer, id: Id, status: Exclude<PairStatus, 'ended'>): void {
  db.prepare('UPDATE pair SET status = ?, ending = NULL, ended_on = NULL WHERE id = ?').run(
    status,
    id,
  );
  tellPeople(db, id);
}

export function endPair(db: Writer, id: Id, ending: PairEnding, on: Day): void {
  db.prepare("UPDATE pair SET status = 'ended', ending = ?, ended_on = ? WHERE id = ?").run(
    ending,
    on,
    id,
  );
  tellPeople(db, id);
}

/** Both people's status follows their pairs: matched from the agreement, active from a first meeting on. */
function tellPeople(db: Writer, pairId: Id): void {
  const live = db.prepare(
    "SELECT 1 FROM pair WHERE (junior_id = :id OR senior_id = :id) AND status <> 'ended' LIMIT 1",
  );
  const met = db.prepare(
    "SELECT 1 FROM pair WHERE (junior_id = :id OR senior_id = :id) AND status IN ('active', 'paused') LIMIT 1",
  );
  const { junior, senior } = db
    .prepare('SELECT junior_id AS junior, senior_id AS senior FROM pair WHERE id = ?')
    .get(pairId) as { junior: Id; senior: Id };
  for (const id of [junior, senior])
    setPairing(db, id, met.get({ id }) ? 'active' : live.get({ id }) ? 'matched' : 'none');
}

function pairOf(row: Row): Pair {
  return {
    id: row.id,
    cohortId: row.cohort_id,
    juniorId: row.junior_id,
    seniorId: row.senior_id,
    roundId: row.round_id,
    status: row.status,
    ending: row.ending,
    agreedOn: row.agreed_on,
    endedOn: row.ended_on,
    createdAt: row.created_at as Instant,
  };
}
