// T07: the disk fills up while saving, backing up, changing secrets and locking. Nothing acknowledged is lost, nothing half-made stays.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBackup } from '../../../electron/vault/backups.ts';
import { createVault } from '../../../electron/vault/create-vault.ts';
import { VaultHolder } from '../../../electron/vault/holder.ts';
import { rotateKey } from '../../../electron/vault/rotate.ts';
import { fillSecondPlace, setSecondPlace } from '../../../electron/vault/second-place.ts';
import { changePassphrase } from '../../../electron/vault/secrets.ts';
import type { VaultSession } from '../../../electron/vault/session.ts';
import { unlockVault } from '../../../electron/vault/unlock-vault.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import { tell } from '../../support/fault-harness.ts';
import { quickKdf } from '../../support/scratch.ts';
import { vaultDoor } from '../../support/vault-door.ts';
import { testNow, testPassphrase } from '../../support/vaults.ts';

/** Mounting a small disk needs root on Linux; elsewhere these are counted as skipped. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();
let disk: string;
let folder: string;
let session: VaultSession;
const next = 'seven otters mend a violet kite';

const options = () => ({ folder, now: testNow, deviceFolder: join(disk, 'device'), allowWeakKdf: true });
const unlock = (passphrase = testPassphrase) => unlockVault({ ...options(), secret: { passphrase } });

beforeEach(async () => {
  if (!canMount) return;
  disk = mkdtempSync(join(tmpdir(), 'linking-pin-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=700', 'tmpfs', disk]);
  folder = join(disk, 'Desk.vault');
  ({ session } = await createVault({ ...options(), passphrase: testPassphrase, kdf: quickKdf }));
});
afterEach(() => {
  if (!canMount) return;
  session.close();
  execFileSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
});

const free = () => statfsSync(disk).bavail * statfsSync(disk).bsize;
const ballast = () => join(disk, 'ballast');
/** Leaves exactly so many bytes, rounded to pages. */
function leave(bytes: number): void {
  rmSync(ballast(), { force: true });
  const fill = Math.max(0, free() - bytes);
  writeFileSync(ballast(), Buffer.alloc(fill));
}
const put = (place: string) => session.db.prepare('INSERT INTO draft (place, body, saved_at) VALUES (?, ?, ?)').run(place, 'words of a coach '.repeat(60), 'x');
const places = (from: VaultSession) => (from.db.prepare('SELECT place FROM draft ORDER BY place').all() as { place: string }[]).map((row) => row.place);
const isDiskFull = (error: unknown) => error instanceof Problem && error.code === 'disk-full';

test.skipIf(!canMount)('full at 50 different offsets while saving: told within a second, every acknowledged row is there', async () => {
  const acked: string[] = [];
  let refused = 0;
  for (let round = 0; round < 50; round += 1) {
    leave(round * 4_096);
    for (let number = 0; number < 40; number += 1) {
      const start = process.cpuUsage();
      try {
        put(`${round}-${number}`);
        acked.push(`${round}-${number}`);
      } catch (error) {
        expect(isDiskFull(error)).toBe(true);
        const { user, system } = process.cpuUsage(start);
        expect((user + system) / 1000).toBeLessThan(1_000);
        refused += 1;
        break;
      }
    }
    if (round % 10 === 9) {
      // What a lock does on a full disk: it must end, and the next unlock must find everything.
      session.close();
      rmSync(ballast(), { force: true });
      session = await unlock();
      if (session.unclean) await session.check();
      expect(session.finding).toBeNull();
      expect(places(session)).toEqual([...acked].sort());
      session.transaction(() => session.db.prepare('DELETE FROM draft').run());
      acked.length = 0;
    }
  }
  rmSync(ballast(), { force: true });
  put('after');
  expect(places(session)).toContain('after');
  tell({ id: 'T07', what: 'disk full while saving', n: 50, failures: 0, seed: 0, refused });
  expect(refused).toBeGreaterThan(30);
}, 120_000);

test.skipIf(!canMount)('a backup that does not fit is refused in words, leaves no part, and succeeds after making room', async () => {
  for (let number = 0; number < 100; number += 1) put(`a-${number}`);
  session.idle();
  let refused = 0;
  for (let round = 0; round < 30; round += 1) {
    leave(round * 8_192);
    try {
      await makeBackup(session);
    } catch (error) {
      expect(isDiskFull(error)).toBe(true);
      refused += 1;
    }
    const there = existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : [];
    expect(there.filter((name) => !name.endsWith('.backup'))).toEqual([]);
  }
  rmSync(ballast(), { force: true });
  expect(await makeBackup(session)).toMatchObject({ verifiedAt: testNow() });
  tell({ id: 'T07', what: 'disk full while backing up', n: 30, failures: 0, seed: 0, refused });
  expect(refused).toBeGreaterThan(5);
}, 120_000);

