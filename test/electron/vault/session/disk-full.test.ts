// T07: the disk fills up while saving, backing up, taking a new schema, changing secrets and locking. Nothing acknowledged is lost, nothing half-made stays.

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, type Migration } from '../../../../electron/database/migrate.ts';
import { migrations } from '../../../../electron/database/migrations/all.ts';
import { copyVerified } from '../../../../electron/vault/backups/backup-copy.ts';
import { makeBackup } from '../../../../electron/vault/backups/backups.ts';
import { changePlaces } from '../../../../electron/vault/backups/device-places.ts';
import { folderFor, markPlace } from '../../../../electron/vault/backups/place-marker.ts';
import { fillSecondPlace } from '../../../../electron/vault/backups/second-place.ts';
import { createVault } from '../../../../electron/vault/opening/create-vault.ts';
import { VaultHolder } from '../../../../electron/vault/opening/holder.ts';
import { rotateKey } from '../../../../electron/vault/opening/rotate.ts';
import { changePassphrase } from '../../../../electron/vault/opening/secrets.ts';
import { unlockVault } from '../../../../electron/vault/opening/unlock-vault.ts';
import type { VaultSession } from '../../../../electron/vault/session/session.ts';
import { Problem } from '../../../../shared/kernel/problem.ts';
import { tell } from '../../../support/fault-harness.ts';
import { quickKdf } from '../../../support/scratch.ts';
import { vaultDoor } from '../../../support/vault-door.ts';
import { testNow, testPassphrase } from '../../../support/vaults.ts';

