// The solver on whole tables against scipy and munkres, and its first call in a fresh process.

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { assignSquare } from '../../../shared/matching/solve/square.ts';
import { check } from './check.ts';
import { families, instance, type Family } from './instances.ts';
import { munkresPeer, scipyPeer, type Peer } from './peers.ts';
import { bench, median, option, round, type Setting } from './setting.ts';

/** Whole complete assignments: ours and each peer's in turn, `runs` times after one warm-up. */
export async function solverAgainstPeers({ root, options, print }: Setting): Promise<void> {
  const full = options.includes('--full');
  const sizes =
    option(options, 'sizes')?.split(',').map(Number) ??
    (full ? [200, 500, 1000, 2000, 4000] : [500, 1000, 2000]);
  const runs = Number(option(options, 'runs') ?? 5);
  const scipy = await scipyPeer(root);
  if (scipy === null)
    print({
      bench,
      case: 'solver',
      n: 0,
      peer: 'scipy',
      ratio: null,
      runs: 0,
      note: 'python3 with scipy is not installed here',
    });
  const peers = [scipy, munkresPeer()].filter((peer) => peer !== null);
  const ratios = new Map<string, number[]>();
  for (const family of families) {
    for (const size of sizes) {
      if (family === 'machol-wien' && size > 500) continue;
      await oneTable({ family, size, runs, peers, print, ratios });
    }
  }
  for (const [peer, list] of ratios) {
    print({
      bench,
      case: 'geometric mean over uniform, ties, geometric, forbidden',
      n: sizes.join('+'),
      peer,
      ratio: round(Math.exp(list.reduce((sum, ratio) => sum + Math.log(ratio), 0) / list.length)),
      runs,
    });
  }
  for (const peer of peers) peer.close();
}

type OneTable = {
  readonly family: Family;
  readonly size: number;
  readonly runs: number;
  readonly peers: readonly Peer[];
  readonly print: Setting['print'];
  readonly ratios: Map<string, number[]>;
};

async function oneTable({ family, size, runs, peers, print, ratios }: OneTable): Promise<void> {
  const table = instance(family, size, 11);
  const ready = await Promise.all(
    peers.map((peer) =>
      peer.name.startsWith('munkres') && family === 'machol-wien'
        ? null
        : peer.prepare(table, size),
    ),
  );
  const ours: number[] = [];
  const theirs = peers.map((): number[] => []);
  const objectives = peers.map(() => NaN);
  let own = { objective: NaN, violation: NaN };
  for (let run = 0; run <= runs; run += 1) {
    const started = performance.now();
    const result = assignSquare(size, table);
    const ms = performance.now() - started;
    if (run === 0) own = check(table, size, result);
    else ours.push(ms);
    for (const [index, call] of ready.entries()) {
      if (call === null) continue;
      const answer = await call();
      objectives[index] = answer.objective;
      if (run > 0) theirs[index]!.push(answer.ms);
    }
  }
  peers.forEach((peer, index) => {
    if (ready[index] === null) return;
    const ratio = median(ours) / median(theirs[index]!);
    if (family !== 'machol-wien') ratios.set(peer.name, [...(ratios.get(peer.name) ?? []), ratio]);
    const difference =
      Math.abs(own.objective - objectives[index]!) / Math.max(1, Math.abs(objectives[index]!));
    print({
      bench,
      case: 'solver',
      family,
      n: size,
      peer: peer.name,
      ratio: round(ratio),
      runs,
      oursMs: round(median(ours)),
      peerMs: round(median(theirs[index]!)),
      difference,
      violation: own.violation,
    });
  });
}

/** The first call in a fresh process, n = 500. */
export function cold({ root, print }: Setting): void {
  const times = Array.from({ length: 5 }, () =>
    Number(
      execFileSync(
        process.execPath,
        [path.join(root, 'scripts', 'bench.mjs'), 'match', '--cold-child'],
        { encoding: 'utf8' },
      ),
    ),
  );
  print({
    bench,
    case: 'first cold call',
    family: 'uniform',
    n: 500,
    peer: 'goal 100 ms',
    ratio: round(median(times) / 100),
    runs: times.length,
    oursMs: round(median(times)),
  });
}

export function coldChild(): void {
  const table = instance('uniform', 500, 11);
  const started = performance.now();
  assignSquare(500, table);
  process.stdout.write(String(performance.now() - started));
}
