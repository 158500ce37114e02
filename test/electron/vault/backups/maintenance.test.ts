// What a vault does by itself in quiet minutes: the daily backup, the weekly check, the heartbeat.

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unlockVault } from '../../../../electron/vault/opening/unlock-vault.ts';
import type { VaultSession } from '../../../../electron/vault/session/session.ts';
import { fillDrafts } from '../../../support/filled-vault.ts';
import { testPassphrase, testVault, type TestVault } from '../../../support/vaults.ts';

let vault: TestVault;
let session: VaultSession;
let clock: string;
let steady: number;

beforeEach(async () => {
  steady = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => steady);
  clock = '2026-11-22T10:00:00.000Z';
  vault = await testVault();
  vault.session.close();
  session = await unlockVault({
    folder: vault.folder,
    secret: { passphrase: testPassphrase },
    now: () => clock,
    deviceFolder: vault.deviceFolder,
    allowWeakKdf: true,
  });
});
afterEach(() => {
  session.close();
  vault.clear();
});

const backups = () =>
  existsSync(join(vault.folder, 'backups')) ? readdirSync(join(vault.folder, 'backups')) : [];
const laterBy = (minutes: number) => {
  steady += minutes * 60_000;
  clock = new Date(Date.parse(clock) + minutes * 60_000).toISOString();
};

test('two minutes after the last write a changed vault gets its backup of the day, and only one', () => {
  fillDrafts(session.db, 3);
  laterBy(1);
  session.idle();
  expect(backups()).toHaveLength(0);
  laterBy(2);
  session.idle();
  expect(backups()).toHaveLength(1);
  fillDrafts(session.db, 1, 20, 'more');
  laterBy(60);
  session.idle();
  expect(backups()).toHaveLength(1);
  laterBy(24 * 60);
  session.idle();
  expect(backups()).toHaveLength(2);
});

test('the full check runs once a week in a quiet minute and is remembered', async () => {
  const checkedAt = () =>
    (session.db.prepare('SELECT checked_at AS at FROM vault_state').get() as { at: string | null })
      .at;
  laterBy(3);
  session.idle();
  await vi.waitFor(() => expect(checkedAt()).toBe(clock));
  const first = checkedAt();
  laterBy(3 * 24 * 60);
  session.idle();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(checkedAt()).toBe(first);
});

test('every minute empties the write-ahead log and shows other computers that we are here', () => {
  fillDrafts(session.db, 50, 500);
  expect(statSync(join(vault.folder, 'data.db-wal')).size).toBeGreaterThan(0);
  laterBy(1);
  session.idle();
  expect(statSync(join(vault.folder, 'data.db-wal')).size).toBe(0);
  expect(statSync(join(vault.folder, 'host.lock')).mtime.toISOString()).toBe(clock);
});

test('a check that finds damage stops all writing at once', async () => {
  fillDrafts(session.db, 400, 900);
  session.close();
  const file = join(vault.folder, 'data.db');
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 4_096 / 2);
  bytes[middle * 4_096 + 77]! ^= 1;
  writeFileSync(file, bytes);
  session = await unlockVault({
    folder: vault.folder,
    secret: { passphrase: testPassphrase },
    now: () => clock,
    deviceFolder: null,
    allowWeakKdf: true,
  });
  await expect(session.check()).rejects.toMatchObject({ code: 'damaged' });
  expect(session.readOnly).toBe(true);
  expect(() => fillDrafts(session.db, 1)).toThrow('reading only');
});
