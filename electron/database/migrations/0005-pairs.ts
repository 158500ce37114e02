// Agreed pairs and the facts of their year.
import type { Migration } from '../migrate.ts';

export const pairTables: Migration = {
  version: 5,
  name: 'pairs',
  up(db) {
    db.exec(`
      CREATE TABLE pair (
        id TEXT PRIMARY KEY,
        cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE,
        junior_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        senior_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        round_id TEXT REFERENCES match_round ON DELETE SET NULL,
        status TEXT NOT NULL CHECK (status IN ('forming', 'active', 'paused', 'ended')),
        ending TEXT CHECK (ending IN ('completed', 'no-fault', 'moved-on', 'concern', 're-matched')),
        reasons TEXT NOT NULL DEFAULT '{}',
        shared_facts TEXT NOT NULL DEFAULT '[]',
        agreed_on TEXT NOT NULL,
        ended_on TEXT,
        created_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX pair_cohort ON pair (cohort_id);
      CREATE TABLE meeting (
        id TEXT PRIMARY KEY,
        pair_id TEXT NOT NULL REFERENCES pair ON DELETE CASCADE,
        on_date TEXT NOT NULL,
        minutes INTEGER,
        mode TEXT CHECK (mode IN ('remote', 'in-person')),
        state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'postponed', 'cancelled', 'missed')),
        by_seat TEXT CHECK (by_seat IN ('junior', 'senior'))
      ) STRICT;
      CREATE INDEX meeting_pair ON meeting (pair_id, on_date);
    `);
  },
};
