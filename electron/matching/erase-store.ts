// Erasing people from rounds and from the matcher's log: what is kept of a proposal, a move or a step back names them no more.

import type { Id } from '../../shared/kernel/id.ts';
import type { MatchSettings } from '../../shared/matching/input/settings.ts';
import {
  idsNamedIn,
  nameEraser,
  withoutPeople,
  type Called,
  type Gone,
} from '../../shared/matching/round/without-people.ts';
import { whileErasing } from '../database/chained-log.ts';
import type { Writer } from '../database/connection.ts';

const stored = ['settings', 'pins', 'proposal', 'changes', 'before', 'before_state'] as const;
type Row = Record<(typeof stored)[number], string | null>;

/**
 * After people were deleted: out of every round of every cohort. Whoever is not among the people any more goes, not only who was `called` so, and with
 * them what an earlier version of the app left behind.
 */
export function eraseFromRounds(db: Writer, called: Called): void {
  const here = new Set(
    (db.prepare('SELECT id FROM participant').all() as { id: Id }[]).map(({ id }) => id),
  );
  for (const { id } of db.prepare('SELECT id FROM match_round').all() as { id: Id }[])
    eraseFromRound(db, id, here, called);
  whileErasing(db, () => eraseFromLog(db, called));
}

function eraseFromRound(db: Writer, roundId: Id, here: ReadonlySet<Id>, called: Called): void {
  const row = db
    .prepare(`SELECT ${stored.join(', ')} FROM match_round WHERE id = ?`)
    .get(roundId) as Row;
  const data = stored.map((column) => parsed(row[column]));
  const gone: Gone = {
    ...called,
    ids: new Set(data.flatMap((one) => idsNamedIn(one)).filter((id) => !here.has(id))),
  };
  const left = Object.fromEntries(
    stored.map((column, at) => [column, textOf(withoutPeople(data[at], gone), column)]),
  ) as Row;
  // A step back that would bring them back is none any more.
  if (left.before !== row.before || left.before_state !== row.before_state)
    left.before = left.before_state = null;
  if (stored.every((column) => left[column] === row[column])) return;
  // The fingerprint stood for another proposal, and a solve that runs now must start anew.
  db.prepare(
    `UPDATE match_round SET ${stored.map((column) => `${column} = ?`).join(', ')}, input_hash = NULL, revision = revision + 1 WHERE id = ?`,
  ).run(...stored.map((column) => left[column]), roundId);
}

function textOf(data: unknown, column: (typeof stored)[number]): string | null {
  if (data === null) return null;
  return JSON.stringify(column === 'settings' ? withWholeConditions(data as MatchSettings) : data);
}

/** "At most one of these pairs" says nothing of a single pair. */
function withWholeConditions(settings: MatchSettings): MatchSettings {
  const whole = settings.conditions?.filter(
    (one) => one.kind !== 'not-both' || one.pairs.length > 1,
  );
  return whole ? { ...settings, conditions: whole } : settings;
}

/** Of pairs of whom one is gone the log keeps what happened and when; what the matcher wrote beside it goes. */
function eraseFromLog(db: Writer, { names, parts }: Called): void {
  db.prepare(
    `UPDATE match_log SET why = '' WHERE why <> '' AND (junior_id IS NULL OR senior_id IS NULL) AND what IN
      ('keep-together', 'keep-apart', 'released', 'waived', 'waiver-lifted', 'asked', 'said-yes', 'said-no', 'taken-back', 'agreed', 'entered', 'ended', 'goes-on')`,
  ).run();
  const inPart = nameEraser([...names, ...parts]);
  rewrite(db, 'match_log', 'why', inPart);
  rewrite(db, 'match_log', 'who', inPart);
  rewrite(db, 'match_word', 'told_by', inPart);
  rewrite(db, 'match_log', 'detail', (text) =>
    JSON.stringify(withoutPeople(parsed(text), { names, parts, ids: new Set() })),
  );
}

function rewrite(
  db: Writer,
  table: 'match_log' | 'match_word',
  column: string,
  erase: (text: string) => string,
): void {
  const texts = db
    .prepare(`SELECT DISTINCT ${column} AS text FROM ${table} WHERE ${column} <> ''`)
    .all() as { text: string }[];
  const update = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`);
  for (const { text } of texts) {
    const left = erase(text);
    if (left !== text) update.run(left, text);
  }
}

function parsed(text: string | null): unknown {
  return text === null ? null : (JSON.parse(text) as unknown);
}
