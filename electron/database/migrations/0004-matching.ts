// Match rounds, what the matcher asked of them, the proposal, answers of people, their word on open questions, and the log of who, what, when, why.
import type { Migration } from '../migrate.ts';

export const matchingTables: Migration = {
  version: 4,
  name: 'matching',
  up(db) {
    db.exec(`
      CREATE TABLE match_round (
        id TEXT PRIMARY KEY,
        cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE,
        number INTEGER NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('draft', 'frozen', 'solved', 'in-review', 'confirmed', 'published', 'abandoned')),
        settings TEXT NOT NULL,
        pins TEXT NOT NULL DEFAULT '[]',
        before TEXT,
        before_state TEXT,
        proposal TEXT,
        input_hash TEXT,
        people_hash TEXT,
        changes TEXT,
        revision INTEGER NOT NULL DEFAULT 0,
        solved_at TEXT,
        created_at TEXT NOT NULL,
        UNIQUE (cohort_id, number)
      ) STRICT;
      CREATE TABLE match_proposal (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES match_round ON DELETE CASCADE,
        junior_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        senior_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        origin TEXT NOT NULL CHECK (origin IN ('engine', 'manual')),
        junior_answer TEXT NOT NULL DEFAULT 'not-asked' CHECK (junior_answer IN ('not-asked', 'asked', 'yes', 'no')),
        senior_answer TEXT NOT NULL DEFAULT 'not-asked' CHECK (senior_answer IN ('not-asked', 'asked', 'yes', 'no')),
        junior_at TEXT,
        senior_at TEXT,
        closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
        UNIQUE (round_id, junior_id, senior_id)
      ) STRICT;
      CREATE TABLE match_word (
        cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE,
        rule TEXT NOT NULL,
        junior_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        senior_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        answer TEXT NOT NULL CHECK (answer IN ('clear', 'blocked')),
        told_by TEXT NOT NULL DEFAULT '',
        at TEXT NOT NULL,
        PRIMARY KEY (cohort_id, rule, junior_id, senior_id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE match_log (
        seq INTEGER PRIMARY KEY,
        cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE,
        round_id TEXT REFERENCES match_round ON DELETE CASCADE,
        at TEXT NOT NULL,
        who TEXT NOT NULL DEFAULT '',
        what TEXT NOT NULL,
        junior_id TEXT REFERENCES participant ON DELETE SET NULL,
        senior_id TEXT REFERENCES participant ON DELETE SET NULL,
        detail TEXT NOT NULL DEFAULT '{}',
        why TEXT NOT NULL DEFAULT ''
      ) STRICT;
      CREATE INDEX match_log_cohort ON match_log (cohort_id, seq);
    `);
  },
};
