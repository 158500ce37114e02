// What people told about a partner, ties that rule a pair out, ties of the matcher, and the bridged difference in people's own words.
import type { Migration } from '../migrate.ts';

export const toldTables: Migration = {
  version: 9,
  name: 'told',
  up(db) {
    db.exec(`
      CREATE TABLE wish (
        participant_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        rank INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'unit', 'format', 'topic')),
        person_id TEXT REFERENCES participant ON DELETE CASCADE,
        topic_id TEXT REFERENCES topic ON DELETE CASCADE,
        value TEXT,
        PRIMARY KEY (participant_id, rank)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX wish_person ON wish (person_id) WHERE person_id IS NOT NULL;
      CREATE INDEX wish_topic ON wish (topic_id) WHERE topic_id IS NOT NULL;
      CREATE TABLE declared_conflict (
        id TEXT PRIMARY KEY,
        cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE,
        one_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        other_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('family', 'close-relation', 'grievance', 'appraisal', 'past-complaint', 'commercial')),
        created_at TEXT NOT NULL,
        UNIQUE (cohort_id, one_id, other_id)
      ) STRICT;
      CREATE TABLE matcher_tie (
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        how TEXT NOT NULL,
        declared_at TEXT NOT NULL,
        lifted_at TEXT
      ) STRICT;
      CREATE INDEX matcher_tie_participant ON matcher_tie (participant_id);
      CREATE TABLE bridge_value (
        participant_id TEXT PRIMARY KEY REFERENCES participant ON DELETE CASCADE,
        value TEXT NOT NULL,
        told_at TEXT NOT NULL
      ) STRICT;
      CREATE TABLE personal_yes (
        participant_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        topic_id TEXT NOT NULL REFERENCES topic ON DELETE CASCADE,
        told_at TEXT NOT NULL,
        PRIMARY KEY (participant_id, topic_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX personal_yes_topic ON personal_yes (topic_id);
    `);
  },
};
