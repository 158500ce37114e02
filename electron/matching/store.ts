// Rounds with their choices, proposal and one step back; and the ticks of people who were asked.

import type { Day, Instant } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Proposal } from '../../shared/matching/engine/proposal.ts';
import { MatchSettings } from '../../shared/matching/input/settings.ts';
import type { PairAnswers } from '../../shared/matching/round/asking.ts';
import type { Changes } from '../../shared/matching/round/board.ts';
import type { LogKind } from '../../shared/matching/round/log.ts';
import type { Pins, RoundStatus } from '../../shared/matching/round/round.ts';
import type { PairKey } from '../../shared/matching/terms/pair-key.ts';
import type { Reader, Writer } from '../database/connection.ts';
import type { StoredWord } from './reply-store.ts';

export type Round = {
  readonly id: Id;
  readonly cohortId: Id;
  readonly number: number;
  readonly status: RoundStatus;
  readonly settings: MatchSettings;
  readonly pins: Pins;
  readonly proposal: Proposal | null;
  readonly peopleHash: string | null;
  readonly changes: Changes | null;
  readonly solvedAt: Instant | null;
  readonly revision: number;
  readonly before: StepBack | null;
  readonly seniorsFrom: Day | null;
};

/** What one step back restores. */
export type StepBack = {
  readonly what: LogKind;
  readonly juniorId: Id | null;
  readonly seniorId: Id | null;
  /** The move changed choices or proposal; `stateBefore` has them as they were. */
  readonly solved: boolean;
  /** Ticks as they were; `was` null: nobody had been asked. `pairId`: the agreement that came of it. */
  readonly answers: {
    readonly juniorId: Id;
    readonly seniorId: Id;
    readonly was: PairAnswers | null;
    readonly pairId: Id | null;
  } | null;
  /** An opt-in as it was. */
  readonly optIn: { readonly participantId: Id; readonly was: 'yes' | 'no' | 'unknown' } | null;
  /** Words on open questions that were not there before. */
  readonly words: readonly Pick<StoredWord, 'rule' | 'juniorId' | 'seniorId'>[];
  /** Agreements that followed from a word. */
  readonly agreed: readonly Id[];
  /** Pairs whose senior was asked together with others; left out by older steps. */
  readonly seniors?: readonly PairKey[];
};

export type SolvedState = Pick<
  Round,
  'settings' | 'pins' | 'proposal' | 'peopleHash' | 'changes' | 'solvedAt'
>;

type Row = {
  id: string;
  cohort_id: string;
  number: number;
  status: RoundStatus;
  settings: string;
  pins: string;
  before: string | null;
  proposal: string | null;
  people_hash: string | null;
  changes: string | null;
  solved_at: string | null;
  revision: number;
  input_hash: string | null;
  seniors_from: Day | null;
};

const columns =
  'id, cohort_id, number, status, settings, pins, before, proposal, people_hash, changes, solved_at, revision, input_hash, seniors_from';

/** The proposal read last, frozen by law: the same fingerprint of inputs always gives the same proposal. */
let lastRead: {
  readonly hash: string;
  readonly length: number;
  readonly proposal: Proposal;
} | null = null;

function proposalOf(text: string | null, hash: string | null): Proposal | null {
  if (text === null) return null;
  if (lastRead && lastRead.hash === hash && lastRead.length === text.length)
    return lastRead.proposal;
  const proposal = JSON.parse(text) as Proposal;
  lastRead = hash === null ? null : { hash, length: text.length, proposal };
  return proposal;
}

/** The cohort's round that is worked on, or null. */
export function currentRound(db: Reader, cohortId: Id): Round | null {
  const row = db
    .prepare(
      `SELECT ${columns} FROM match_round WHERE cohort_id = ? AND status <> 'abandoned' ORDER BY number DESC LIMIT 1`,
    )
    .get(cohortId);
  return row ? roundOf(row as Row) : null;
}

export function findRound(db: Reader, id: Id): Round | null {
  const row = db.prepare(`SELECT ${columns} FROM match_round WHERE id = ?`).get(id);
  return row ? roundOf(row as Row) : null;
}

export function addRound(
  db: Writer,
  round: {
    readonly id: Id;
    readonly cohortId: Id;
    readonly settings: MatchSettings;
    readonly at: Instant;
  },
): void {
  const { n } = db
    .prepare('SELECT coalesce(max(number), 0) + 1 AS n FROM match_round WHERE cohort_id = ?')
    .get(round.cohortId) as { n: number };
  db.prepare(
    "INSERT INTO match_round (id, cohort_id, number, status, settings, pins, created_at) VALUES (?, ?, ?, 'draft', ?, ?, ?)",
  ).run(
    round.id,
    round.cohortId,
    n,
    JSON.stringify(round.settings),
    JSON.stringify({ together: [], apart: [] }),
    round.at,
  );
}

