// Backups are proved by opening them, thinned out by schedule, copied to a second place, and restored on an empty machine.

import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unseal } from '../../../../electron/vault/keys/sealed-box.ts';
import {
  openSealed,
  sealPairByPassphrase,
} from '../../../../electron/vault/opening/open-sealed.ts';
import { noteErased } from '../../../../electron/vault/rows/erasure-ledger.ts';
import type { BackupInfo, KeptVault, RestorePreview } from '../../../../shared/vault/backups.ts';
import type { FreshRecovery, VaultFacts } from '../../../../shared/vault/contract.ts';
import { pretendOtherHost } from '../../../faults/two-instances.ts';
import { fillDrafts, sealText } from '../../../support/filled-vault.ts';
import { scratchFolder } from '../../../support/scratch.ts';
import { vaultDoor, type VaultDoor } from '../../../support/vault-door.ts';

const passphrase = 'quilt lantern marble otter seven';
const next = 'seven otters mend a violet kite';
let scratch: ReturnType<typeof scratchFolder>;
let desk: VaultDoor;
let clock: string;
let place: { path: string };
let recoveryKey: string;

beforeEach(async () => {
  scratch = scratchFolder();
  clock = '2026-11-22T10:00:00.000Z';
  desk = vaultDoor(join(scratch.folder, 'device'), () => clock);
  place = { path: join(scratch.folder, 'Desk.vault') };
  ({ recoveryKey } = await desk.ask<FreshRecovery>('create', {
    place: { path: scratch.folder },
    name: 'Desk',
    passphrase,
  }));
  fillDrafts(desk.holder.session!.db, 20);
});
afterEach(() => {
  desk.holder.close();
  scratch.clear();
});

const drafts = () =>
  (desk.holder.session!.db.prepare('SELECT count(*) AS n FROM draft').get() as { n: number }).n;

test('a backup is one closed file of its own, verified, and nothing half-made lies beside it', async () => {
  const made = await desk.ask<BackupInfo>('createBackup');
  expect(made).toMatchObject({ place: 'vault', verifiedAt: clock, opensWith: 'current' });
  expect(readdirSync(join(place.path, 'backups'))).toEqual([made.name]);
  expect(readFileSync(made.path).includes(Buffer.from('mentor'))).toBe(false);
});

test('a backup with one changed byte is found out', async () => {
  const made = await desk.ask<BackupInfo>('createBackup');
  const bytes = readFileSync(made.path);
  bytes[9_000]! ^= 1;
  writeFileSync(made.path, bytes);
  await expect(desk.ask('verifyBackup', { place: { path: made.path } })).rejects.toMatchObject({
    code: 'damaged',
  });
});

