// Unlocking to the first list, against the bare derivation of the same run.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { deriveFromPassphrase } from '../../../electron/vault/keys/kdf.ts';
import { createVault } from '../../../electron/vault/opening/create-vault.ts';
import { unlockVault } from '../../../electron/vault/opening/unlock-vault.ts';
import { median, round } from '../figures.ts';
import { noteText } from './corpus.ts';

const passphrase = 'quilt lantern marble otter seven';
const rows = 20_000;
/** Single derivations differ by more than a factor of two on a busy machine: fewer runs say nothing. */
export const leastRuns = 15;

/** In turns, each first every second time; the first of each also loads code and is not counted. */
export async function unlocking(
  place: string,
  runs: number,
  print: (line: Record<string, unknown>) => void,
): Promise<void> {
  const options = {
    folder: join(place, 'Unlock.vault'),
    now: () => new Date().toISOString(),
    deviceFolder: join(place, 'device'),
  };
  const { session } = await createVault({ ...options, passphrase });
  const { kdf } = session.header;
  session.db.transaction(() => {
    for (let index = 0; index < rows; index += 1)
      session.db
        .prepare('INSERT INTO draft (place, body, saved_at) VALUES (?, ?, ?)')
        .run(String(index), noteText(index), String(index));
  })();
  session.close();
  const cases = {
    bare: async () => void (await deriveFromPassphrase(passphrase, randomBytes(16), kdf)),
    unlock: async () => {
      const opened = await unlockVault({ ...options, secret: { passphrase } });
      opened.db.prepare('SELECT place, saved_at FROM draft ORDER BY place LIMIT 50').all();
      return opened;
    },
  };
  const times: Record<keyof typeof cases, number[]> = { bare: [], unlock: [] };
  const count = Math.max(runs, leastRuns);
  for (let turn = 0; turn <= count; turn += 1) {
    for (const name of turn % 2 === 0
      ? (['bare', 'unlock'] as const)
      : (['unlock', 'bare'] as const)) {
      const start = performance.now();
      const opened = await cases[name]();
      const took = performance.now() - start;
      opened?.close();
      if (turn > 0) times[name].push(took);
    }
  }
  const [ours, theirs] = [median(times.unlock), median(times.bare)];
  const best = round((Math.min(...times.unlock) - 50) / Math.min(...times.bare));
  print({
    bench: 'vault',
    case: 'unlock to first list',
    n: rows,
    peer: `bare Argon2id ${kdf.memoryKiB / 1_024} MiB, ${kdf.passes} passes`,
    ratio: round((ours - 50) / theirs),
    best,
    goal: 1.15,
    ours: round(ours),
    theirs: round(theirs),
    unit: 'ms, ratio after 50 ms allowance',
    runs: count,
  });
}
