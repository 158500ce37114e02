// The second place for backups: a folder elsewhere, best on a stick, in which each kept backup is laid once more and compared.

import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { backupsIn, namesIn, type Found } from './backup-folder.ts';
import { proofKeysOf, provedInOrder, surplus } from './backup-proof.ts';
import { mayForget } from './clock.ts';
import { inTurn } from './in-turn.ts';
import { dropPart, layAtOnce, laySecondCopy } from './second-copy.ts';
import type { VaultSession } from './session.ts';
import { readSetting, verifiedSetting, writeSetting } from './store.ts';
import { placesIn } from './vault-folder.ts';

export type SecondPlace = {
  readonly place: string;
  readonly folder: string;
  readonly reachable: boolean;
};

const setting = 'second-place';
/** A slow stick takes about a second for so much, and locking has two. */
const mostBytesAtLock = 10_000_000;
/** After a copy that failed: a full stick is not written to every minute. */
const tryAgainAfter = 10 * 60_000;

/** Vaults whose kept backups all lie in the second place, as far as it was seen. */
const settled = new WeakSet<VaultSession>();
const failedAt = new WeakMap<VaultSession, number>();

/** Where second copies lie, and whether that place is there right now (a stick may not be plugged in). */
export function secondPlaceOf(session: Pick<VaultSession, 'db' | 'vaultId'>): SecondPlace | null {
  const place = readSetting(session.db, setting);
  return place === null
    ? null
    : {
        place,
        folder: join(place, `linking-pin-${session.vaultId.slice(0, 8)}`),
        reachable: existsSync(place),
      };
}

export function setSecondPlace(session: VaultSession, place: string | null): void {
  writeSetting(session.db, setting, place);
  copiesDue(session);
}

/** A backup was made: the next quiet moment looks what is missing there. */
export function copiesDue(session: VaultSession): void {
  settled.delete(session);
  failedAt.delete(session);
}

/** Lays one backup there now. An unplugged place is no failure: it is told by the date on the settings page. Throws `disk-full`, `damaged`. */
export async function copyToSecondPlace(session: VaultSession, path: string): Promise<void> {
  await inTurn(session, async () => {
    const second = secondPlaceOf(session);
    if (!second?.reachable) return;
    try {
      await lay(session, second, path);
    } catch (error) {
      noteFailure(session);
      throw error;
    }
    thinOut(session, second, basename(path));
  });
}

/** Lays there what is missing of the kept backups, newest first, and thins out by the same schedule. Never throws, never holds anything up. */
export async function fillSecondPlace(session: VaultSession): Promise<void> {
  const failed = failedAt.get(session);
  if (settled.has(session) || (failed !== undefined && performance.now() - failed < tryAgainAfter))
    return;
  try {
    while (await inTurn(session, () => layNext(session))) session.onUpkeep();
    failedAt.delete(session);
  } catch {
    if (!session.closed) noteFailure(session);
  }
}

/** One step; false where nothing is left to do or the place is not there. */
async function layNext(session: VaultSession): Promise<boolean> {
  if (session.closed || session.readOnly) return false;
  const second = secondPlaceOf(session);
  if (second && !second.reachable) return false;
  if (second) thinOut(session, second);
  const next = second ? missingThere(session, second)[0] : undefined;
  if (!second || !next) {
    settled.add(session);
    return false;
  }
  await lay(session, second, next.path);
  return true;
}

/** Of the vault's own backups those that the schedule keeps there too and that were not laid there and compared. */
function missingThere(session: VaultSession, { folder }: SecondPlace): Found[] {
  const there = new Map(ownIn(session, folder).map((backup) => [basename(backup.path), backup]));
  const here = ownIn(session, placesIn(session.folder).backups);
  const going = new Set(
    surplus(
      [...there.values(), ...here.filter(({ path }) => !there.has(basename(path)))],
      proofKeysOf(session),
    ).map(({ path }) => basename(path)),
  );
  return here.filter(({ path }) => {
    const name = basename(path);
    return (
      !going.has(name) &&
      !(there.has(name) && readSetting(session.db, verifiedSetting(join(folder, name))) !== null)
    );
  });
}

/** Noted in the vault only while it is open: a lock may come in the middle of a slow copy. */
async function lay(session: VaultSession, { folder }: SecondPlace, path: string): Promise<void> {
  const target = await laySecondCopy(folder, path);
  if (!session.closed)
    session.quietly(() => writeSetting(session.db, verifiedSetting(target), session.now()));
}

function thinOut(session: VaultSession, { folder }: SecondPlace, laid?: string): void {
  for (const name of namesIn(folder).filter((entry) => entry.endsWith('.part')))
    dropPart(join(folder, name));
  if (!mayForget(session.db, session.now())) return;
  const going = surplus(
    ownIn(session, folder),
    proofKeysOf(session),
    ({ path }) => basename(path) === laid,
  ).map(({ path }) => path);
  for (const path of going) rmSync(path, { force: true });
  if (going.length > 0)
    session.quietly(() =>
      going.forEach((path) => writeSetting(session.db, verifiedSetting(path), null)),
    );
}

/**
 * What a lock still lays there, asked for while the vault is open and done once it is closed: that needs no key,
 * and a process that is ended in the middle leaves no more than a part, which the next opening clears.
 */
export function copyOnceClosed(session: VaultSession): () => void {
  if (settled.has(session)) return () => undefined;
  const place = readSetting(session.db, setting);
  const newest = place === null ? undefined : ownIn(session, placesIn(session.folder).backups)[0];
  if (place === null || !newest || newest.bytes > mostBytesAtLock) return () => undefined;
  const folder = join(place, `linking-pin-${session.vaultId.slice(0, 8)}`);
  return () => {
    if (existsSync(place)) layAtOnce(folder, newest.path);
  };
}

/** Newest first, by the vault's own counter; only what is proved. */
function ownIn(session: VaultSession, folder: string): Found[] {
  const own = backupsIn(folder).filter((backup) => backup.header.vaultId === session.vaultId);
  return provedInOrder(own, proofKeysOf(session)).reverse();
}

/** Once until a copy succeeds again. On a full disk not even the line can be written. */
function noteFailure(session: VaultSession): void {
  const told = failedAt.has(session);
  failedAt.set(session, performance.now());
  if (told || session.readOnly) return;
  try {
    session.quietly(() => session.audit({ action: 'backup-failed', reason: 'second-place' }));
  } catch {
    return;
  }
}
