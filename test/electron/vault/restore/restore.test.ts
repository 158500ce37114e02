// Restoring: never in the place of another vault, both sides shown, a used recovery key replaced, refusals in words, and no key that waits for ever.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { migrations } from '../../../../electron/database/migrations/all.ts';
import { openDatabase } from '../../../../electron/database/open.ts';
import {
  trailerBytes,
  trailerOf,
  readBackup,
} from '../../../../electron/vault/backups/backup-file.ts';
import type { Header } from '../../../../electron/vault/keys/header.ts';
import type { BackupInfo, RestorePreview } from '../../../../shared/vault/backups.ts';
import type { FreshRecovery } from '../../../../shared/vault/contract.ts';
import { fillDrafts } from '../../../support/filled-vault.ts';
import { scratchFolder } from '../../../support/scratch.ts';
import { vaultDoor, type VaultDoor } from '../../../support/vault-door.ts';

const passphrase = 'quilt lantern marble otter seven';
const next = 'seven otters mend a violet kite';
let scratch: ReturnType<typeof scratchFolder>;
let desk: VaultDoor;
let place: { path: string };
let recoveryKey: string;
let backup: { path: string };
type Restored = { folder: string; keptAt: string | null; fresh: FreshRecovery | null };

beforeEach(async () => {
  scratch = scratchFolder();
  desk = vaultDoor(join(scratch.folder, 'device'));
  place = { path: join(scratch.folder, 'Desk.vault') };
  ({ recoveryKey } = await desk.ask<FreshRecovery>('create', {
    place: { path: scratch.folder },
    name: 'Desk',
    passphrase,
  }));
  fillDrafts(desk.holder.session!.db, 7);
  const { path } = await desk.ask<BackupInfo>('createBackup');
  backup = { path };
});
afterEach(() => {
  vi.useRealTimers();
  desk.holder.close();
  scratch.clear();
});

const ask = (target: unknown, secret: unknown = { passphrase }) =>
  desk.ask<RestorePreview>('previewRestore', { backup, target, secret });
const anew = () => ask({ parent: { path: join(scratch.folder, 'home') }, name: 'Restored desk' });
const put = ({ preview }: RestorePreview, more = {}) =>
  desk.ask<Restored>('restore', { preview, ...more });
const drafts = () =>
  (desk.holder.session!.db.prepare('SELECT count(*) AS n FROM draft').get() as { n: number }).n;
const lines = () =>
  (
    desk.holder.session!.db.prepare('SELECT action FROM audit_event ORDER BY seq').all() as {
      action: string;
    }[]
  ).map((row) => row.action);

test('another vault in the place is never displaced: in its folder it is refused, a new one gets a free name', async () => {
  desk.holder.close();
  const home = { path: join(scratch.folder, 'home') };
  await desk.ask('create', { place: home, name: 'Restored desk', passphrase: next });
  fillDrafts(desk.holder.session!.db, 3, 20, 'other');
  desk.holder.close();
  const other = join(home.path, 'Restored desk.vault');
  await expect(ask({ vault: { path: other } })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('another vault'),
  });
  const preview = await anew();
  expect(preview).toMatchObject({
    folder: join(home.path, 'Restored desk 2.vault'),
    replaces: false,
  });
  expect(await put(preview)).toMatchObject({ keptAt: null });
  expect(drafts()).toBe(7);
  expect(readdirSync(home.path).sort()).toEqual(['Restored desk 2.vault', 'Restored desk.vault']);
  // The same vault once more takes its own place again.
  expect(await anew()).toMatchObject({
    folder: join(home.path, 'Restored desk 2.vault'),
    replaces: true,
  });
  desk.holder.close();
  await desk.ask('unlock', { place: { path: other }, passphrase: next });
  expect(drafts()).toBe(3);
});

test('a vault of a newer app, or one whose data file is lost, is another one too', async () => {
  desk.holder.close();
  const folder = join(scratch.folder, 'Newer.vault');
  mkdirSync(folder);
  const header = JSON.parse(readFileSync(join(place.path, 'header.a'), 'utf8')) as Header;
  for (const name of ['header.a', 'header.b'])
    writeFileSync(join(folder, name), JSON.stringify({ ...header, format: 2 }));
  writeFileSync(join(folder, 'data.db'), Buffer.alloc(8_192));
  await expect(ask({ vault: { path: folder } })).rejects.toMatchObject({ code: 'conflict' });
  for (const name of ['header.a', 'header.b'])
    writeFileSync(join(folder, name), JSON.stringify({ ...header, vaultId: '0'.repeat(32) }));
  rmSync(join(folder, 'data.db'));
  await expect(ask({ vault: { path: folder } })).rejects.toMatchObject({ code: 'conflict' });
  expect(readdirSync(folder).sort()).toEqual(['header.a', 'header.b']);
});

test('a locked vault of the same kind is counted beside the backup, and not a byte of it changes', async () => {
  fillDrafts(desk.holder.session!.db, 4, 20, 'later');
  desk.holder.close();
  const before = readFileSync(join(place.path, 'data.db'));
  const preview = await ask({ vault: place });
  expect(preview.replaces).toBe(true);
  expect(preview.rows.length).toBeGreaterThan(0);
  expect(preview.rows.every((row) => row.standing !== null)).toBe(true);
  expect(preview.lastChange.standing).not.toBeNull();
  expect(readFileSync(join(place.path, 'data.db')).equals(before)).toBe(true);
  expect(readdirSync(place.path).filter((name) => name.includes('-'))).toEqual([]);
});

