// T08, T13, T20, T22: wrong secrets by the thousand, clocks that lie, and the restore drill from every kept backup.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupHere, listBackups } from '../../../../electron/vault/backups/backups.ts';
import { usualKdf } from '../../../../electron/vault/keys/kdf.ts';
import { createVault } from '../../../../electron/vault/opening/create-vault.ts';
import { unlockVault } from '../../../../electron/vault/opening/unlock-vault.ts';
import { firstBrokenLink, shortenAudit } from '../../../../electron/vault/rows/audit.ts';
import type { VaultSession } from '../../../../electron/vault/session/session.ts';
import { Problem } from '../../../../shared/kernel/problem.ts';
import { draws } from '../../../faults/harness.ts';
import { restoreDrill, restoreEverySlot } from '../../../faults/restore-drill.ts';
import { tell } from '../../../support/fault-harness.ts';
import { fillDrafts } from '../../../support/filled-vault.ts';
import { tellRows } from '../../../support/told-rows.ts';
import { vaultDoor } from '../../../support/vault-door.ts';
import { testNow, testPassphrase, testVault, type TestVault } from '../../../support/vaults.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await testVault();
});
afterEach(() => vault.clear());

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: unknown) => (error instanceof Problem ? error.code : 'unexpected'),
  );

describe('T08: wrong passphrases', () => {
  test('1,000 near misses are refused and leave every byte as it was', async () => {
    vault.session.close();
    const before = ['header.a', 'header.b', 'data.db'].map((name) =>
      readFileSync(join(vault.folder, name)),
    );
    const draw = draws(8);
    const answers = new Map<string, number>();
    for (let round = 0; round < 1_000; round += 1) {
      const characters = [...testPassphrase];
      characters[draw(characters.length)] += String.fromCodePoint(0x21 + draw(0x2000));
      const code = await codeOf(vault.unlock({ passphrase: characters.join('') }));
      answers.set(code, (answers.get(code) ?? 0) + 1);
    }
    tell({
      id: 'T08',
      what: 'wrong passphrases',
      n: 1_000,
      failures: 1_000 - (answers.get('wrong-secret') ?? 0),
      seed: 8,
    });
    expect([...answers]).toEqual([['wrong-secret', 1_000]]);
    expect(
      ['header.a', 'header.b', 'data.db'].every((name, index) =>
        readFileSync(join(vault.folder, name)).equals(before[index]!),
      ),
    ).toBe(true);
  }, 120_000);

  test('spaces, case and an empty text count; a text of a million characters is just another wrong one', async () => {
    vault.session.close();
    for (const passphrase of [
      ` ${testPassphrase}`,
      testPassphrase.toUpperCase(),
      '',
      'x'.repeat(1_000_000),
      testPassphrase.replaceAll(' ', '  '),
    ]) {
      expect(await codeOf(vault.unlock({ passphrase }))).toBe('wrong-secret');
    }
  });

  test('with the real derivation: right opens, wrong does not', async () => {
    const folder = join(vault.folder, '..', 'Real.vault');
    const made = await createVault({
      folder,
      passphrase: testPassphrase,
      now: testNow,
      deviceFolder: null,
    });
    expect(made.session.header.kdf).toMatchObject(usualKdf);
    made.session.close();
    expect(
      await codeOf(
        unlockVault({
          folder,
          secret: { passphrase: `${testPassphrase}.` },
          now: testNow,
          deviceFolder: null,
        }),
      ),
    ).toBe('wrong-secret');
    (
      await unlockVault({
        folder,
        secret: { passphrase: testPassphrase },
        now: testNow,
        deviceFolder: null,
      })
    ).close();
  }, 60_000);

  test('20 near misses at the real cost are refused, in any Unicode form; the right words open in any form', async () => {
    const right = 'Künstlerin é über Ångström ﬁnden';
    const folder = join(vault.folder, '..', 'Twenty.vault');
    const made = await createVault({ folder, passphrase: right, now: testNow, deviceFolder: null });
    made.session.close();
    const unlock = (passphrase: string) =>
      unlockVault({ folder, secret: { passphrase }, now: testNow, deviceFolder: null });
    const near = [
      'Kunstlerin é über Ångström ﬁnden',
      'Künstlerin e über Ångström ﬁnden',
      'Künstlerin é uber Ångström ﬁnden',
      'Künstlerin é über Angström ﬁnden',
      'Künstlerin é über Ångstrom ﬁnden',
      ' Künstlerin é über Ångström ﬁnden',
      'Künstlerin é über Ångström ﬁnden ',
      'Künstlerin  é über Ångström ﬁnden',
      'Künstlerin\té über Ångström ﬁnden',
      'Künstlerin é über Ångström ﬁnden\n',
    ];
    const wrong = near.flatMap((text) => [text.normalize('NFC'), text.normalize('NFD')]);
    const answers: string[] = [];
    for (const passphrase of wrong) answers.push(await codeOf(unlock(passphrase)));
    tell({
      id: 'T08',
      what: 'wrong passphrases at the real cost',
      n: wrong.length,
      failures: answers.filter((code) => code !== 'wrong-secret').length,
      seed: 0,
    });
    expect(answers).toEqual(wrong.map(() => 'wrong-secret'));
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
      (await unlock(right.normalize(form))).close();
  }, 600_000);

  test('through the door: a megabyte, nothing at all and what is no text are refused before any derivation, and count as no try', async () => {
    vault.session.close();
    const desk = vaultDoor(vault.deviceFolder);
    for (const passphrase of ['x'.repeat(1_000_000), '', null, 7, ['x']]) {
      await expect(
        desk.ask('unlock', { place: { path: vault.folder }, passphrase }),
      ).rejects.toMatchObject({ code: 'invalid' });
    }
    for (let attempt = 0; attempt < 4; attempt += 1)
      await expect(
        desk.ask('unlock', { place: { path: vault.folder }, passphrase: '' }),
      ).rejects.toHaveProperty('code', 'invalid');
    await desk.ask('unlock', {
      place: { path: vault.folder },
      passphrase: testPassphrase.normalize('NFD'),
    });
    expect(desk.waited).toEqual([]);
    desk.holder.close();
  });
});

