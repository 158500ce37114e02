// T12: two processes, or two computers, want the same vault. Never two writers, always a clear refusal.

import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unlockVault } from '../../electron/vault/opening/unlock-vault.ts';
import { testPassphrase, testVault } from '../support/vaults.ts';
import { start, type FaultLine, type Harness } from './harness.ts';

/** `n` rounds: two children start at once, a third comes while one holds the vault, and the vault opens again afterwards. */
export async function twoInstances({ child, seed }: Harness, n: number): Promise<FaultLine> {
  const script = await child('holder');
  const vault = await testVault();
  vault.session.close();
  let failures = 0;
  try {
    for (let round = 0; round < n; round += 1) {
      const orders = {
        folder: vault.folder,
        deviceFolder: vault.deviceFolder,
        passphrase: testPassphrase,
      };
      const children = [
        start(script, orders),
        start(script, { ...orders, deviceFolder: `${vault.deviceFolder}-other` }),
      ];
      const words = await Promise.all(
        children.map(
          (process) =>
            new Promise<string>((resolve) =>
              process.stdout?.once('data', (chunk: Buffer) => resolve(String(chunk).trim())),
            ),
        ),
      );
      const late = await unlockVault({
        ...orders,
        secret: { passphrase: testPassphrase },
        now: () => new Date().toISOString(),
        allowWeakKdf: true,
      }).then(
        (session) => (session.close(), 'open'),
        (error: { code?: string }) => error.code ?? 'unknown',
      );
      if (words.sort().join() !== 'in-use,open' || late !== 'in-use') failures += 1;
      // Every second holder dies instead of closing: its lock must not keep anybody out.
      await Promise.all(
        children.map(
          (process) =>
            new Promise<void>((resolve) => {
              if (process.exitCode !== null) return resolve();
              process.once('close', () => resolve());
              process.kill(round % 2 === 0 ? 'SIGTERM' : 'SIGKILL');
            }),
        ),
      );
      const after = await unlockVault({
        ...orders,
        secret: { passphrase: testPassphrase },
        now: () => new Date().toISOString(),
        allowWeakKdf: true,
      });
      if (after.unclean) await after.check();
      after.close();
    }
  } finally {
    vault.clear();
  }
  return { id: 'T12', what: 'two processes at once', n, failures, seed };
}

/** Pretends that another computer holds the vault, its heart having beaten so many minutes ago. */
export function pretendOtherHost(folder: string, minutesAgo: number, now: string): void {
  const path = join(folder, 'host.lock');
  writeFileSync(
    path,
    JSON.stringify({ host: 'studio-mac', pid: 1, since: '2026-11-22T08:15:00.000Z' }),
  );
  const at = new Date(Date.parse(now) - minutesAgo * 60_000);
  utimesSync(path, at, at);
}
