// T20: after a restore of a kept backup, weeks of daily use: on each day the new backup is there, and what the schedule keeps of those made since.

import { cpSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { eraseAgain } from '../../electron/all-handlers.ts';
import { backupsIn } from '../../electron/vault/backups/backup-folder.ts';
import { backupHere, listBackups } from '../../electron/vault/backups/backups.ts';
import { unlockVault } from '../../electron/vault/opening/unlock-vault.ts';
import { commitRestore, prepareRestore } from '../../electron/vault/restore/restore.ts';
import { backupsToKeep } from '../../shared/vault/backups.ts';
import { fillDrafts } from '../support/filled-vault.ts';
import { testPassphrase, testVault, type TestVault } from '../support/vaults.ts';
import type { FaultLine } from './harness.ts';

const secret = { passphrase: testPassphrase };

/** Days of use in a vault made on 1 June 2026; the clock is the caller's to turn back. */
export class Days {
  day = 0;
  vault!: TestVault;
  readonly now = () =>
    new Date(Date.parse('2026-06-01T10:00:00.000Z') + this.day * 86_400_000).toISOString();

  async begin(): Promise<void> {
    this.vault = await testVault(this.now);
    this.vault.session.close();
  }

  /** Unlocked, written, backed up, locked. True where the new backup stayed, and of `made` all that the schedule keeps. */
  async use(folder: string, made: string[] = []): Promise<boolean> {
    this.day += 1;
    const session = await unlockVault({
      folder,
      secret,
      now: this.now,
      deviceFolder: this.vault.deviceFolder,
      allowWeakKdf: true,
    });
    try {
      session.acceptFinding();
      fillDrafts(session.db, 1, 10, `day-${this.day}-${folder.length}`);
      const file = backupHere(session);
      made.push(this.now());
      const kept = new Set(listBackups(session).map(({ madeAt }) => madeAt));
      return (
        existsSync(file) &&
        kept.size < 30 &&
        [...backupsToKeep(made)].every((place) => kept.has(made[place]!))
      );
    } finally {
      session.close();
    }
  }

  async restore(folder: string, backup: string): Promise<void> {
    const prepared = await prepareRestore({
      backup,
      folder,
      secret,
      now: this.now,
      allowWeakKdf: true,
      eraseAgain,
      standing: null,
    });
    commitRestore(prepared, this.vault.deviceFolder, prepared.header.vaultId, this.now());
  }
}

/** `before` days of use; then from the kept backup nearest to each of `ages` days a restore and `after` days more. `n` counts the days that were asked. */
export async function goOnAfterRestore(
  seed: number,
  { before, ages, after }: { before: number; ages: readonly number[]; after: number },
): Promise<FaultLine> {
  const days = new Days();
  await days.begin();
  const { vault } = days;
  let [n, failures] = [0, 0];
  try {
    for (let count = 0; count < before; count += 1) await days.use(vault.folder);
    const slots = backupsIn(join(vault.folder, 'backups'));
    const last = days.day;
    for (const wished of ages) {
      days.day = last;
      const off = ({ madeAt }: { madeAt: string }) =>
        Math.abs((Date.parse(days.now()) - Date.parse(madeAt)) / 86_400_000 - wished);
      const { path } = slots.toSorted((left, right) => off(left) - off(right))[0]!;
      const folder = `${vault.folder}-${wished}.vault`;
      cpSync(vault.folder, folder, { recursive: true });
      await days.restore(folder, join(folder, 'backups', basename(path)));
      const made: string[] = [];
      for (let count = 0; count < after; count += 1) {
        n += 1;
        if (!(await days.use(folder, made))) failures += 1;
      }
    }
  } finally {
    vault.clear();
  }
  return { id: 'T20', what: 'backup, damage, restore on an empty machine', n, failures, seed };
}
