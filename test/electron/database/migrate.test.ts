// How a step may change the schema: a parent table can be rebuilt, and nothing that refers to it is lost.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, type Migration } from '../../../electron/database/migrate.ts';
import { migrations } from '../../../electron/database/migrations/all.ts';
import type { OpenFile } from '../../../electron/database/open-file.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import { fillTables, rowsOf } from '../../support/fill-tables.ts';
import { scratchFolder } from '../../support/scratch.ts';

const quiet = { beforeMigrate: () => undefined };
const asShipped = migrations.slice(0, 9);
let scratch: ReturnType<typeof scratchFolder>;
let db: OpenFile;

beforeEach(() => {
  scratch = scratchFolder();
  db = openDatabase({
    file: join(scratch.folder, 'data.db'),
    key: randomBytes(32),
    create: true,
  });
  migrate(db, asShipped, quiet);
  fillTables(db, 5);
});
afterEach(() => {
  db.close();
  scratch.clear();
});

const step = (up: Migration['up']): readonly Migration[] => [
  ...asShipped,
  { version: 10, name: 'rebuild', up },
];
const pragma = (name: string): unknown =>
  Object.values(db.prepare(`SELECT * FROM pragma_${name}`).get() as object)[0];

/** The documented way: a new table, its rows, the old one dropped, the new one in its name. */
function rebuild(table: string): Migration['up'] {
  return (target) => {
    const { sql } = target
      .prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?")
      .get(table) as { sql: string };
    target.exec(sql.replace(`CREATE TABLE ${table}`, `CREATE TABLE ${table}_new`));
    target.exec(`INSERT INTO ${table}_new SELECT * FROM ${table}`);
    target.exec(`DROP TABLE ${table}`);
    target.exec(`ALTER TABLE ${table}_new RENAME TO ${table}`);
  };
}

test.each(['note', 'pair', 'participant', 'cohort', 'topic', 'match_round'])(
  'rebuilding %s keeps every row of every table, and every link to it',
  (table) => {
    const all = () => Object.fromEntries(db.tables().map((name) => [name, rowsOf(db, name)]));
    // The indexed copy of a note is rebuilt with it, in other pages of the same words.
    const before = Object.entries(all()).filter(([name]) => !name.startsWith('note_search'));
    migrate(db, step(rebuild(table)), quiet);
    const after = all();
    for (const [name, rows] of before) expect(after[name], name).toEqual(rows);
    expect(db.check()).toEqual([]);
    expect(pragma('foreign_keys')).toBe(1);
  },
);

test('a step that leaves a link to nothing is refused, and the vault is as it was', () => {
  const before = rowsOf(db, 'pair');
  const breaking = step((target) => target.exec('DELETE FROM cohort'));
  expect(() => migrate(db, breaking, quiet)).toThrow('It is as it was.');
  expect(db.schemaVersion).toBe(9);
  expect(rowsOf(db, 'pair')).toEqual(before);
  expect(pragma('foreign_keys')).toBe(1);
});

test('after a step that fails, foreign keys hold again', () => {
  const failing = step((target) => target.exec('SELECT no_such_function()'));
  expect(() => migrate(db, failing, quiet)).toThrow();
  expect(pragma('foreign_keys')).toBe(1);
  expect(() => db.exec("UPDATE pair SET junior_id = 'nobody'")).toThrow();
});

test('a step that weakens a setting is noticed', () => {
  const weakening = step((target) =>
    target.exec("INSERT INTO note_search (note_search, rank) VALUES ('secure-delete', 0)"),
  );
  expect(() => migrate(db, weakening, quiet)).toThrow('secure-delete');
});

test('foreign keys are not switched inside a transaction, where it would do nothing', () => {
  db.transaction(() => {
    expect(() => db.withoutForeignKeys(() => undefined)).toThrow('outside of a transaction');
  })();
});
