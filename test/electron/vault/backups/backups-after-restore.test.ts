// After a restore, after an older vault was accepted, and among forged files: a new backup stays, and what the schedule keeps is kept.

import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readBackupFacts, trailerBytes } from '../../../../electron/vault/backups/backup-file.ts';
import {
  backupFirst,
  backupHere,
  listBackups,
} from '../../../../electron/vault/backups/backups.ts';
import type { VaultSession } from '../../../../electron/vault/session/session.ts';
import { Days, goOnAfterRestore } from '../../../faults/after-restore.ts';
import { fillDrafts } from '../../../support/filled-vault.ts';
import { testVault, type TestVault } from '../../../support/vaults.ts';

let vault: TestVault;
let day = 0;
const now = () => new Date(Date.parse('2026-06-01T10:00:00.000Z') + day * 86_400_000).toISOString();

afterEach(() => vault?.clear());

/** A backup in an open vault. */
function work(session: VaultSession): string {
  day += 1;
  fillDrafts(session.db, 1, 10, `day-${day}`);
  return backupHere(session);
}

const namesKept = (folder: string) =>
  readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.backup'));

test('restored from any kept slot, each of the next days has its backup and the schedule holds', async () => {
  const line = await goOnAfterRestore(1, { before: 95, ages: [7, 21, 90], after: 12 });
  expect(line).toMatchObject({ n: 36, failures: 0 });
}, 240_000);

test('an older vault keeps its new backups: accepted, and on a computer that never saw it', async () => {
  const days = new Days();
  await days.begin();
  ({ vault } = days);
  for (let count = 0; count < 12; count += 1) await days.use(vault.folder);
  const aside = join(vault.folder, '..', 'old.db');
  copyFileSync(join(vault.folder, 'data.db'), aside);
  for (let count = 0; count < 25; count += 1) await days.use(vault.folder);
  const last = days.day;
  for (const seen of [true, false]) {
    days.day = last;
    const folder = `${vault.folder}-${String(seen)}.vault`;
    cpSync(vault.folder, folder, { recursive: true });
    copyFileSync(aside, join(folder, 'data.db'));
    if (!seen) rmSync(vault.deviceFolder, { recursive: true });
    const made: string[] = [];
    for (let count = 0; count < 8; count += 1)
      expect(await days.use(folder, made), `${seen ? 'accepted' : 'never seen'}, ${count}`).toBe(
        true,
      );
  }
}, 120_000);

test('thirty forged trailers, and thirty copies of one backup, make no genuine one go', async () => {
  day = 0;
  vault = await testVault(now);
  const { session, folder } = vault;
  for (let count = 0; count < 20; count += 1) work(session);
  const genuine = namesKept(folder).sort();
  const newest = readFileSync(listBackups(session)[0]!.path);
  for (let count = 0; count < 30; count += 1) {
    const name = join(folder, 'backups', `forged-${count}`);
    const month = `${2027 + Math.floor(count / 12)}-${String(1 + (count % 12)).padStart(2, '0')}`;
    const forged = JSON.parse(newest.subarray(-trailerBytes).toString()) as Record<string, unknown>;
    const page = Buffer.alloc(trailerBytes, ' ');
    page.write(
      JSON.stringify({ ...forged, seq: 1_000_000 + count, madeAt: `${month}-01T10:00:00.000Z` }),
    );
    writeFileSync(`${name}.backup`, Buffer.concat([newest.subarray(0, -trailerBytes), page]));
    // The format of before: nothing in it proves what it says.
    const { mac: _mac, print: _print, ...earlier } = forged;
    page
      .fill(' ')
      .write(
        JSON.stringify({ ...earlier, seq: 2_000_000 + count, madeAt: `${month}-02T10:00:00.000Z` }),
      );
    writeFileSync(`${name}-old.backup`, Buffer.concat([newest.subarray(0, -trailerBytes), page]));
    writeFileSync(`${name}-again.backup`, newest);
  }
  const file = work(session);
  const left = namesKept(folder);
  expect(left).toContain(basename(file));
  // One day further the schedule may let the oldest daily one go, as on any other day; no more.
  expect(genuine.filter((name) => !left.includes(name)).length).toBeLessThanOrEqual(1);
  // No forged number lifted the vault's own.
  expect(readBackupFacts(file)!.seq).toBeLessThan(1_000_000);
});

test('nobody is told of a backup where no file is: the newest one went away or was overwritten', async () => {
  day = 0;
  vault = await testVault(now);
  const first = work(vault.session);
  expect(backupFirst(vault.session, 'before-import')).toBe(true);
  expect(namesKept(vault.folder)).toHaveLength(1);
  const bytes = readFileSync(first);
  writeFileSync(
    first,
    Buffer.concat([Buffer.alloc(bytes.length - trailerBytes, 7), bytes.subarray(-trailerBytes)]),
  );
  day += 1;
  expect(backupFirst(vault.session, 'before-import')).toBe(true);
  expect(namesKept(vault.folder)).toHaveLength(2);
  mkdirSync(join(vault.folder, 'gone'), { recursive: true });
  rmSync(join(vault.folder, 'backups'), { recursive: true });
  writeFileSync(join(vault.folder, 'backups'), 'in the way');
  expect(backupFirst(vault.session, 'before-import')).toBe(false);
});
