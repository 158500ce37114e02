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
import { readBackupFacts, trailerBytes } from '../../../electron/vault/backup-file.ts';
import { backupsIn } from '../../../electron/vault/backup-folder.ts';
import { backupFirst, backupHere, listBackups } from '../../../electron/vault/backups.ts';
import { commitRestore, prepareRestore } from '../../../electron/vault/restore.ts';
import type { VaultSession } from '../../../electron/vault/session.ts';
import { unlockVault } from '../../../electron/vault/unlock-vault.ts';
import { backupsToKeep } from '../../../shared/vault/backups.ts';
import { fillDrafts } from '../../support/filled-vault.ts';
import { testPassphrase, testVault, type TestVault } from '../../support/vaults.ts';

const secret = { passphrase: testPassphrase };
let vault: TestVault;
let day = 0;
const now = () => new Date(Date.parse('2026-06-01T10:00:00.000Z') + day * 86_400_000).toISOString();
const ageOf = (madeAt: string) => Math.round((Date.parse(now()) - Date.parse(madeAt)) / 86_400_000);

afterEach(() => vault.clear());

/** A backup in an open vault. */
function work(session: VaultSession): string {
  day += 1;
  fillDrafts(session.db, 1, 10, `day-${day}`);
  return backupHere(session);
}

/** A whole day: unlocked, written, backed up, locked. Returns the new backup, and what is kept at the end. */
async function wholeDay(folder: string): Promise<{ file: string; kept: string[] }> {
  day += 1;
  const session = await opened(folder);
  try {
    if (session.finding) session.acceptFinding();
    fillDrafts(session.db, 1, 10, `day-${day}-${folder.length}`);
    const file = backupHere(session);
    return { file, kept: listBackups(session).map(({ madeAt }) => madeAt) };
  } finally {
    session.close();
  }
}

const opened = (folder: string) =>
  unlockVault({ folder, secret, now, deviceFolder: vault.deviceFolder, allowWeakKdf: true });

async function restore(folder: string, backup: string): Promise<void> {
  const prepared = await prepareRestore({
    backup,
    folder,
    secret,
    now,
    allowWeakKdf: true,
    eraseAgain: () => 0,
    standing: null,
  });
  commitRestore(prepared, vault.deviceFolder, prepared.header.vaultId, now());
}

const namesKept = (folder: string) =>
  readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.backup'));

/** So many days of use; on each the new backup is there, and of those made since none is missing that the schedule keeps. */
async function expectKept(folder: string, days: number, told: string): Promise<void> {
  const made: string[] = [];
  for (let after = 1; after <= days; after += 1) {
    const { file, kept } = await wholeDay(folder);
    made.push(now());
    const due = [...backupsToKeep(made)].map((place) => made[place]!);
    expect(
      due.filter((at) => !kept.includes(at)),
      `${told}, day ${after}`,
    ).toEqual([]);
    expect(namesKept(folder)).toContain(basename(file));
  }
  expect(namesKept(folder).length).toBeLessThan(30);
}

test('restored from any kept slot, each of the next 40 days has its backup and the schedule holds', async () => {
  day = 0;
  vault = await testVault(now);
  vault.session.close();
  for (let count = 0; count < 120; count += 1) await wholeDay(vault.folder);
  const slots = backupsIn(join(vault.folder, 'backups'));
  const last = day;
  for (const wished of [1, 7, 14, 21, 35, 90]) {
    day = last;
    const off = (found: { madeAt: string }) => Math.abs(ageOf(found.madeAt) - wished);
    const { path } = slots.toSorted((left, right) => off(left) - off(right))[0]!;
    const folder = `${vault.folder}-${wished}.vault`;
    cpSync(vault.folder, folder, { recursive: true });
    await restore(folder, join(folder, 'backups', basename(path)));
    await expectKept(folder, 40, `restored from ${wished} days before`);
  }
}, 240_000);

test('an older vault keeps its new backups: accepted, and on a computer that never saw it', async () => {
  day = 0;
  vault = await testVault(now);
  vault.session.close();
  for (let count = 0; count < 20; count += 1) await wholeDay(vault.folder);
  const aside = join(vault.folder, '..', 'old.db');
  copyFileSync(join(vault.folder, 'data.db'), aside);
  for (let count = 0; count < 60; count += 1) await wholeDay(vault.folder);
  const last = day;
  for (const seen of [true, false]) {
    day = last;
    const folder = `${vault.folder}-${String(seen)}.vault`;
    cpSync(vault.folder, folder, { recursive: true });
    copyFileSync(aside, join(folder, 'data.db'));
    if (!seen) rmSync(vault.deviceFolder, { recursive: true });
    await expectKept(folder, 20, seen ? 'accepted' : 'never seen');
  }
}, 60_000);

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
