// People, their place in a cohort, topics, wishes to be kept apart, and the last imports for undo.
import type { Migration } from '../migrate.ts';

export const peopleTables: Migration = {
  version: 3,
  name: 'people',
  up(db) {
    db.exec(`
      CREATE TABLE participant (
        id TEXT PRIMARY KEY,
        cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE,
        ref TEXT,
        name TEXT NOT NULL,
        email TEXT,
        seat TEXT NOT NULL CHECK (seat IN ('junior', 'senior')),
        status TEXT NOT NULL,
        level INTEGER,
        organisation TEXT,
        unit TEXT,
        manager_id TEXT REFERENCES participant ON DELETE SET NULL,
        manager_name TEXT,
        offers TEXT NOT NULL DEFAULT '[]',
        needs TEXT NOT NULL DEFAULT '[]',
        off_limits TEXT NOT NULL DEFAULT '[]',
        languages TEXT NOT NULL DEFAULT '[]',
        time_zone TEXT,
        slots TEXT NOT NULL DEFAULT '[]',
        format TEXT,
        hours_per_month REAL,
        interests TEXT NOT NULL DEFAULT '[]',
        capacity INTEGER NOT NULL DEFAULT 1,
        opted_in TEXT NOT NULL DEFAULT 'unknown' CHECK (opted_in IN ('yes', 'no', 'unknown')),
        trained TEXT NOT NULL DEFAULT 'unknown' CHECK (trained IN ('yes', 'no', 'unknown')),
        filled_by TEXT NOT NULL DEFAULT 'other' CHECK (filled_by IN ('self', 'other')),
        source TEXT,
        remark TEXT,
        safe_contact TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX participant_ref ON participant (cohort_id, ref) WHERE ref IS NOT NULL;
      CREATE INDEX participant_name ON participant (cohort_id, name COLLATE NOCASE);
      CREATE TABLE topic (
        id TEXT PRIMARY KEY,
        cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE,
        label TEXT NOT NULL COLLATE NOCASE,
        parent_id TEXT REFERENCES topic ON DELETE SET NULL,
        scored INTEGER NOT NULL DEFAULT 1 CHECK (scored IN (0, 1)),
        personal INTEGER NOT NULL DEFAULT 0 CHECK (personal IN (0, 1)),
        UNIQUE (cohort_id, label)
      ) STRICT;
      CREATE TABLE exclusion (
        id TEXT PRIMARY KEY,
        cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE,
        one_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        other_id TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
        created_at TEXT NOT NULL,
        UNIQUE (cohort_id, one_id, other_id)
      ) STRICT;
      CREATE TABLE import_batch (
        id TEXT PRIMARY KEY,
        cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE,
        at TEXT NOT NULL,
        added INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        before TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
      ) STRICT;
    `);
  },
};
