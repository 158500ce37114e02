// T04 and T05: every flipped bit and torn page is found; whatever is put back, swapped or dropped raises the question of the witness.

import { copyFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/database/open.ts';
import type { VaultSession } from '../../../../electron/vault/session/session.ts';
import { Problem } from '../../../../shared/kernel/problem.ts';
import { draws } from '../../../faults/harness.ts';
import { tell } from '../../../support/fault-harness.ts';
import { fillDrafts } from '../../../support/filled-vault.ts';
import { testVault, type TestVault } from '../../../support/vaults.ts';

const page = 4_096;
let vault: TestVault;
beforeEach(async () => {
  vault = await testVault();
});
afterEach(() => vault.clear());

describe('T04: changed pages', () => {
  test('8 flips on every page, zeroed, swapped and cut pages: all found, nothing wrong is ever shown', () => {
    fillDrafts(vault.session.db, 120, 800);
    const expected = allDrafts(vault.session.db);
    const key = Buffer.from(vault.session.keys.database);
    vault.session.close();
    const file = join(vault.folder, 'data.db');
    const good = readFileSync(file);
    const pages = good.length / page;
    const draw = draws(4);
    const found = { tried: 0, detected: 0, garbage: 0 };
    const judge = (bytes: Buffer): void => {
      writeFileSync(file, bytes);
      found.tried += 1;
      try {
        const db = openDatabase({ file, key, readOnly: true });
        try {
          const noticed = db.check().length > 0;
          const shown = JSON.stringify(allDrafts(db)) === JSON.stringify(expected);
          if (noticed) found.detected += 1;
          if (!shown) found.garbage += 1;
        } finally {
          db.close();
        }
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        found.detected += 1;
      }
    };
    for (let number = 0; number < pages; number += 1) {
      for (let flip = 0; flip < 8; flip += 1) {
        const bytes = Buffer.from(good);
        bytes[number * page + draw(page)]! ^= 1 << draw(8);
        judge(bytes);
      }
      judge(Buffer.from(good).fill(0, number * page, (number + 1) * page));
      const other = (number + 1 + draw(pages - 1)) % pages;
      const swapped = Buffer.from(good);
      good.copy(swapped, number * page, other * page, (other + 1) * page);
      good.copy(swapped, other * page, number * page, (number + 1) * page);
      judge(swapped);
      if (number > 0) judge(Buffer.from(good.subarray(0, number * page)));
    }
    tell({
      id: 'T04',
      what: 'flipped, zeroed, swapped, cut',
      n: found.tried,
      failures: found.tried - found.detected + found.garbage,
      seed: 4,
      pages,
    });
    expect(found).toEqual({ tried: found.tried, detected: found.tried, garbage: 0 });
    key.fill(0);
  }, 120_000);
});

describe('T05: older, mixed and dropped', () => {
  const keep = (): string => {
    const kept = `${vault.folder}.kept-${Math.floor(performance.now() * 1_000)}`;
    cpSync(vault.folder, kept, { recursive: true });
    return kept;
  };
  const reopen = async (): Promise<'warned' | 'refused' | 'silent'> => {
    let session: VaultSession;
    try {
      session = await vault.unlock();
    } catch (error) {
      if (error instanceof Problem) return 'refused';
      throw error;
    }
    try {
      if (session.finding !== null) {
        expect(session.readOnly).toBe(true);
        expect(() => session.db.prepare('DELETE FROM draft').run()).toThrow();
        return 'warned';
      }
      if (session.unclean) await session.check();
      return 'silent';
    } catch (error) {
      if (error instanceof Problem && error.code === 'damaged') return 'refused';
      throw error;
    } finally {
      session.close();
    }
  };
  const restore = (from: string): void => {
    rmSync(vault.folder, { recursive: true, force: true });
    cpSync(from, vault.folder, { recursive: true });
  };

  test('an older file, and each single older page put back in its own place', async () => {
    fillDrafts(vault.session.db, 120, 800);
    vault.session.close();
    const monday = keep();
    const tuesdaySession = await vault.unlock();
    tuesdaySession.transaction(() =>
      tuesdaySession.db.prepare("UPDATE draft SET body = replace(body, 'mentor', 'coach')").run(),
    );
    tuesdaySession.close();
    const tuesday = keep();
    const device = `${vault.deviceFolder}.kept`;
    cpSync(vault.deviceFolder, device, { recursive: true });
    const answers: string[] = [];
    restore(monday);
    answers.push(await reopen());
    const old = readFileSync(join(monday, 'data.db'));
    const current = readFileSync(join(tuesday, 'data.db'));
    const pages = Math.min(old.length, current.length) / page;
    const draw = draws(5);
    for (let round = 0; answers.length < 120; round += 1) {
      const number = round < pages ? round : draw(pages);
      if (
        old
          .subarray(number * page, (number + 1) * page)
          .equals(current.subarray(number * page, (number + 1) * page))
      )
        continue;
      restore(tuesday);
      rmSync(vault.deviceFolder, { recursive: true });
      cpSync(device, vault.deviceFolder, { recursive: true });
      const bytes = Buffer.from(current);
      old.copy(bytes, number * page, number * page, (number + 1) * page);
      writeFileSync(join(vault.folder, 'data.db'), bytes);
      answers.push(await reopen());
    }
    tell({
      id: 'T05',
      what: 'older file and older pages',
      n: answers.length,
      failures: answers.filter((answer) => answer === 'silent').length,
      seed: 5,
    });
    expect(answers).not.toContain('silent');
  }, 120_000);

  test('after a crash: a flipped, cut or deleted write-ahead log, and the log of another day', async () => {
    const earlier = keep();
    fillDrafts(vault.session.db, 40, 800);
    vault.session.idle();
    for (let index = 0; index < 40; index += 1)
      fillDrafts(vault.session.db, 1, 300, `late${index}x`);
    // A copy of an open vault is what a crash leaves behind.
    const crashed = keep();
    const device = `${vault.deviceFolder}.kept`;
    cpSync(vault.deviceFolder, device, { recursive: true });
    vault.session.close();
    const log = readFileSync(join(crashed, 'data.db-wal'));
    const draw = draws(6);
    const answers: string[] = [];
    const play = async (change: (folder: string) => void): Promise<void> => {
      restore(crashed);
      rmSync(vault.deviceFolder, { recursive: true });
      cpSync(device, vault.deviceFolder, { recursive: true });
      change(vault.folder);
      answers.push(await reopen());
    };
    await play(() => undefined);
    expect(answers.splice(0)).toEqual(['silent']);
    for (let round = 0; round < 60; round += 1) {
      await play((folder) => {
        const bytes = Buffer.from(log);
        bytes[draw(bytes.length)]! ^= 1 << draw(8);
        writeFileSync(join(folder, 'data.db-wal'), bytes);
      });
    }
    for (let round = 0; round < 17; round += 1)
      await play((folder) => truncateSync(join(folder, 'data.db-wal'), draw(log.length - page)));
    await play((folder) => rmSync(join(folder, 'data.db-wal')));
    await play((folder) => copyFileSync(join(earlier, 'data.db'), join(folder, 'data.db')));
    await play((folder) => copyFileSync(join(earlier, 'data.db-wal'), join(folder, 'data.db-wal')));
    tell({
      id: 'T05',
      what: 'changed write-ahead logs',
      n: answers.length,
      failures: answers.filter((answer) => answer === 'silent').length,
      seed: 6,
    });
    expect(answers).not.toContain('silent');
    expect(answers.length).toBe(80);
  }, 120_000);

  test('the person may accept an older vault: it is logged, and asked no more', async () => {
    vault.session.close();
    const monday = keep();
    const session = await vault.unlock();
    fillDrafts(session.db, 3);
    session.close();
    restore(monday);
    const older = await vault.unlock();
    expect(older.finding).toBe('older');
    older.acceptFinding();
    fillDrafts(older.db, 1, 20, 'after');
    expect(
      older.db.prepare("SELECT reason FROM audit_event WHERE action = 'accepted-older'").all(),
    ).toEqual([{ reason: 'older' }]);
    older.close();
    const again = await vault.unlock();
    expect(again.readOnly).toBe(false);
    again.close();
  });

  test('a vault used on another computer in between, and a removed witness, raise no alarm', async () => {
    vault.session.close();
    const other = join(vault.folder, '..', 'other-device');
    const { unlockVault } = await import('../../../../electron/vault/opening/unlock-vault.ts');
    const away = await unlockVault({
      folder: vault.folder,
      deviceFolder: other,
      secret: { recoveryKey: vault.recoveryKey },
      now: () => '2026-11-23T10:00:00.000Z',
      allowWeakKdf: true,
    });
    fillDrafts(away.db, 5);
    away.close();
    const back = await vault.unlock();
    expect(back.finding).toBeNull();
    back.close();
    rmSync(vault.deviceFolder, { recursive: true });
    const fresh = await vault.unlock();
    expect(fresh.finding).toBeNull();
    fresh.close();
  });

  test('two copies that went different ways are told apart', async () => {
    vault.session.close();
    const shared = keep();
    const mine = await vault.unlock();
    fillDrafts(mine.db, 2, 20, 'mine');
    mine.close();
    restore(shared);
    const { unlockVault } = await import('../../../../electron/vault/opening/unlock-vault.ts');
    const theirs = await unlockVault({
      folder: vault.folder,
      deviceFolder: null,
      secret: { recoveryKey: vault.recoveryKey },
      now: () => '2026-11-23T10:00:00.000Z',
      allowWeakKdf: true,
    });
    for (let index = 0; index < 9; index += 1) fillDrafts(theirs.db, 1, 20, `theirs${index}x`);
    theirs.close();
    const session = await vault.unlock();
    expect(session.finding).toBe('changed-elsewhere');
    session.close();
  });
});

function allDrafts(db: { prepare(sql: string): { all(): unknown[] } }): unknown[] {
  return db.prepare('SELECT place, body FROM draft ORDER BY place').all();
}
