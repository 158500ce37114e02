// Shipped steps of the schema are frozen: a vault in somebody's hands was made by exactly this code.

import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../electron/database/migrate.ts';
import { migrations } from '../../electron/database/migrations/all.ts';
import type { OpenFile } from '../../electron/database/open-file.ts';
import { openDatabase } from '../../electron/database/open.ts';
import { fillTables, rowsOf } from '../support/fill-tables.ts';
import { scratchFolder } from '../support/scratch.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'electron/database/migrations');
const steps = readdirSync(folder)
  .filter((name) => /^\d{4}-.*\.ts$/u.test(name))
  .sort();
const shipped = JSON.parse(
  readFileSync(join(root, 'test/gates/shipped-migrations.json'), 'utf8'),
) as Readonly<Record<string, string>>;

const quiet = { beforeMigrate: () => undefined };
let scratch: ReturnType<typeof scratchFolder>;
beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(() => scratch.clear());

test('every step has its place in the list, by number and name', () => {
  expect(
    migrations.map((step) => `${String(step.version).padStart(4, '0')}-${step.name}.ts`),
  ).toEqual(steps);
});

test('shipped steps are as they were shipped', () => {
  for (const [name, hash] of Object.entries(shipped)) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
      `${name} was shipped and never changes; write a new step`,
    ).toBe(hash);
  }
});

test('only the newest steps may still be unshipped', () => {
  const unshipped = steps.filter((name) => !Object.hasOwn(shipped, name));
  expect(steps.slice(steps.length - unshipped.length)).toEqual(unshipped);
});

/** A database of its own at one schema version, filled; the caller closes it. */
function filledAt(version: number): OpenFile {
  const db = openDatabase({
    file: join(scratch.folder, 'data.db'),
    key: randomBytes(32),
    create: true,
  });
  migrate(db, migrations.slice(0, version), quiet);
  fillTables(db, 2);
  return db;
}

test.each(migrations.slice(1).map(({ version, name }) => [version, name] as const))(
  'step %i (%s) brings up a filled vault of the schema before it, with all its rows',
  (version) => {
    const db = filledAt(version - 1);
    const rows = (): Record<string, number> =>
      Object.fromEntries(db.tables().map((table) => [table, rowsOf(db, table).length]));
    const before = rows();
    expect(migrate(db, migrations.slice(0, version), quiet)).toBe(1);
    expect(db.check()).toEqual([]);
    expect(rows()).toMatchObject(before);
    db.close();
  },
);
