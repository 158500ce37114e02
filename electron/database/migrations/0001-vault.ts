// The vault's own tables: its identity and counter, the audit log, drafts, settings, the ledger of erased people.
import type { Migration } from '../migrate.ts';

export const vaultTables: Migration = {
  version: 1,
  name: 'vault',
  up(db) {
    db.exec(`
      CREATE TABLE vault_state (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        vault_id TEXT NOT NULL,
        created_at TEXT NOT NULL,
        commit_seq INTEGER NOT NULL DEFAULT 0,
        commit_tag BLOB NOT NULL DEFAULT x'',
        recovery_confirmed_at TEXT,
        recovery_asked_at TEXT,
        checked_at TEXT,
        clock_seen_at TEXT,
        pruning INTEGER NOT NULL DEFAULT 0 CHECK (pruning IN (0, 1))
      ) STRICT;

      CREATE TABLE vault_setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE audit_event (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        action TEXT NOT NULL,
        object TEXT,
        reason TEXT,
        mac BLOB NOT NULL
      ) STRICT;
      CREATE TRIGGER audit_event_stays BEFORE UPDATE ON audit_event
      BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END;
      CREATE TRIGGER audit_event_kept BEFORE DELETE ON audit_event
      WHEN (SELECT pruning FROM vault_state WHERE one = 1) = 0
      BEGIN SELECT RAISE(ABORT, 'the audit log is not shortened'); END;

      CREATE TABLE draft (
        place TEXT PRIMARY KEY,
        body TEXT NOT NULL,
        saved_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE erased_mark (
        mark BLOB PRIMARY KEY,
        erased_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
