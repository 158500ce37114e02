// What every fault run is given: children to start and kill, a seeded draw, and a line to report.

import { spawn, type ChildProcess } from 'node:child_process';

export type Harness = {
  /** Bundles one of test/faults/children for plain Node and returns its path. */
  readonly child: (name: string) => Promise<string>;
  readonly seed: number;
};

/** One line a run: what was tried, how often it failed, and the seed that repeats it. */
export type FaultLine = {
  readonly id: string;
  readonly what: string;
  readonly n: number;
  readonly failures: number;
  readonly seed: number;
} & Readonly<Record<string, string | number>>;

/** mulberry32: whole numbers from 0 to below `limit`. */
export function draws(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

/** Starts a child with its orders as JSON; its standard output is ours to read. */
export function start(script: string, orders: object): ChildProcess {
  return spawn(process.execPath, [script, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for the end: how it ended and what it said. */
export async function ended(
  child: ChildProcess,
): Promise<{ code: number | null; signal: string | null; said: string; complained: string }> {
  let said = '';
  let complained = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += String(chunk)));
  child.stderr?.on('data', (chunk: Buffer) => (complained += String(chunk)));
  return new Promise((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, said, complained })),
  );
}
