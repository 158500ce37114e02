// T03: power loss. Every write and sync of a writer is recorded; disks are rebuilt as they could have been found:
// what was synced is there, of what came later any part, in sectors, is there or not.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlockVault } from '../../electron/vault/opening/unlock-vault.ts';
import { testNow, testPassphrase, testVault } from '../support/vaults.ts';
import { readDisk, rebuild, writeDisk, type Deed } from './disk.ts';
import { draws, type FaultLine, type Harness } from './harness.ts';

/** Rebuilds `n` disks from one recorded run and opens each. Needs strace. */
export async function losePower(
  { child, seed }: Harness,
  n: number,
  recordFor = 1_500,
): Promise<FaultLine> {
  const script = await child('writer');
  const vault = await testVault();
  vault.session.close();
  const before = readDisk(vault.folder);
  const deeds = await record(
    script,
    { folder: vault.folder, deviceFolder: vault.deviceFolder, passphrase: testPassphrase, from: 1 },
    recordFor,
  );
  const draw = draws(seed);
  const found = { lost: 0, unopened: 0, half: 0 };
  const place = mkdtempSync(join(tmpdir(), 'linking-pin-power-'));
  try {
    for (let round = 0; round < n; round += 1) {
      const cut = draw(deeds.length);
      const folder = join(place, 'Desk.vault');
      writeDisk(folder, rebuild(before, deeds.slice(0, cut), draw));
      const acked = deeds
        .slice(0, cut)
        .reduce((last, deed) => (deed.kind === 'ack' ? deed.number : last), 0);
      await judge(folder, acked, found);
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
    vault.clear();
  }
  return {
    id: 'T03',
    what: 'power lost',
    n,
    failures: found.lost + found.unopened + found.half,
    seed,
    deeds: deeds.length,
    ...found,
  };
}

async function judge(
  folder: string,
  acked: number,
  found: { lost: number; unopened: number; half: number },
): Promise<void> {
  try {
    const session = await unlockVault({
      folder,
      secret: { passphrase: testPassphrase },
      now: testNow,
      deviceFolder: null,
      allowWeakKdf: true,
    });
    try {
      if (session.unclean) await session.check();
      const count = (ending: string) =>
        (
          session.db
            .prepare(`SELECT count(*) AS n FROM draft WHERE place LIKE '%:${ending}'`)
            .get() as { n: number }
        ).n;
      const there = count('body');
      if (there !== count('mark')) found.half += 1;
      if (there < acked) found.lost += 1;
    } finally {
      session.close();
    }
  } catch {
    found.unopened += 1;
  }
}

/** Runs the writer under strace and kills it; returns what it did to the vault's files and what it acknowledged. */
async function record(
  script: string,
  orders: { readonly folder: string; readonly [more: string]: unknown },
  milliseconds: number,
): Promise<Deed[]> {
  const log = join(mkdtempSync(join(tmpdir(), 'linking-pin-trace-')), 'trace');
  const calls = 'openat,close,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename';
  const traced = spawn(
    'strace',
    [
      '-f',
      '-o',
      log,
      '-xx',
      '-s',
      '70000',
      '-e',
      `trace=${calls}`,
      process.execPath,
      script,
      JSON.stringify(orders),
    ],
    { stdio: ['ignore', 'pipe', 'ignore'], detached: true },
  );
  await new Promise((resolve) => traced.stdout.once('data', resolve));
  traced.stdout.resume();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  process.kill(-(traced.pid ?? 0), 'SIGKILL');
  await new Promise((resolve) => traced.once('close', resolve));
  return parseTrace(readFileSync(log, 'latin1'), orders.folder);
}

/** Reads strace's lines. Names and data are in hexadecimal, so nothing in them can be mistaken for syntax. */
export function parseTrace(trace: string, folder: string): Deed[] {
  const open = new Map<string, string>();
  const deeds: Deed[] = [];
  const inVault = (hex: string): string | null => {
    const path = unhex(hex).toString();
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
  };
  for (const line of joinUnfinished(trace)) {
    const [, call = '', rest = '', result = ''] =
      /^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)/u.exec(line) ?? [];
    if (result === '' || result.startsWith('-')) continue;
    const [first = ''] = rest.split(',');
    const texts = [...rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/gu)].map((match) => match[1] ?? '');
    const file = open.get(first);
    if (call === 'openat') {
      const name = inVault(texts[0] ?? '');
      open.delete(result);
      if (name !== null) {
        open.set(result, name);
        if (rest.includes('O_CREAT')) deeds.push({ kind: 'create', file: name });
      }
    } else if (call === 'close') open.delete(first);
    else if (call === 'pwrite64' && file !== undefined)
      deeds.push({
        kind: 'write',
        file,
        at: Number(rest.split(', ').at(-1)),
        bytes: unhex(texts[0] ?? ''),
      });
    else if ((call === 'fsync' || call === 'fdatasync') && file !== undefined)
      deeds.push({ kind: 'sync', file });
    else if (call === 'ftruncate' && file !== undefined)
      deeds.push({ kind: 'cut', file, size: Number(rest.split(', ')[1]) });
    else if (call === 'unlink' && inVault(texts[0] ?? '') !== null)
      deeds.push({ kind: 'remove', file: inVault(texts[0] ?? '')! });
    else if (call === 'write' && first === '1')
      deeds.push({
        kind: 'ack',
        number: Number(
          unhex(texts[0] ?? '')
            .toString()
            .trim()
            .split('\n')
            .at(-1),
        ),
      });
  }
  return deeds;
}

/** strace splits a call that another thread interrupts into two lines. */
function joinUnfinished(trace: string): string[] {
  const waiting = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const [, thread = ''] = /^(\d+)/u.exec(line) ?? [];
    if (line.endsWith('<unfinished ...>')) {
      waiting.set(thread, line.slice(0, -'<unfinished ...>'.length).trimEnd());
      return [];
    }
    const resumed = /<\.\.\. \w+ resumed>/u.exec(line);
    return [
      resumed
        ? `${waiting.get(thread) ?? ''}${line.slice(resumed.index + resumed[0].length)}`
        : line,
    ];
  });
}

function unhex(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}