test('one that moved to another key since cannot be counted, and the preview says that it stands there', async () => {
  await desk.ask('rotateKey', { passphrase, newPassphrase: next });
  desk.holder.close();
  const preview = await ask({ vault: place });
  expect(preview).toMatchObject({ replaces: true, lastChange: { standing: null } });
});

test('a recovery key that opened a backup is used up: a new passphrase is asked for, and a new key comes with it', async () => {
  desk.holder.close();
  const preview = await ask(
    { parent: { path: join(scratch.folder, 'home') }, name: 'Again' },
    { recoveryKey },
  );
  expect(preview.byRecovery).toBe(true);
  await expect(put(preview)).rejects.toMatchObject({ code: 'invalid', fields: ['newPassphrase'] });
  await expect(put(preview, { newPassphrase: 'mentor2026' })).rejects.toMatchObject({
    code: 'invalid',
    fields: ['newPassphrase'],
  });
  const { folder, fresh } = await put(preview, { newPassphrase: next });
  expect(lines()).toEqual(
    expect.arrayContaining(['unlocked-by-recovery', 'passphrase-changed', 'recovery-renewed']),
  );
  expect(lines().at(-1)).not.toBe('unlocked');
  expect(drafts()).toBe(7);
  const groups = fresh!.recoveryKey.split('-');
  await desk.ask('confirmRecovery', { groups: fresh!.confirm.map((number) => groups[number - 1]) });
  desk.holder.close();
  const there = { path: folder };
  await expect(desk.ask('unlock', { place: there, passphrase })).rejects.toMatchObject({
    code: 'wrong-secret',
  });
  await expect(
    desk.ask('unlockWithRecovery', { place: there, recoveryKey, newPassphrase: next }),
  ).rejects.toMatchObject({ code: 'wrong-secret' });
  expect(await desk.ask('unlock', { place: there, passphrase: next })).toMatchObject({
    recoveryConfirmed: true,
  });
  desk.holder.close();
  await desk.ask('unlockWithRecovery', {
    place: there,
    recoveryKey: fresh!.recoveryKey,
    newPassphrase: passphrase,
  });
});

test('a passphrase that opened it stays, and the log says which of the two it was', async () => {
  desk.holder.close();
  const preview = await anew();
  expect(preview.byRecovery).toBe(false);
  expect(await put(preview)).toMatchObject({ fresh: null });
  expect(lines()).not.toContain('unlocked-by-recovery');
  expect(lines().slice(-2)).toEqual(['restored', 'unlocked']);
});

test('a preview nobody decides on is forgotten after ten minutes, with its key and what was built', async () => {
  desk.holder.close();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  const preview = await anew();
  const building = `${preview.folder}.building`;
  expect(existsSync(building)).toBe(true);
  vi.advanceTimersByTime(9 * 60_000);
  expect(existsSync(building)).toBe(true);
  vi.advanceTimersByTime(61_000);
  expect(existsSync(building)).toBe(false);
  await expect(put(preview)).rejects.toMatchObject({ code: 'not-found' });
  const again = await anew();
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(15_000);
  await expect(put(again)).rejects.toMatchObject({ code: 'not-found' });
});

test('a second preview takes the place of the first, here and elsewhere', async () => {
  desk.holder.close();
  const first = await anew();
  const elsewhere = await ask({
    parent: { path: join(scratch.folder, 'away') },
    name: 'Restored desk',
  });
  expect(existsSync(`${first.folder}.building`)).toBe(false);
  await expect(put(first)).rejects.toMatchObject({ code: 'not-found' });
  await put(elsewhere);
  expect(drafts()).toBe(7);
});

test('a restored vault is not laid where a cloud service copies it', async () => {
  await expect(
    ask({ parent: { path: join(scratch.folder, 'Dropbox') }, name: 'Restored desk' }),
  ).rejects.toMatchObject({
    code: 'refused',
    fields: ['place'],
    message: expect.stringContaining('Dropbox'),
  });
});

test('a backup of a newer app is named as one: by its key file, and by its schema with the version to install', async () => {
  const session = desk.holder.session!;
  const bytes = readFileSync(backup.path);
  const facts = readBackup(backup.path);
  const newer = join(scratch.folder, 'newer.backup');
  const trailer = trailerOf(
    {
      ...facts,
      header: { ...facts.header, format: 2 } as unknown as Header,
    },
    session.keys.backup,
  );
  writeFileSync(newer, Buffer.concat([bytes.subarray(0, -trailerBytes), trailer]));
  backup = { path: newer };
  await expect(anew()).rejects.toMatchObject({
    code: 'newer-version',
    message: expect.stringContaining('newer app'),
  });
  await expect(desk.ask('verifyBackup', { place: backup })).rejects.toMatchObject({
    code: 'newer-version',
  });

  const later = join(scratch.folder, 'later.db');
  writeFileSync(later, bytes.subarray(0, -trailerBytes), { mode: 0o600 });
  const db = openDatabase({ file: later, key: session.keys.database });
  db.transaction(() => {
    db.prepare("INSERT INTO vault_setting (name, value) VALUES ('app-version', '9.4')").run();
    db.schemaVersion = migrations.length + 1;
  })();
  db.checkpoint();
  db.close();
  backup = { path: join(scratch.folder, 'later.backup') };
  writeFileSync(
    backup.path,
    Buffer.concat([readFileSync(later), trailerOf(facts, session.keys.backup)]),
  );
  await expect(anew()).rejects.toMatchObject({
    code: 'newer-version',
    message: expect.stringContaining('version 9.4'),
  });
  expect(readdirSync(join(scratch.folder, 'home'))).toEqual([]);
});
