// The word that settled an open question of a pair: which rule, what they said, who gave it.

import type { Instant } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Reader, Writer } from '../database/connection.ts';

export type StoredWord = {
  readonly rule: string;
  readonly juniorId: Id;
  readonly seniorId: Id;
  readonly answer: 'clear' | 'blocked';
  /** The second person where the rule asks for one; else empty. */
  readonly toldBy: string;
  readonly at: Instant;
};

export function wordsOf(db: Reader, cohortId: Id): StoredWord[] {
  const sql = `SELECT rule, junior_id AS juniorId, senior_id AS seniorId, answer, told_by AS toldBy, at FROM match_word
    WHERE cohort_id = ? ORDER BY rule, junior_id, senior_id`;
  return db.prepare(sql).all(cohortId) as StoredWord[];
}

/** True where nothing had been noted for this rule and pair. */
export function saveWord(db: Writer, cohortId: Id, word: StoredWord): boolean {
  const known = db
    .prepare(
      'SELECT 1 FROM match_word WHERE cohort_id = ? AND rule = ? AND junior_id = ? AND senior_id = ?',
    )
    .get(cohortId, word.rule, word.juniorId, word.seniorId);
  db.prepare(
    `INSERT INTO match_word (cohort_id, rule, junior_id, senior_id, answer, told_by, at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (cohort_id, rule, junior_id, senior_id) DO UPDATE SET answer = excluded.answer, told_by = excluded.told_by, at = excluded.at`,
  ).run(cohortId, word.rule, word.juniorId, word.seniorId, word.answer, word.toldBy, word.at);
  return known === undefined;
}

export function dropWord(
  db: Writer,
  cohortId: Id,
  word: Pick<StoredWord, 'rule' | 'juniorId' | 'seniorId'>,
): void {
  db.prepare(
    'DELETE FROM match_word WHERE cohort_id = ? AND rule = ? AND junior_id = ? AND senior_id = ?',
  ).run(cohortId, word.rule, word.juniorId, word.seniorId);
}
