// Says on which computer a vault is open. Advisory: on one computer the database's own lock decides.

import { readFileSync, statSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { z } from 'zod';
import { Instant } from '../../shared/kernel/date.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { readIfThere } from './durable-files.ts';
import { inUse, inUseHere } from './messages.ts';
import { placesIn } from './vault-folder.ts';

const Holder = z.object({
  host: z.string().max(255),
  pid: z.int(),
  since: Instant,
  boot: z.string().max(100).nullable().default(null),
});
type Holder = z.infer<typeof Holder>;

/** A computer since it was started: its name, an id of that start where the system gives one, and when it was (ms since 1970). */
export type Computer = {
  readonly host: string;
  readonly boot: string | null;
  readonly startedAt: number;
};

/** Another computer that has not beaten for this long is taken as gone (crashed, or its battery is empty). */
const silentFor = 15 * 60_000;

export function thisComputer(): Computer {
  return { host: hostname(), boot: bootId(), startedAt: Date.now() - uptime() * 1_000 };
}

/** Throws `in-use` while another computer holds the vault and its heart beats; `takeOver` is the user's word that it does not. */
export function expectNotElsewhere(
  folder: string,
  now: Instant,
  takeOver = false,
  here = thisComputer(),
): void {
  const holder = readHolder(folder);
  if (!holder || takeOver || isHere(holder, lastBeat(folder), here)) return;
  if (Date.parse(now) - lastBeat(folder) < silentFor)
    throw inUse(
      holder.host === here.host
        ? `another computer that is also called ${holder.host}`
        : holder.host,
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

/** Only once the database is ours: on this computer its lock has decided. */
export function takeHostLock(folder: string, now: Instant, { host, boot } = thisComputer()): void {
  const own: Holder = { host, pid: process.pid, since: now, boot };
  writeFileSync(placesIn(folder).hostLock, `${JSON.stringify(own)}\n`, { mode: 0o600 });
}

export function beat(folder: string, now: string): void {
  const at = new Date(now);
  utimesSync(placesIn(folder).hostLock, at, at);
}

export function releaseHostLock(folder: string): void {
  const holder = readHolder(folder);
  if (holder?.pid === process.pid && holder.boot === bootId())
    rmSync(placesIn(folder).hostLock, { force: true });
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
  return statSync(placesIn(folder).hostLock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
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
      JSON.parse(String(readIfThere(placesIn(folder).hostLock) ?? 'null')),
    );
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
