// T21: the kept files of every shipped schema come up to the newest with every cell of every table in its place, and a
// whole vault of the first build opens with its passphrase and holds its year.

import { chmodSync, copyFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../../electron/database/migrate.ts';
import { migrations } from '../../../electron/database/migrations/all.ts';
import { openDatabase } from '../../../electron/database/open.ts';
import { unlockVault } from '../../../electron/vault/opening/unlock-vault.ts';
import { contentsOf, lostCells } from '../../support/contents.ts';
import { movedCells } from '../../support/moved-cells.ts';
import { scratchFolder } from '../../support/scratch.ts';

const kept = fileURLToPath(new URL('../../fixtures/vaults', import.meta.url));
const files = readdirSync(kept).filter((name) => name.endsWith('.db'));
const key = () => Buffer.alloc(32, 7);
const quiet = { beforeMigrate: () => undefined };
let scratch: ReturnType<typeof scratchFolder>;

beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(() => scratch.clear());

function copyOf(name: string): string {
  const file = join(scratch.folder, name);
  copyFileSync(join(kept, name), file);
  chmodSync(file, 0o600);
  return file;
}

test('a file of every shipped schema is kept', () => {
  const shipped = migrations.filter(({ version }) => version <= files.length);
  expect(files).toEqual(
    shipped.map(({ version }) => `schema-${String(version).padStart(4, '0')}.db`),
  );
  expect(files.length).toBeGreaterThanOrEqual(9);
});

test.each(files)('%s: every cell arrives', (name) => {
  const db = openDatabase({ file: copyOf(name), key: key() });
  const before = contentsOf(db);
  const cells = [...before.values()].flatMap((columns) => [...columns.values()]);
  expect(cells.some((column) => column.size > 1)).toBe(true);
  migrate(db, migrations, quiet);
  expect(lostCells(before, db, movedCells)).toEqual([]);
  expect(db.check()).toEqual([]);
  db.close();
});

test('the comparison notices one changed cell, one lost row and one lost column', () => {
  const db = openDatabase({ file: copyOf('schema-0009.db'), key: key() });
  const before = contentsOf(db);
  db.exec("UPDATE note SET plain = 'other words' WHERE id = 'note-1'");
  db.exec("DELETE FROM meeting WHERE id = 'meeting-2'");
  db.exec('ALTER TABLE cohort DROP COLUMN name');
  const lost = lostCells(before, db, {});
  expect(lost).toContain('note.plain[2]');
  expect(lost).toContain('meeting.minutes["meeting-2"]');
  expect(lost).toContain('cohort.name["cohort-0"]');
  db.close();
});

test('a vault of the first build opens with its passphrase and holds its year', async () => {
  const folder = join(scratch.folder, 'Desk.vault');
  cpSync(join(kept, 'desk-0.1.0.vault'), folder, { recursive: true });
  const session = await unlockVault({
    folder,
    secret: { passphrase: 'copper lantern meadow quietly' },
    now: () => '2026-12-01T09:00:00.000Z',
    deviceFolder: join(scratch.folder, 'device'),
    allowWeakKdf: true,
  });
  expect(session.readOnly).toBe(false);
  expect(session.db.schemaVersion).toBe(migrations.length);
  const count = (table: string): number =>
    (session.db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
  expect(count('pair')).toBe(2);
  expect(count('note')).toBe(2);
  expect(count('note_version')).toBeGreaterThan(0);
  expect(count('private_reflection')).toBe(1);
  session.close();
});