test.skipIf(!canMount)('changing the passphrase or the key on a full disk keeps the old ones working', async () => {
  for (let number = 0; number < 60; number += 1) put(`a-${number}`);
  session.idle();
  leave(0);
  await expect(changePassphrase(session, testPassphrase, next)).rejects.toSatisfy(isDiskFull);
  for (const bytes of [0, 65_536, 196_608]) {
    leave(bytes);
    await expect(rotateKey(session, testPassphrase, next)).rejects.toSatisfy(isDiskFull);
  }
  rmSync(ballast(), { force: true });
  expect(readdirSync(disk).sort()).toEqual(['Desk.vault', 'device']);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  session.close();
  session = await unlock();
  expect(places(session)).toHaveLength(60);
});

test.skipIf(!canMount)('locking on a full disk locks: no backup, no error, everything there afterwards', async () => {
  for (let number = 0; number < 30; number += 1) put(`a-${number}`);
  leave(0);
  let told: unknown = 'nothing';
  const holder = new VaultHolder({ onChange: (open) => (told = open) });
  holder.open(session);
  holder.close();
  expect(told).toBeNull();
  rmSync(ballast(), { force: true });
  session = await unlock();
  if (session.unclean) await session.check();
  expect(places(session)).toHaveLength(30);
});

test.skipIf(!canMount)('a vault is not half made on a full disk', async () => {
  const second = join(disk, 'Second.vault');
  for (const bytes of [0, 8_192, 65_536]) {
    leave(bytes);
    await expect(createVault({ ...options(), folder: second, passphrase: testPassphrase, kdf: quickKdf })).rejects.toSatisfy(isDiskFull);
    expect(readdirSync(disk).filter((name) => name.startsWith('Second'))).toEqual([]);
  }
});

test.skipIf(!canMount)('a restore that does not fit is refused in words, leaves nothing, and what stands stays; a stick that is full holds nothing up', async () => {
  for (let number = 0; number < 60; number += 1) put(`a-${number}`);
  const { path } = await makeBackup(session);
  session.close();
  const desk = vaultDoor(join(disk, 'device'));
  const restore = async () => {
    const target = { parent: { path: disk }, name: 'Again' };
    const { preview } = await desk.ask<{ preview: string }>('previewRestore', { backup: { path }, target, secret: { passphrase: testPassphrase } });
    return desk.ask('restore', { preview });
  };
  for (const bytes of [0, 8_192, 65_536, 196_608]) {
    leave(bytes);
    await expect(restore()).rejects.toMatchObject({ code: 'disk-full' });
    expect(readdirSync(disk).filter((name) => name.startsWith('Again'))).toEqual([]);
  }
  rmSync(ballast(), { force: true });
  await restore();
  expect(places(desk.holder.session!)).toHaveLength(60);
  desk.holder.close();
  expect(desk.failures).toEqual([]);

  const elsewhere = mkdtempSync(join(tmpdir(), 'linking-pin-elsewhere-'));
  try {
    session = await createVault({ ...options(), folder: join(elsewhere, 'Desk.vault'), passphrase: testPassphrase, kdf: quickKdf }).then((made) => made.session);
    session.transaction(() => setSecondPlace(session, disk));
    leave(8_192);
    const holder = new VaultHolder({ onChange: () => undefined });
    holder.open(session);
    put('more');
    holder.close();
    const stick = join(disk, `linking-pin-${session.vaultId.slice(0, 8)}`);
    expect(existsSync(stick) ? readdirSync(stick) : []).toEqual([]);
    expect(readdirSync(join(elsewhere, 'Desk.vault', 'backups'))).toHaveLength(1);
    session = await unlockVault({ ...options(), folder: join(elsewhere, 'Desk.vault'), secret: { passphrase: testPassphrase } });
    await fillSecondPlace(session);
    expect(readdirSync(stick)).toEqual([]);
    await expect(makeBackup(session)).rejects.toSatisfy(isDiskFull);
    rmSync(ballast(), { force: true });
    await makeBackup(session);
    expect(readdirSync(stick)).toHaveLength(1);
    session.close();
  } finally {
    rmSync(elsewhere, { recursive: true });
  }
}, 60_000);

function tryMount(): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'linking-pin-mount-'));
  mkdirSync(probe, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe], { stdio: 'ignore' });
    execFileSync('umount', [probe], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

test.skipIf(!canMount)('a vault on a full disk: unlocking opens it or says in words that the disk is full, and afterwards all is there', async () => {
  for (let row = 0; row < 20; row += 1) put(`kept-${row}`);
  session.close();
  const desk = vaultDoor(join(disk, 'device'));
  for (const bytes of [0, 4_096, 16_384, 65_536]) {
    leave(bytes);
    const answer = await desk.ask('unlock', { place: { path: folder }, passphrase: testPassphrase }).then(() => 'open', ({ code }: { code: string }) => code);
    expect(['open', 'disk-full']).toContain(answer);
    // A wrong passphrase is still told as one.
    await expect(desk.ask('unlock', { place: { path: folder }, passphrase: 'not this one' })).rejects.toMatchObject({ code: 'wrong-secret' });
    desk.holder.close();
  }
  expect(desk.failures).toEqual([]);
  rmSync(ballast(), { force: true });
  session = await unlock();
  if (session.unclean) await session.check();
  expect(session.readOnly).toBe(false);
  expect(places(session)).toHaveLength(20);
});
