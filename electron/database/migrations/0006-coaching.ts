// Notes with their earlier versions and their search index, drafts, and sealed private reflections (another thing altogether).
import type { Migration } from '../migrate.ts';

export const coachingTables: Migration = {
  version: 6,
  name: 'coaching',
  up(db) {
    db.exec(`
      CREATE TABLE note (
        rowid INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        pair_id TEXT NOT NULL REFERENCES pair ON DELETE CASCADE,
        title TEXT NOT NULL DEFAULT '',
        document TEXT NOT NULL,
        plain TEXT NOT NULL,
        spoken_with TEXT NOT NULL CHECK (spoken_with IN ('junior', 'senior', 'both', 'nobody')),
        tier TEXT NOT NULL DEFAULT 'working' CHECK (tier IN ('working', 'shared')),
        shared_yes_by TEXT CHECK (shared_yes_by IN ('junior', 'senior')),
        shared_yes_on TEXT,
        happened_on TEXT NOT NULL,
        session_id TEXT,
        removed_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX note_pair ON note (pair_id, happened_on);
      CREATE TABLE note_version (
        id TEXT PRIMARY KEY,
        note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        document TEXT NOT NULL,
        saved_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX note_version_note ON note_version (note_id, saved_at);
      CREATE VIRTUAL TABLE note_search USING fts5 (title, plain, content = 'note', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
      INSERT INTO note_search (note_search, rank) VALUES ('secure-delete', 1);
      CREATE TRIGGER note_search_insert AFTER INSERT ON note BEGIN
        INSERT INTO note_search (rowid, title, plain) VALUES (new.rowid, new.title, new.plain);
      END;
      CREATE TRIGGER note_search_delete AFTER DELETE ON note BEGIN
        INSERT INTO note_search (note_search, rowid, title, plain) VALUES ('delete', old.rowid, old.title, old.plain);
      END;
      CREATE TRIGGER note_search_update AFTER UPDATE OF title, plain ON note BEGIN
        INSERT INTO note_search (note_search, rowid, title, plain) VALUES ('delete', old.rowid, old.title, old.plain);
        INSERT INTO note_search (rowid, title, plain) VALUES (new.rowid, new.title, new.plain);
      END;
      CREATE TABLE private_reflection (
        id TEXT PRIMARY KEY,
        pair_id TEXT NOT NULL REFERENCES pair ON DELETE CASCADE,
        sealed BLOB NOT NULL,
        created_at TEXT NOT NULL
      ) STRICT;
    `);
  },
};
