// One step of the set-up: says what it does, measures it, and turns every failure into one message with a next step.

import { rmSync } from 'node:fs';

/** A failure that the reader can do something about: what went wrong, and the one next step. */
export class Trouble extends Error {
  constructor(message, next) {
    super(message);
    this.name = 'Trouble';
    this.next = next;
  }
}

/** The places at which SETUP_KILL_AT can end the process; the test of the set-up walks through all of them. */
export const KILL_POINTS = [
  'dependencies',
  'electron-download',
  'electron',
  'libraries',
  'sqlite-compile',
  'sqlite',
  'build',
];

/** Ends the process at once, as a power cut would, when SETUP_KILL_AT names this point. `first` stops what we started. */
export function midway(point, first = () => {}) {
  if (process.env.SETUP_KILL_AT !== point) return;
  first();
  process.kill(process.pid, 'SIGKILL');
}

/** The same while another program works: ends it and us as soon as its work has begun to show. */
export function midwayThrough(point, child, hasBegun) {
  if (process.env.SETUP_KILL_AT !== point) return;
  const look = () =>
    hasBegun() ? midway(point, () => child.kill('SIGKILL')) : setTimeout(look, 3);
  look();
}

const troubleByCode = {
  ENOSPC: ['The disk is full.', 'Free about 1.5 GB, then run the same command again.'],
  EDQUOT: ['Your disk quota is used up.', 'Free about 1.5 GB, then run the same command again.'],
  EROFS: [
    'The disk cannot be written to.',
    'Set LINKING_PIN_CACHE to a folder that you may write to, then run the same command again.',
  ],
  EACCES: [
    'A file or folder may not be written to.',
    'Check its owner, or set LINKING_PIN_CACHE to a folder of your own, then run the same command again.',
  ],
};

/** Any error as a Trouble; what is not known keeps its own words. */
export function asTrouble(error) {
  if (error instanceof Trouble) return error;
  const known = troubleByCode[error?.code];
  if (known) return new Trouble(error.path ? `${known[0]} (${error.path})` : known[0], known[1]);
  return new Trouble(
    String(error?.message ?? error),
    'Run the same command again; if it fails the same way, report this message.',
  );
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
export const say = (line) => process.stdout.write(`${line}\n`);

/** Runs one step. `work` returns what it did in a few words; both lines together are its entry in the log. */
export async function step(title, work) {
  const since = performance.now();
  try {
    const done = await work((line) => say(`  … ${title}: ${line}`));
    say(`  ✓ ${title}: ${done} (${seconds(since)})`);
  } catch (error) {
    const trouble = asTrouble(error);
    say(`  ✗ ${title} failed after ${seconds(since)}`);
    throw trouble;
  }
}

/** Prints a failure as its one message and next step and sets the exit code. */
export function report(error) {
  const trouble = asTrouble(error);
  process.stderr.write(`\n${trouble.message}\nNext step: ${trouble.next}\n`);
  process.exitCode = 1;
}

/** Removes without complaint: for temporary pieces only. */
export const discard = (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