/** Stores what was solved under the next revision. */
export function saveSolved(db: Writer, id: Id, state: SolvedState): void {
  db.prepare(
    `UPDATE match_round SET settings = ?, pins = ?, proposal = ?, input_hash = ?, people_hash = ?, changes = ?, solved_at = ?, revision = revision + 1 WHERE id = ?`,
  ).run(
    JSON.stringify(state.settings),
    JSON.stringify(state.pins),
    state.proposal === null ? null : JSON.stringify(state.proposal),
    state.proposal?.hash ?? null,
    state.peopleHash,
    state.changes === null ? null : JSON.stringify(state.changes),
    state.solvedAt,
    id,
  );
}

/** What the next step back restores; null where there is nothing to go back to. Counts as a revision of its own. */
export function saveStepBack(
  db: Writer,
  id: Id,
  before: Omit<StepBack, 'solved'> | null,
  state: SolvedState | null = null,
): void {
  db.prepare(
    'UPDATE match_round SET before = ?, before_state = ?, revision = revision + 1 WHERE id = ?',
  ).run(
    before === null ? null : JSON.stringify({ ...before, solved: state !== null }),
    state === null ? null : JSON.stringify(state),
    id,
  );
}

/** Choices and proposal as they were before the last move; read apart, for it is as large as the proposal itself. */
export function stateBefore(db: Reader, id: Id): SolvedState | null {
  const row = db.prepare('SELECT before_state AS state FROM match_round WHERE id = ?').get(id) as
    | { state: string | null }
    | undefined;
  return row?.state == null ? null : (JSON.parse(row.state) as SolvedState);
}

export function setRoundStatus(db: Writer, id: Id, status: RoundStatus): void {
  db.prepare('UPDATE match_round SET status = ? WHERE id = ? AND status <> ?').run(
    status,
    id,
    status,
  );
}

export function setSeniorsFrom(db: Writer, id: Id, on: Day | null): void {
  db.prepare('UPDATE match_round SET seniors_from = ? WHERE id = ?').run(on, id);
}

export function clearChanges(db: Writer, id: Id): void {
  db.prepare('UPDATE match_round SET changes = NULL, revision = revision + 1 WHERE id = ?').run(id);
}

type AnswerRow = {
  junior_id: string;
  senior_id: string;
  junior_answer: PairAnswers['junior'];
  senior_answer: PairAnswers['senior'];
  junior_at: string | null;
  senior_at: string | null;
  closed: number;
};

/** Every pair of the round that anybody was asked about, the closed ones too. */
export function answersOf(db: Reader, roundId: Id): PairAnswers[] {
  const sql =
    'SELECT junior_id, senior_id, junior_answer, senior_answer, junior_at, senior_at, closed FROM match_proposal WHERE round_id = ? ORDER BY junior_id, senior_id';
  return (db.prepare(sql).all(roundId) as AnswerRow[]).map((row) => ({
    juniorId: row.junior_id,
    seniorId: row.senior_id,
    junior: row.junior_answer,
    senior: row.senior_answer,
    juniorAt: row.junior_at,
    seniorAt: row.senior_at,
    closed: row.closed === 1,
  }));
}

export function saveAnswers(db: Writer, roundId: Id, id: Id, answers: PairAnswers): void {
  db.prepare(
    `INSERT INTO match_proposal (id, round_id, junior_id, senior_id, origin, junior_answer, senior_answer, junior_at, senior_at, closed)
     VALUES (?, ?, ?, ?, 'engine', ?, ?, ?, ?, ?)
     ON CONFLICT (round_id, junior_id, senior_id) DO UPDATE SET junior_answer = excluded.junior_answer, senior_answer = excluded.senior_answer,
       junior_at = excluded.junior_at, senior_at = excluded.senior_at, closed = excluded.closed`,
  ).run(
    id,
    roundId,
    answers.juniorId,
    answers.seniorId,
    answers.junior,
    answers.senior,
    answers.juniorAt,
    answers.seniorAt,
    answers.closed ? 1 : 0,
  );
}

export function dropAnswers(db: Writer, roundId: Id, juniorId: Id, seniorId: Id): void {
  db.prepare(
    'DELETE FROM match_proposal WHERE round_id = ? AND junior_id = ? AND senior_id = ?',
  ).run(roundId, juniorId, seniorId);
}

function roundOf(row: Row): Round {
  return {
    id: row.id,
    cohortId: row.cohort_id,
    number: row.number,
    status: row.status,
    settings: MatchSettings.parse(JSON.parse(row.settings)),
    pins: JSON.parse(row.pins) as Pins,
    proposal: proposalOf(row.proposal, row.input_hash),
    peopleHash: row.people_hash,
    changes: row.changes === null ? null : (JSON.parse(row.changes) as Changes),
    solvedAt: row.solved_at,
    revision: row.revision,
    seniorsFrom: row.seniors_from,
    before: row.before === null ? null : (JSON.parse(row.before) as StepBack),
  };
}
