// When somebody asked about a person, and in which role: nothing that says about whom.
import type { Migration } from '../migrate.ts';

export const insightTables: Migration = {
  version: 8,
  name: 'insights',
  up(db) {
    db.exec(`
      CREATE TABLE asked_about (
        id TEXT PRIMARY KEY,
        asked_on TEXT NOT NULL,
        asked_by TEXT NOT NULL CHECK (asked_by IN ('sponsor', 'line-manager', 'hr', 'senior', 'works-council', 'other'))
      ) STRICT;
    `);
  },
};