describe('T13: clocks that lie', () => {
  tellRows('clocks that lie, and the log', 'T13');
  const years = (count: number) =>
    new Date(Date.parse(testNow()) + count * 365 * 86_400_000).toISOString();

  test('ten years back and ahead: the log keeps its order and its chain, nothing is thrown away, no alarm is raised', async () => {
    backupHere(vault.session);
    vault.session.close();
    for (const jump of [-10, 10, 0, 9, -9, 0]) {
      const session = await unlockVault({
        folder: vault.folder,
        secret: { passphrase: testPassphrase },
        now: () => years(jump),
        deviceFolder: vault.deviceFolder,
        allowWeakKdf: true,
      });
      expect(session.finding).toBeNull();
      fillDrafts(session.db, 1, 20, `jump${jump}at${session.auditHead.seq}x`);
      backupHere(session);
      expect(firstBrokenLink(session.db, session.keys.audit)).toBeNull();
      expect(listBackups(session)).toHaveLength(
        session.db
          .prepare("SELECT count(*) AS n FROM audit_event WHERE action = 'backup-made'")
          .all()
          .map((row) => (row as { n: number }).n)[0]!,
      );
      session.close();
    }
    const session = await vault.unlock();
    const seqs = (
      session.db.prepare('SELECT seq FROM audit_event ORDER BY seq').all() as { seq: number }[]
    ).map((row) => row.seq);
    expect(seqs).toEqual(seqs.map((_seq, index) => index + 1));
    session.close();
  });

  test('the log is shortened in its own order, and its chain still holds and still tells a gap', () => {
    const { db, keys } = vault.session;
    for (let index = 0; index < 20; index += 1)
      vault.session.audit({ action: 'settings-changed', object: `s${index}` });
    expect(shortenAudit(db, keys.audit, years(1), years(0.5))).toBeGreaterThan(10);
    expect(firstBrokenLink(db, keys.audit)).toBeNull();
    vault.session.audit({ action: 'exported', object: 'x' });
    expect(firstBrokenLink(db, keys.audit)).toBeNull();
    expect(() => db.prepare("UPDATE audit_event SET reason = 'other'").run()).toThrow();
    expect(() => db.prepare('DELETE FROM audit_event').run()).toThrow();
    forge(
      vault.session,
      'DELETE FROM audit_event WHERE seq = (SELECT max(seq) - 1 FROM audit_event)',
    );
    expect(firstBrokenLink(db, keys.audit)).not.toBeNull();
  });

  test('a changed word in the log is found', () => {
    for (let index = 0; index < 5; index += 1)
      vault.session.audit({ action: 'exported', object: `file${index}` });
    forge(vault.session, "UPDATE audit_event SET object = 'none' WHERE seq = 4");
    expect(firstBrokenLink(vault.session.db, vault.session.keys.audit)).toBe(4);
  });
});

describe('T20: the restore drill', () => {
  test('ten random histories of 1,000 steps: with the live vault damaged, the backup alone gives all back, by passphrase and by recovery key', async () => {
    expect(tell(await restoreDrill(20, 10))).toMatchObject({ n: 10, failures: 0 });
  }, 300_000);

  test('every backup that the schedule keeps comes back: the last, the daily, the weekly, the monthly', async () => {
    const line = tell(await restoreEverySlot(20, 75));
    expect(line.failures).toBe(0);
    expect(line.n).toBeGreaterThan(12);
  }, 300_000);
});

/** What somebody who holds the key could do to the file, around the triggers. */
function forge({ db }: VaultSession, sql: string): void {
  db.exec('DROP TRIGGER audit_event_stays; DROP TRIGGER audit_event_kept');
  db.exec(sql);
}
