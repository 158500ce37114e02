// T01: a writer is killed at random moments; nothing it was told to be saved may be lost, halved or damaged.

import { createHash } from 'node:crypto';
import type { VaultSession } from '../../electron/vault/session/session.ts';
import { testPassphrase, testVault } from '../support/vaults.ts';
import { draws, start, type FaultLine, type Harness } from './harness.ts';

/** Most of a round is waiting for a process to start: several vaults have their rounds beside each other. */
const lanes = 6;
type Found = { acks: number; lost: number; half: number; corrupt: number; alarms: number };

/** Starts `n` writers, on a few vaults one after the other, and kills each 0 to `longest` ms after its first word. */
export async function killWriters(
  { child, seed }: Harness,
  n: number,
  longest = 200,
): Promise<FaultLine> {
  const script = await child('writer');
  const found: Found = { acks: 0, lost: 0, half: 0, corrupt: 0, alarms: 0 };
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) => {
      const draw = draws(seed * lanes + lane);
      return killOnOneVault(script, Math.floor((n + lane) / lanes), () => draw(longest), found);
    }),
  );
  return {
    id: 'T01',
    what: 'killed while writing',
    n,
    failures: found.lost + found.half + found.corrupt + found.alarms,
    seed,
    ...found,
  };
}

async function killOnOneVault(
  script: string,
  n: number,
  after: () => number,
  found: Found,
): Promise<void> {
  const vault = await testVault();
  vault.session.close();
  try {
    for (let round = 0, from = 1; round < n; round += 1) {
      const acked = await writeUntilKilled(
        script,
        {
          folder: vault.folder,
          deviceFolder: vault.deviceFolder,
          passphrase: testPassphrase,
          from,
        },
        after(),
      );
      const session = await vault.unlock();
      if (session.finding !== null) found.alarms += 1;
      try {
        await session.check();
      } catch {
        found.corrupt += 1;
      }
      const there = inspect(session, found);
      if (acked > 0) found.acks += acked - from + 1;
      if (acked > there) found.lost += acked - there;
      from = there + 1;
      if (round % 20 === 19)
        session.transaction(() => session.db.prepare('DELETE FROM draft').run());
      session.close();
    }
  } finally {
    vault.clear();
  }
}

/** The last number that was said before the end, or 0. */
async function writeUntilKilled(script: string, orders: object, after: number): Promise<number> {
  const writer = start(script, orders);
  let said = '';
  let complained = '';
  let timer: NodeJS.Timeout | null = null;
  writer.stderr?.on('data', (chunk: Buffer) => (complained += String(chunk)));
  writer.stdout?.on('data', (chunk: Buffer) => {
    said += String(chunk);
    timer ??= setTimeout(() => writer.kill('SIGKILL'), after);
  });
  const signal = await new Promise<string | null>((resolve) =>
    writer.on('close', (_code, by) => resolve(by)),
  );
  if (signal !== 'SIGKILL')
    throw new Error(`the writer ended by itself: ${complained.slice(0, 400)}`);
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1) ?? 0);
}

/** Counts half pairs and wrong bodies; returns the highest number there. */
function inspect(session: VaultSession, found: Found): number {
  const rows = session.db.prepare('SELECT place, body FROM draft').all() as {
    place: string;
    body: string;
  }[];
  const marks = new Map(
    rows
      .filter((row) => row.place.endsWith(':mark'))
      .map((row) => [row.place.slice(0, -5), row.body]),
  );
  let highest = 0;
  for (const { place, body } of rows.filter((row) => row.place.endsWith(':body'))) {
    const number = place.slice(0, -5);
    if (!marks.has(number)) found.half += 1;
    else if (marks.get(number) !== createHash('sha256').update(body).digest('hex'))
      found.corrupt += 1;
    highest = Math.max(highest, Number(number));
    marks.delete(number);
  }
  found.half += marks.size;
  return highest;
}