/** Mounting a small disk needs root on Linux; elsewhere these are counted as skipped. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();
let disk: string;
let folder: string;
let session: VaultSession;
const next = 'seven otters mend a violet kite';

const options = () => ({
  folder,
  now: testNow,
  deviceFolder: join(disk, 'device'),
  allowWeakKdf: true,
});
const unlock = (passphrase = testPassphrase) =>
  unlockVault({ ...options(), secret: { passphrase } });

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
const put = (place: string) =>
  session.db
    .prepare('INSERT INTO draft (place, body, saved_at) VALUES (?, ?, ?)')
    .run(place, 'words of a coach '.repeat(60), 'x');
const places = (from: VaultSession) =>
  (from.db.prepare('SELECT place FROM draft ORDER BY place').all() as { place: string }[]).map(
    (row) => row.place,
  );
const missing = (acked: readonly string[]): number => {
  const there = new Set(places(session));
  return acked.filter((place) => !there.has(place)).length;
};
const marked = () =>
  (
    session.db.prepare("SELECT count(*) AS n FROM draft WHERE body LIKE '%+'").get() as {
      n: number;
    }
  ).n;
const sum = (found: Readonly<Record<string, number>>): number =>
  Object.values(found).reduce((total, count) => total + count, 0);
const isDiskFull = (error: unknown) => error instanceof Problem && error.code === 'disk-full';

test.skipIf(!canMount)(
  'full at 50 different offsets while saving: told within a second, every acknowledged row is there',
  async () => {
    const acked: string[] = [];
    const told: number[] = [];
    const found = { untold: 0, lost: 0, alarms: 0 };
    for (let round = 0; round < 50; round += 1) {
      leave(round * 4_096);
      for (let number = 0; number < 40; number += 1) {
        const start = performance.now();
        try {
          put(`${round}-${number}`);
          acked.push(`${round}-${number}`);
        } catch (error) {
          if (!isDiskFull(error)) found.untold += 1;
          told.push(performance.now() - start);
          break;
        }
      }
      if (round % 10 === 9) {
        // What a lock does on a full disk: it must end, and the next unlock must find everything.
        session.close();
        rmSync(ballast(), { force: true });
        session = await unlock();
        if (session.unclean) await session.check();
        if (session.finding !== null) found.alarms += 1;
        found.lost += missing(acked);
        session.transaction(() => session.db.prepare('DELETE FROM draft').run());
        acked.length = 0;
      }
    }
    rmSync(ballast(), { force: true });
    put('after');
    expect(places(session)).toContain('after');
    const toldMs = Math.round(
      told.toSorted((left, right) => left - right)[Math.floor(told.length / 2)] ?? Number.NaN,
    );
    tell({
      id: 'T07',
      what: 'disk full while saving',
      n: 50,
      failures: sum(found),
      seed: 0,
      refused: told.length,
      toldMs,
      ...found,
    });
    expect(found).toEqual({ untold: 0, lost: 0, alarms: 0 });
    expect(told.length).toBeGreaterThan(30);
    expect(toldMs).toBeLessThan(1_000);
  },
  120_000,
);

test.skipIf(!canMount)(
  'a backup that does not fit is refused in words, leaves no part, and succeeds after making room',
  async () => {
    for (let number = 0; number < 100; number += 1) put(`a-${number}`);
    session.idle();
    const found = { untold: 0, parts: 0 };
    let refused = 0;
    for (let round = 0; round < 30; round += 1) {
      leave(round * 8_192);
      try {
        await makeBackup(session);
      } catch (error) {
        if (!isDiskFull(error)) found.untold += 1;
        refused += 1;
      }
      const there = existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : [];
      found.parts += there.filter((name) => !name.endsWith('.backup')).length;
    }
    rmSync(ballast(), { force: true });
    expect(await makeBackup(session)).toMatchObject({ verifiedAt: testNow() });
    tell({
      id: 'T07',
      what: 'disk full while backing up',
      n: 30,
      failures: sum(found),
      seed: 0,
      refused,
      ...found,
    });
    expect(found).toEqual({ untold: 0, parts: 0 });
    expect(refused).toBeGreaterThan(5);
  },
  120_000,
);

test.skipIf(!canMount)(
  'a new schema on a full disk: all of it or nothing, whether the backup before it or its own rows do not fit',
  async () => {
    for (let number = 0; number < 60; number += 1) put(`a-${number}`);
    const version = migrations.length + 1;
    const step: Migration = {
      version,
      name: 'proof',
      up: (db) => {
        db.exec(
          "CREATE TABLE proof_of_step (body TEXT) STRICT; INSERT INTO proof_of_step SELECT body FROM draft; UPDATE draft SET body = body || '+'",
        );
      },
    };
    const { db, keys, header } = session;
    const found = { untold: 0, half: 0, parts: 0 };
    let [refused, afterBackup] = [0, 0];
    for (let round = 0; round < 150; round += 1) {
      session.db.checkpoint();
      leave(round * 16_384);
      try {
        migrate(db, [...migrations, step], {
          beforeMigrate: () => void copyVerified({ db, keys, header, folder, now: testNow() }),
        });
        break;
      } catch (error) {
        if (!isDiskFull(error)) found.untold += 1;
        refused += 1;
      }
      if (db.schemaVersion !== version - 1 || db.tables().includes('proof_of_step') || marked() > 0)
        found.half += 1;
      const backups = readdirSync(join(folder, 'backups'));
      found.parts += backups.filter((name) => !name.endsWith('.backup')).length;
      if (backups.length > 0) afterBackup += 1;
      rmSync(ballast(), { force: true });
      for (const name of backups) rmSync(join(folder, 'backups', name));
    }
    tell({
      id: 'T07',
      what: 'disk full while the schema changes',
      n: refused + 1,
      failures: sum(found),
      seed: 0,
      refused,
      afterBackup,
      ...found,
    });
    expect(found).toEqual({ untold: 0, half: 0, parts: 0 });
    // Both were met: no room for the backup, and room for it but not for the rows.
    expect([refused > afterBackup, afterBackup > 0]).toEqual([true, true]);
    // The first offset at which everything fits: then the step is whole.
    expect([db.schemaVersion, marked()]).toEqual([version, 60]);
  },
);

test.skipIf(!canMount)(
  'changing the passphrase or the key on a full disk keeps the old ones working',
  async () => {
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
  },
);

test.skipIf(!canMount)(
  'locking on a disk that is full at any of 20 offsets locks: no error, nothing half-made, everything there afterwards',
  async () => {
    const found = { open: 0, lost: 0, parts: 0, alarms: 0 };
    const acked: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      for (let number = 0; number < 5; number += 1) {
        put(`${round}-${number}`);
        acked.push(`${round}-${number}`);
      }
      leave(round * 6_144);
      let told: unknown = 'nothing';
      const holder = new VaultHolder({ onChange: (open) => (told = open) });
      holder.open(session);
      holder.close();
      if (told !== null) found.open += 1;
      const backups = join(folder, 'backups');
      found.parts += existsSync(backups)
        ? readdirSync(backups).filter((name) => !name.endsWith('.backup')).length
        : 0;
      rmSync(ballast(), { force: true });
      rmSync(backups, { recursive: true, force: true });
      session = await unlock();
      if (session.unclean) await session.check();
      if (session.finding !== null) found.alarms += 1;
      found.lost += missing(acked);
    }
    tell({
      id: 'T07',
      what: 'disk full while locking',
      n: 20,
      failures: sum(found),
      seed: 0,
      ...found,
    });
    expect(found).toEqual({ open: 0, lost: 0, parts: 0, alarms: 0 });
  },
  120_000,
);

test.skipIf(!canMount)('a vault is not half made on a full disk', async () => {
  const second = join(disk, 'Second.vault');
  for (const bytes of [0, 8_192, 65_536]) {
    leave(bytes);
    await expect(
      createVault({ ...options(), folder: second, passphrase: testPassphrase, kdf: quickKdf }),
    ).rejects.toSatisfy(isDiskFull);
    expect(readdirSync(disk).filter((name) => name.startsWith('Second'))).toEqual([]);
  }
});

test.skipIf(!canMount)(
  'a restore that does not fit is refused in words, leaves nothing, and what stands stays; a stick that is full holds nothing up',
  async () => {
    for (let number = 0; number < 60; number += 1) put(`a-${number}`);
    const { path } = await makeBackup(session);
    session.close();
    const desk = vaultDoor(join(disk, 'device'));
    const restore = async () => {
      const target = { parent: { path: disk }, name: 'Again' };
      const { preview } = await desk.ask<{ preview: string }>('previewRestore', {
        backup: { path },
        target,
        secret: { passphrase: testPassphrase },
      });
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
      session = await createVault({
        ...options(),
        folder: join(elsewhere, 'Desk.vault'),
        passphrase: testPassphrase,
        kdf: quickKdf,
      }).then((made) => made.session);
      const marked = folderFor(disk, session.vaultId, []);
      markPlace(marked);
      changePlaces(session, { second: marked });
      leave(8_192);
      const holder = new VaultHolder({ onChange: () => undefined });
      holder.open(session);
      put('more');
      holder.close();
      const stick = join(disk, `linking-pin-${session.vaultId.slice(0, 8)}`);
      expect(readdirSync(stick)).toEqual(['place.id']);
      expect(readdirSync(join(elsewhere, 'Desk.vault', 'backups'))).toHaveLength(1);
      session = await unlockVault({
        ...options(),
        folder: join(elsewhere, 'Desk.vault'),
        secret: { passphrase: testPassphrase },
      });
      await fillSecondPlace(session);
      expect(readdirSync(stick)).toEqual(['place.id']);
      await expect(makeBackup(session)).rejects.toSatisfy(isDiskFull);
      rmSync(ballast(), { force: true });
      await makeBackup(session);
      expect(readdirSync(stick)).toHaveLength(2);
      session.close();
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  },
  60_000,
);

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

test.skipIf(!canMount)(
  'a vault on a full disk: unlocking opens it or says in words that the disk is full, and afterwards all is there',
  async () => {
    for (let row = 0; row < 20; row += 1) put(`kept-${row}`);
    session.close();
    const desk = vaultDoor(join(disk, 'device'));
    for (const bytes of [0, 4_096, 16_384, 65_536]) {
      leave(bytes);
      const answer = await desk
        .ask('unlock', { place: { path: folder }, passphrase: testPassphrase })
        .then(
          () => 'open',
          ({ code }: { code: string }) => code,
        );
      expect(['open', 'disk-full']).toContain(answer);
      // A wrong passphrase is still told as one.
      await expect(
        desk.ask('unlock', { place: { path: folder }, passphrase: 'not this one' }),
      ).rejects.toMatchObject({ code: 'wrong-secret' });
      desk.holder.close();
    }
    expect(desk.failures).toEqual([]);
    rmSync(ballast(), { force: true });
    session = await unlock();
    if (session.unclean) await session.check();
    expect(session.readOnly).toBe(false);
    expect(places(session)).toHaveLength(20);
  },
);
