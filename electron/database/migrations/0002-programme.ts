// Organisations, programmes, cohorts and the roadmap of each cohort.
import type { Migration } from '../migrate.ts';

export const programmeTables: Migration = {
  version: 2,
  name: 'programme',
  up(db) {
    db.exec(`
      CREATE TABLE organisation (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE
      ) STRICT;
      CREATE TABLE programme (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        purpose TEXT NOT NULL,
        form TEXT NOT NULL CHECK (form IN ('reciprocal', 'traditional-with-reverse', 'reverse')),
        junior_word TEXT NOT NULL,
        senior_word TEXT NOT NULL,
        months INTEGER NOT NULL CHECK (months IN (3, 6, 9, 12)),
        status TEXT NOT NULL CHECK (status IN ('draft', 'open', 'running', 'closing', 'closed', 'archived')),
        created_at TEXT NOT NULL
      ) STRICT;
      CREATE TABLE programme_organisation (
        programme_id TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
        organisation_id TEXT NOT NULL REFERENCES organisation ON DELETE CASCADE,
        PRIMARY KEY (programme_id, organisation_id)
      ) STRICT;
      CREATE TABLE cohort (
        id TEXT PRIMARY KEY,
        programme_id TEXT NOT NULL REFERENCES programme ON DELETE CASCADE,
        name TEXT NOT NULL,
        kick_off TEXT NOT NULL,
        run_in TEXT NOT NULL CHECK (run_in IN ('full', 'short')),
        status TEXT NOT NULL CHECK (status IN ('planned', 'recruiting', 'matching', 'running', 'ended')),
        created_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX cohort_programme ON cohort (programme_id);
      CREATE TABLE roadmap_step (
        id TEXT PRIMARY KEY,
        cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE,
        template_key TEXT,
        title TEXT NOT NULL,
        owner TEXT NOT NULL,
        done_when TEXT NOT NULL,
        starts_on TEXT NOT NULL,
        ends_on TEXT NOT NULL,
        position INTEGER NOT NULL,
        must INTEGER NOT NULL DEFAULT 0 CHECK (must IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('ahead', 'asked', 'done', 'short-form', 'skipped')),
        done_on TEXT,
        by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1))
      ) STRICT;
      CREATE INDEX roadmap_step_cohort ON roadmap_step (cohort_id, position);
      CREATE TABLE current_cohort (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE
      ) STRICT;
    `);
  },
};
