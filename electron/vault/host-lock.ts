// Says on which computer a vault is open. Advisory: on one computer the database's own lock decides.
import { statSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { readIfThere } from './durable-files.ts';
import { inUse } from './messages.ts';
import { placesIn } from './vault-folder.ts';

const Holder = z.object({ host: z.string().max(255), pid: z.int(), since: z.string().max(40) });
type Holder = z.infer<typeof Holder>;

/** Another computer that has not beaten for this long is taken as gone (crashed, or its battery is empty). */
const silentFor = 15 * 60_000;

/** Throws `in-use` while another computer holds the vault and its heart beats; `takeOver` is the user's word that it does not. */
export function expectNotElsewhere(folder: string, now: string, takeOver = false, host = hostname()): void {
  const path = placesIn(folder).hostLock;
  const holder = readHolder(path);
  if (holder && holder.host !== host && !takeOver && Date.parse(now) - statSync(path).mtimeMs < silentFor) {
    throw inUse(holder.host, holder.since);
  }
}

/** Only once the database is ours: on this computer its lock has decided. */
export function takeHostLock(folder: string, now: string, host = hostname()): void {
  const own: Holder = { host, pid: process.pid, since: now };
  writeFileSync(placesIn(folder).hostLock, `${JSON.stringify(own)}\n`, { mode: 0o600 });
}

export function beat(folder: string, now: string): void {
  const at = new Date(now);
  utimesSync(placesIn(folder).hostLock, at, at);
}

export function releaseHostLock(folder: string): void {
  const path = placesIn(folder).hostLock;
  if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
}

function readHolder(path: string): Holder | null {
  try {
    const parsed = Holder.safeParse(JSON.parse(String(readIfThere(path) ?? 'null')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
