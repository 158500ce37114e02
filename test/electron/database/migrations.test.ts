// T21: a filled vault of every earlier schema comes up to the newest with all its rows; a step that fails leaves it as it was; an older app leaves a newer vault untouched.

import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectKnownSchema, migrate, type Migration } from '../../../electron/database/migrate.ts';
import { migrations } from '../../../electron/database/migrations/all.ts';
import type { OpenFile } from '../../../electron/database/open-file.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import { deriveKeys } from '../../../electron/vault/keys/keys.ts';
import { createVault } from '../../../electron/vault/opening/create-vault.ts';
import { VaultHolder } from '../../../electron/vault/opening/holder.ts';
import { contentsOf, lostCells } from '../../support/contents.ts';
import { fillTables, rowsOf } from '../../support/fill-tables.ts';
import { movedCells } from '../../support/moved-cells.ts';
import { quickKdf, scratchFolder } from '../../support/scratch.ts';
import { tellRows } from '../../support/told-rows.ts';
import { testNow, testPassphrase, testVault } from '../../support/vaults.ts';

const key = randomBytes(32);
const quiet = { beforeMigrate: () => undefined };
let scratch: ReturnType<typeof scratchFolder>;
let file: string;

beforeEach(() => {
  scratch = scratchFolder();
  file = join(scratch.folder, 'data.db');
});
afterEach(() => scratch.clear());

function older(version: number, count: number, odd = false): OpenFile {
  const db = openDatabase({ file, key, create: true });
  migrate(db, migrations.slice(0, version), quiet);
  fillTables(db, count, odd);
  return db;
}

tellRows('every earlier schema, and every broken step', 'T21');
const allRows = (db: OpenFile) =>
  Object.fromEntries(db.tables().map((table) => [table, rowsOf(db, table)]));
const sizes = [
  ['small', 3, false],
  ['large', 300, false],
  ['odd', 12, true],
] as const;

describe.each(migrations.slice(0, -1).map((step) => [step.version, step.name] as const))(
  'a filled vault of schema %i (%s)',
  (version) => {
    test.each(sizes)('%s: every cell arrives', (_size, count, odd) => {
      const db = older(version, count, odd);
      const before = contentsOf(db);
      expect(migrate(db, migrations, quiet)).toBe(migrations.length - version);
      expect(db.schemaVersion).toBe(migrations.length);
      expect(db.check()).toEqual([]);
      expect(lostCells(before, db, movedCells)).toEqual([]);
      db.close();
    });

    test('stopped in any later step it is as it was, and then comes up', () => {
      const db = older(version, 3);
      const before = allRows(db);
      for (const broken of migrations.filter((step) => step.version > version)) {
        const steps = migrations.map((step): Migration =>
          step.version === broken.version
            ? {
                ...step,
                up: (target) => (step.up(target), target.exec('SELECT no_such_function()')),
              }
            : step,
        );
        expect(() => migrate(db, steps, quiet)).toThrow();
        expect(db.schemaVersion).toBe(version);
        expect(allRows(db)).toEqual(before);
      }
      migrate(db, migrations, quiet);
      db.close();
    });
  },
);

test('the newest schema can be filled too, and nothing is left to do', () => {
  const db = older(migrations.length, 5, true);
  expect(migrate(db, migrations, { beforeMigrate: () => expect.unreachable() })).toBe(0);
  expect(db.check()).toEqual([]);
  db.close();
});

test('a backup that fails stops the step before the first write', () => {
  const db = older(migrations.length - 1, 3);
  const refuse = {
    beforeMigrate: () => {
      throw new Error('no room');
    },
  };
  expect(() => migrate(db, migrations, refuse)).toThrow('no room');
  expect(db.schemaVersion).toBe(migrations.length - 1);
  db.close();
});

test('a vault made by a newer app: named, refused, and not one byte of it changed', async () => {
  const vault = await testVault();
  const { folder } = vault;
  vault.session.db.transaction(() => {
    vault.session.db.schemaVersion = migrations.length + 1;
  })();
  vault.session.close();
  const hashes = () =>
    ['data.db', 'header.a', 'header.b'].map((name) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    );
  const before = hashes();
  await expect(vault.unlock()).rejects.toMatchObject({
    code: 'newer-version',
    message: expect.stringContaining(`up to ${migrations.length}`),
  });
  expect(hashes()).toEqual(before);
  vault.clear();
});

test('a newer app that left its version is named with it; what is no version is not repeated', async () => {
  for (const [left, said] of [
    ['3.1.0', 'Install version 3.1.0 or later'],
    ['<b>3</b>', 'Install the newer app'],
    [null, 'Install the newer app'],
  ] as const) {
    const vault = await testVault();
    const holder = new VaultHolder({
      onChange: () => undefined,
      ...(left === null ? {} : { appVersion: left }),
    });
    holder.open(vault.session);
    vault.session.db.transaction(() => {
      vault.session.db.schemaVersion = migrations.length + 1;
    })();
    vault.session.close();
    await expect(vault.unlock()).rejects.toMatchObject({
      code: 'newer-version',
      message: expect.stringContaining(said),
    });
    vault.clear();
  }
});

test('versions without gaps only', () => {
  expect(() => expectKnownSchema(1, [{ version: 2, name: 'x', up: () => undefined }])).toThrow();
});

test('a vault of an older schema is opened after a verified backup of it was made', async () => {
  const folder = join(scratch.folder, 'Old.vault');
  const options = {
    folder,
    passphrase: testPassphrase,
    now: testNow,
    deviceFolder: null,
    kdf: quickKdf,
    allowWeakKdf: true,
  };
  const made = await createVault(options);
  const dataKey = Buffer.from(made.session.dataKey);
  const newest = made.session.db.tables();
  made.session.close();
  const data = openDatabase({ file: join(folder, 'data.db'), key: deriveKeys(dataKey).database });
  stepBack(data, newest);
  data.close();
  const { unlockVault } = await import('../../../electron/vault/opening/unlock-vault.ts');
  const session = await unlockVault({ ...options, secret: { passphrase: testPassphrase } });
  expect(session.db.schemaVersion).toBe(migrations.length);
  const { readdirSync } = await import('node:fs');
  expect(readdirSync(join(folder, 'backups'))).toEqual(['2026-11-22T10-00-00.before-1.backup']);
  session.close();
});

/** Takes a new vault back to the first schema: everything that later steps made is dropped. */
function stepBack(db: OpenFile, tables: readonly string[]): void {
  const first = ['vault_state', 'vault_setting', 'audit_event', 'draft', 'erased_mark'];
  db.exec('PRAGMA defer_foreign_keys = ON');
  db.transaction(() => {
    const later = tables.filter((table) => !first.includes(table));
    for (const table of later.filter((name) => name.endsWith('_search')))
      db.exec(`DROP TABLE "${table}"`);
    let left = later.filter((name) => !/_search($|_)/u.test(name));
    while (left.length > 0) {
      left = left.filter((table) => {
        try {
          db.exec(`DROP TABLE "${table}"`);
          return false;
        } catch {
          return true;
        }
      });
    }
    db.exec('ALTER TABLE vault_state DROP COLUMN erasing');
    db.schemaVersion = 1;
  })();
}