test('the schedule keeps at least ten and thins out the rest', async () => {
  for (let day = 1; day <= 28; day += 1) {
    clock = `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
    await desk.ask('createBackup');
  }
  const kept = await desk.ask<BackupInfo[]>('listBackups', { place: null });
  expect(kept.map((backup) => backup.madeAt.slice(8, 10))).toEqual([
    '28',
    '27',
    '26',
    '25',
    '24',
    '23',
    '22',
    '21',
    '20',
    '19',
    '15',
    '08',
  ]);
});

test('a second place gets its own verified copy; unplugged, it is named with the age of its last copy', async () => {
  const stick = join(scratch.folder, 'stick');
  mkdirSync(stick);
  await desk.ask('chooseSecondPlace', { place: { path: stick } });
  expect((await desk.ask<VaultFacts>('getFacts')).secondPlace).toMatchObject({
    path: stick,
    verifiedAt: clock,
    days: 0,
    reachable: true,
  });
  rmSync(stick, { recursive: true });
  clock = '2026-12-20T10:00:00.000Z';
  await desk.ask('createBackup');
  expect((await desk.ask<VaultFacts>('getFacts')).secondPlace).toMatchObject({ reachable: false });
  await expect(
    desk.ask('chooseSecondPlace', { place: { path: join(place.path, 'backups') } }),
  ).rejects.toMatchObject({ code: 'refused' });
});

test('two weeks without a backup, and none at all, are said', async () => {
  const before = await desk.ask<VaultFacts>('getFacts');
  expect(before.notices.map((notice) => notice.code)).toContain('no-backup');
  await desk.ask('createBackup');
  expect(
    (await desk.ask<VaultFacts>('getFacts')).notices.map((notice) => notice.code),
  ).not.toContain('no-backup');
  clock = '2026-12-08T10:00:00.000Z';
  expect(
    (await desk.ask<VaultFacts>('getFacts')).notices.map((notice) => notice.message),
  ).toContain('The last verified backup is 16 days old. Make one now.');
});

test('locking makes a backup where something changed, and none where nothing did', async () => {
  desk.holder.close();
  expect(readdirSync(join(place.path, 'backups'))).toHaveLength(1);
  clock = '2026-11-22T11:00:00.000Z';
  await desk.ask('unlock', { place, passphrase });
  desk.holder.close();
  expect(readdirSync(join(place.path, 'backups'))).toHaveLength(1);
  await desk.ask('unlock', { place, passphrase });
  fillDrafts(desk.holder.session!.db, 1, 20, 'more');
  desk.holder.close();
  expect(readdirSync(join(place.path, 'backups'))).toHaveLength(2);
});

test('restore shows both sides first, keeps what stood there, and raises no alarm afterwards', async () => {
  const made = await desk.ask<BackupInfo>('createBackup');
  fillDrafts(desk.holder.session!.db, 5, 20, 'later');
  const preview = await desk.ask<RestorePreview>('previewRestore', {
    backup: { path: made.path },
    target: { vault: place },
    secret: { passphrase },
  });
  expect(drafts()).toBe(25);
  expect(preview.rows.map((row) => row.label)).toContain('People');
  const { keptAt } = await desk.ask<{ keptAt: string }>('restore', { preview: preview.preview });
  expect(drafts()).toBe(20);
  expect(existsSync(join(keptAt, 'data.db'))).toBe(true);
  clock = '2027-01-10T10:00:00.000Z';
  expect((await desk.ask<VaultFacts>('getFacts')).notices.map((notice) => notice.code)).toContain(
    'kept',
  );
  const [kept] = await desk.ask<KeptVault[]>('listKeptVaults');
  expect(kept).toMatchObject({ path: keptAt, keptSince: '2026-11-22' });
  for (const name of ['Desk.vault', '..', `../${kept!.name}`, ''])
    await expect(desk.ask('eraseKeptVault', { name })).rejects.toHaveProperty('code');
  await desk.ask('eraseKeptVault', { name: kept!.name });
  expect(readdirSync(scratch.folder).sort()).toEqual(['Desk.vault', 'device']);
  desk.holder.close();
  expect(await desk.ask('unlock', { place, passphrase })).toMatchObject({
    readOnly: false,
    notice: null,
  });
  expect(await desk.ask<BackupInfo[]>('listBackups', { place: null })).not.toHaveLength(0);
});

test('a vault that somebody works in is not restored over: on this computer and on another', async () => {
  const made = await desk.ask<BackupInfo>('createBackup');
  const other = vaultDoor(join(scratch.folder, 'other-device'), () => clock);
  const restoring = () =>
    other.ask('previewRestore', {
      backup: { path: made.path },
      target: { vault: place },
      secret: { passphrase },
    });
  await expect(restoring()).rejects.toMatchObject({ code: 'in-use' });
  desk.holder.close();
  pretendOtherHost(place.path, 1, clock);
  await expect(restoring()).rejects.toMatchObject({
    code: 'in-use',
    message: expect.stringContaining('since'),
  });
  rmSync(join(place.path, 'host.lock'));
  const { preview } = (await restoring()) as RestorePreview;
  await other.ask('cancelRestore', { preview });
  await desk.ask('unlock', { place, passphrase });
  expect(drafts()).toBe(20);
});

test('on an empty machine a backup opens with the recovery key', async () => {
  const made = await desk.ask<BackupInfo>('createBackup');
  const other = vaultDoor(join(scratch.folder, 'other-device'), () => clock);
  const preview = await other.ask<RestorePreview>('previewRestore', {
    backup: { path: made.path },
    target: { parent: { path: join(scratch.folder, 'other') }, name: 'Again' },
    secret: { recoveryKey },
  });
  expect(preview.rows.every((row) => row.standing === null)).toBe(true);
  await other.ask('restore', { preview: preview.preview, newPassphrase: next });
  expect(other.holder.session!.db.prepare('SELECT count(*) AS n FROM draft').get()).toEqual({
    n: 20,
  });
  other.holder.close();
});

test('whom was erased since the backup is erased again from it', async () => {
  const { session } = desk.holder;
  const made = await desk.ask<BackupInfo>('createBackup');
  noteErased(session!.db, session!.keys.pseudonym, 'mentor-3', clock);
  desk.holder.close();
  const seen: string[] = [];
  const again = vaultDoor(
    join(scratch.folder, 'device'),
    () => clock,
    (db, isErased) => {
      const ids = (db.prepare('SELECT place FROM draft').all() as { place: string }[])
        .map((row) => row.place)
        .filter(isErased);
      for (const id of ids) db.prepare('DELETE FROM draft WHERE place = ?').run(id);
      seen.push(...ids);
      return ids.length;
    },
  );
  await again.ask('unlock', { place, passphrase });
  const preview = await again.ask<RestorePreview>('previewRestore', {
    backup: { path: made.path },
    target: { vault: place },
    secret: { passphrase },
  });
  expect(preview.erasedSince).toBe(1);
  await again.ask('restore', { preview: preview.preview });
  expect(seen).toEqual(['mentor-3']);
  expect(
    again.holder
      .session!.db.prepare("SELECT count(*) AS n FROM draft WHERE place = 'mentor-3'")
      .get(),
  ).toEqual({ n: 0 });
  again.holder.close();
});

test('a new data key: contents and log are the same, old secrets and old keys open nothing, erasures stay known', async () => {
  const { session } = desk.holder;
  const sealed = sealText(session!, 'I was too quick today.');
  noteErased(session!.db, session!.keys.pseudonym, 'p1', clock);
  const oldData = readFileSync(join(place.path, 'data.db'));
  const fresh = await desk.ask<FreshRecovery>('rotateKey', { passphrase, newPassphrase: next });
  expect(drafts()).toBe(20);
  expect(await desk.ask('getOfflineProof')).toMatchObject({ auditIntact: true });
  const [text] = await openSealed(desk.holder.session!, next, [{ id: 'r1', sealed }]);
  expect(text!.toString()).toBe('I was too quick today.');
  desk.holder.close();
  expect(readFileSync(join(place.path, 'data.db')).equals(oldData)).toBe(false);
  expect(readdirSync(scratch.folder).filter((name) => name.startsWith('Desk.vault'))).toEqual([
    'Desk.vault',
  ]);
  await expect(desk.ask('unlock', { place, passphrase })).rejects.toMatchObject({
    code: 'wrong-secret',
  });
  await expect(
    desk.ask('unlockWithRecovery', { place, recoveryKey, newPassphrase: next }),
  ).rejects.toMatchObject({ code: 'wrong-secret' });
  await desk.ask('unlock', { place, passphrase: next });
  const earlier = (await desk.ask<BackupInfo[]>('listBackups', { place: null })).map(
    (backup) => backup.opensWith,
  );
  expect(earlier).toContain('earlier');
  desk.holder.close();
  await desk.ask('unlockWithRecovery', {
    place,
    recoveryKey: fresh.recoveryKey,
    newPassphrase: passphrase,
  });
});

test('a private reflection is read with the passphrase only, each reading is logged, and a changed one is refused', async () => {
  const { session } = desk.holder;
  const sealed = sealText(session!, 'I was too quick today.');
  await expect(openSealed(session!, 'guess', [{ id: 'r1', sealed }])).rejects.toMatchObject({
    code: 'wrong-secret',
  });
  await desk.ask('changePassphrase', { passphrase, newPassphrase: next });
  const [text] = await openSealed(session!, next, [{ id: 'r1', sealed }]);
  expect(text!.toString()).toBe('I was too quick today.');
  expect(
    session!.db
      .prepare(
        "SELECT count(*) AS n FROM audit_event WHERE action = 'reflection-revealed' AND object = 'r1'",
      )
      .get(),
  ).toEqual({ n: 1 });
  const pair = await sealPairByPassphrase(session!, next);
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed[index]! ^= 1;
    expect(() => unseal(pair, changed)).toThrow();
  }
});

test('what can be read of a damaged vault is saved into a new one, with an honest list', async () => {
  fillDrafts(desk.holder.session!.db, 400, 900, 'note');
  desk.holder.close();
  const file = join(place.path, 'data.db');
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 4_096 / 2);
  bytes.fill(0, middle * 4_096, (middle + 3) * 4_096);
  writeFileSync(file, bytes);
  rmSync(join(scratch.folder, 'device'), { recursive: true });
  const result = await desk.ask<{ saved: { label: string; rows: number; lost: number | null }[] }>(
    'salvage',
    { place, parent: { path: scratch.folder }, name: 'Saved', passphrase },
  );
  const saved = result.saved.find((table) => table.label === 'draft')!;
  expect(saved.rows).toBeGreaterThan(0);
  expect(saved.rows).toBe(drafts());
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a file that only looks like a backup is refused', async () => {
  const path = join(scratch.folder, 'x.backup');
  writeFileSync(path, Buffer.alloc(3));
  await expect(desk.ask('verifyBackup', { place: { path } })).rejects.toMatchObject({
    code: 'damaged',
  });
  appendFileSync(path, Buffer.alloc(20_000, 'x'));
  await expect(
    desk.ask('previewRestore', {
      backup: { path },
      target: { vault: place },
      secret: { passphrase },
    }),
  ).rejects.toMatchObject({ code: 'damaged' });
});
