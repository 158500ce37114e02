// Says on which computer a vault is open. Advisory: on one computer the database's own lock decides.

import { randomBytes } from 'node:crypto';
import { lutimesSync, readFileSync, rmSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { z } from 'zod';
import { Instant } from '../../../shared/kernel/date.ts';
import { Problem } from '../../../shared/kernel/problem.ts';
import { inUse, inUseHere } from '../../../shared/vault/messages.ts';
import { entryAt, readIfThere, replaceFile } from './durable-files.ts';
import { placesIn } from './vault-folder.ts';

const mostBytes = 4_096;
const Holder = z.object({
  host: z.string().max(255),
  pid: z.int(),
  since: Instant,
  boot: z.string().max(100).nullable().default(null),
  /** Of one opening; earlier versions gave none. */
  mark: z.string().max(100).nullable().default(null),
});
type Holder = z.infer<typeof Holder>;

/** A computer since it was started: its name, an id of that start where the system gives one, and when it was (ms since 1970). */
export type Computer = {
  readonly host: string;
  readonly boot: string | null;
  readonly startedAt: number;
};

/** A heart that was watched for so long without a beat is taken as stopped (crashed, or its battery is empty). */
const silentFor = 15 * 60_000;

/** What was last seen of another computer's lock, and since when by this process' own clock: no wall clock says whether a heart beats. */
const watched = new Map<string, { readonly sight: string; readonly since: number }>();

export function thisComputer(): Computer {
  return { host: hostname(), boot: bootId(), startedAt: Date.now() - uptime() * 1_000 };
}

/**
 * Throws `in-use` while another computer's name stands in the lock, unless its heart was watched here and did not beat for a quarter
 * of an hour. `takeOver` is the user's word that nobody works there. `clock` counts ms and is never set.
 */
export function expectNotElsewhere(
  folder: string,
  takeOver = false,
  here = thisComputer(),
  clock: () => number = () => performance.now(),
): void {
  const holder = readHolder(folder);
  const beatAt = lastBeat(folder);
  if (!holder || takeOver || isHere(holder, beatAt, here)) return;
  const sight = JSON.stringify([holder, beatAt]);
  const before = watched.get(folder);
  if (before?.sight === sight && clock() - before.since >= silentFor) return;
  if (before?.sight !== sight) watched.set(folder, { sight, since: clock() });
  throw inUse(
    holder.host === here.host ? `another computer that is also called ${holder.host}` : holder.host,
    holder.since,
  );
}

/** Names who has the database open, once its own lock has refused us; null where nobody left a name. */
export function whoHolds(folder: string, here = thisComputer()): Problem | null {
  const holder = readHolder(folder);
  if (!holder) return null;
  // The person's word cannot open what the file's lock keeps shut.
  return isHere(holder, lastBeat(folder), here)
    ? inUseHere(holder.host, holder.since)
    : new Problem('in-use', inUse(holder.host, holder.since).message);
}

/** Only once the database is ours: on this computer its lock has decided. Beside its place and moved there, so that nothing a link leads to is written. Returns the mark by which we know our own. */
export function takeHostLock(
  folder: string,
  now: Instant,
  { host, boot }: Pick<Computer, 'host' | 'boot'> = thisComputer(),
): string {
  const mark = randomBytes(8).toString('hex');
  const own: Holder = { host, pid: process.pid, since: now, boot, mark };
  replaceFile(placesIn(folder).hostLock, Buffer.from(`${JSON.stringify(own)}\n`), 'host.lock');
  watched.delete(folder);
  return mark;
}

/** Reads back before it beats. Returns null while the lock is ours, else who has taken it: a computer's name, or '' where it is gone or says nothing. */
export function beat(folder: string, now: string, mark: string): string | null {
  const holder = readHolder(folder);
  if (holder?.mark !== mark) return holder?.host ?? '';
  const at = new Date(now);
  lutimesSync(placesIn(folder).hostLock, at, at);
  return null;
}

/** Another's is left where it is. */
export function releaseHostLock(folder: string, mark: string): void {
  if (readHolder(folder)?.mark === mark) rmSync(placesIn(folder).hostLock, { force: true });
}

/** Of this computer, in this start or in one before: then the database's lock, or nobody at all, holds the vault. */
function isHere(holder: Holder, beatAt: number, here: Computer): boolean {
  if (holder.host !== here.host) return false;
  // Where a system names no starts, the computer's name must do.
  if (holder.boot === null || here.boot === null || holder.boot === here.boot) return true;
  // Another start under the same name: ours of before, if its heart stopped before this one; else a namesake.
  return beatAt < here.startedAt;
}

function lastBeat(folder: string): number {
  return entryAt(placesIn(folder).hostLock)?.mtimeMs ?? 0;
}

/** Linux gives each start a random id. */
function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null;
  } catch {
    return null;
  }
}

function readHolder(folder: string): Holder | null {
  try {
    const parsed = Holder.safeParse(
      JSON.parse(String(readIfThere(placesIn(folder).hostLock, mostBytes) ?? 'null')),
    );
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
