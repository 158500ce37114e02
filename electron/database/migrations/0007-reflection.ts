// Planned reflective sessions and the windows they were laid out in.
import type { Migration } from '../migrate.ts';

export const reflectionTables: Migration = {
  version: 7,
  name: 'reflection',
  up(db) {
    db.exec(`
      CREATE TABLE session_window (
        id TEXT PRIMARY KEY,
        cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE,
        title TEXT NOT NULL,
        starts_on TEXT NOT NULL,
        ends_on TEXT NOT NULL,
        removed_at TEXT,
        created_at TEXT NOT NULL
      ) STRICT;
      CREATE TABLE reflective_session (
        id TEXT PRIMARY KEY,
        pair_id TEXT NOT NULL REFERENCES pair ON DELETE CASCADE,
        window_id TEXT REFERENCES session_window ON DELETE SET NULL,
        on_date TEXT NOT NULL,
        at_time TEXT,
        minutes INTEGER NOT NULL,
        attends TEXT NOT NULL CHECK (attends IN ('junior', 'senior', 'both')),
        template_key TEXT NOT NULL,
        prompts TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'postponed', 'cancelled', 'missed')),
        moved_by TEXT CHECK (moved_by IN ('junior', 'senior', 'coach', 'organisation')),
        why_missed TEXT CHECK (why_missed IN ('forgotten', 'ill', 'work', 'no-word', 'technology', 'other')),
        next_id TEXT REFERENCES reflective_session ON DELETE SET NULL,
        note_id TEXT REFERENCES note (id) ON DELETE SET NULL,
        created_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX reflective_session_pair ON reflective_session (pair_id, on_date);
    `);
  },
};
