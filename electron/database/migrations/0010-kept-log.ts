// The matcher's log becomes append-only by construction: chained a cohort at a time, no line changed or removed but where a
// person is erased. And a round knows the day from which its seniors are asked.

import { createHash, randomBytes } from 'node:crypto';
import type { Migration } from '../migrate.ts';

type Line = {
  seq: number;
  cohortId: string;
  roundId: string | null;
  at: string;
  who: string;
  what: string;
  juniorId: string | null;
  seniorId: string | null;
  detail: string;
  why: string;
};

export const keptLog: Migration = {
  version: 10,
  name: 'kept-log',
  up(db) {
    db.exec(`
      ALTER TABLE vault_state ADD COLUMN erasing INTEGER NOT NULL DEFAULT 0 CHECK (erasing IN (0, 1));
      ALTER TABLE match_log ADD COLUMN erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1));
      ALTER TABLE match_log ADD COLUMN salt BLOB NOT NULL DEFAULT x'';
      ALTER TABLE match_log ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
      ALTER TABLE match_log ADD COLUMN link BLOB NOT NULL DEFAULT x'';
    `);
    db.exec('ALTER TABLE match_round ADD COLUMN seniors_from TEXT');
    chainWhatIsThere(db);
    db.exec(`
      CREATE TRIGGER match_log_number BEFORE INSERT ON match_log
      WHEN EXISTS (SELECT 1 FROM match_log WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'the log of matching is not changed'); END;
      CREATE TRIGGER match_log_stays BEFORE UPDATE ON match_log
      WHEN (SELECT erasing FROM vault_state WHERE one = 1) IS NOT 1
        OR NEW.seq IS NOT OLD.seq OR NEW.cohort_id IS NOT OLD.cohort_id OR NEW.round_id IS NOT OLD.round_id
        OR NEW.at IS NOT OLD.at OR NEW.what IS NOT OLD.what OR NEW.seal IS NOT OLD.seal OR NEW.link IS NOT OLD.link
        OR (NEW.junior_id IS NOT NULL AND NEW.junior_id IS NOT OLD.junior_id)
        OR (NEW.senior_id IS NOT NULL AND NEW.senior_id IS NOT OLD.senior_id)
        OR NEW.erased < OLD.erased OR (NEW.salt IS NOT OLD.salt AND NEW.salt <> x'')
      BEGIN SELECT RAISE(ABORT, 'the log of matching is not changed'); END;
      CREATE TRIGGER match_log_erased AFTER UPDATE OF junior_id, senior_id, who, why, detail ON match_log
      BEGIN UPDATE match_log SET erased = 1, salt = x'' WHERE seq = NEW.seq; END;
      CREATE TRIGGER match_log_kept BEFORE DELETE ON match_log
      WHEN (SELECT erasing FROM vault_state WHERE one = 1) IS NOT 1
      BEGIN SELECT RAISE(ABORT, 'the log of matching is not shortened'); END;
    `);
  },
};

/** As electron/database/chained-log.ts writes it; spelled out here, for a step never changes. */
function chainWhatIsThere(db: Parameters<Migration['up']>[0]): void {
  const lines = db
    .prepare(
      `SELECT seq, cohort_id AS cohortId, round_id AS roundId, at, who, what, junior_id AS juniorId, senior_id AS seniorId, detail, why
       FROM match_log ORDER BY seq`,
    )
    .all() as Line[];
  const update = db.prepare('UPDATE match_log SET salt = ?, seal = ?, link = ? WHERE seq = ?');
  const links = new Map<string, Buffer>();
  for (const line of lines) {
    const { seq, cohortId, roundId, at, what } = line;
    const salt = randomBytes(16);
    const seal = createHash('sha256')
      .update(salt)
      .update(JSON.stringify([line.who, line.juniorId, line.seniorId, line.detail, line.why]))
      .digest();
    const link = createHash('sha256')
      .update(links.get(cohortId) ?? Buffer.alloc(32))
      .update(JSON.stringify([seq, cohortId, roundId, at, what]))
      .update(seal)
      .digest();
    links.set(cohortId, link);
    update.run(salt, seal, link, seq);
  }
}
