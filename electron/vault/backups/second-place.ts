// The second place for backups: a folder elsewhere, best on a stick, in which each kept backup is laid once more and compared.

import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../../../shared/kernel/problem.ts';
import { printOf } from '../files/file-print.ts';
import { placesIn } from '../files/vault-folder.ts';
import { mayForget } from '../rows/clock.ts';
import { readSetting, writeSetting } from '../rows/store.ts';
import { enqueue } from '../session/serial-queue.ts';
import type { VaultSession } from '../session/session.ts';
import { backupAt, backupsIn, namesIn, type FoundBackup } from './backup-folder.ts';
import { proofKeysOf, provedInOrder, surplus } from './backup-proof.ts';
import { changePlaces, placesOf } from './device-places.ts';
import { lookAtBackups } from './look-again.ts';
import { folderFor, folderOf, isThere, markPlace } from './place-marker.ts';
import { dropPart, layAtOnce, laySecondCopy } from './second-copy.ts';
import { placeOfBefore, secondPlaceOf, type SecondPlace } from './second-standing.ts';
import { forgetProved, lookAgain, noteProved, standingOf } from './verified-note.ts';

/** A slow stick takes about a second for so much, and locking has two. */
const mostBytesAtLock = 10_000_000;
/** After a copy that failed: a full stick is not written to every minute. */
const tryAgainAfter = 10 * 60_000;

/** Vaults whose kept backups all lie in the second place, as far as it was seen. */
const settled = new WeakSet<VaultSession>();
/** Whose second place was not there when it was last looked for. */
const away = new WeakSet<VaultSession>();
const failedAt = new WeakMap<VaultSession, number>();

/** Lays one backup there, and only then makes it the chosen one. Throws `disk-full`, `damaged`, `refused`; the place of before stays then. */
export async function takeSecondPlace(
  session: VaultSession,
  place: string,
  path: string,
): Promise<void> {
  await enqueue(session, async () => {
    const { second, begun, former } = placesOf(session);
    const known = second ? [second, ...former] : former;
    const next = folderFor(place, session.vaultId, begun ? [...known, begun] : known);
    const stood = existsSync(folderOf(next));
    changePlaces(session, { begun: next });
    try {
      const target = await laySecondCopy(folderOf(next), path);
      markPlace(next);
      changePlaces(session, {
        second: next,
        begun: null,
        newest: null,
        former: known.filter(({ marker }) => marker !== next.marker),
      });
      noteLaid(session, target);
    } catch (error) {
      if (!stood) dropFolder(folderOf(next));
      throw error;
    }
    session.quietly(() => writeSetting(session.db, placeOfBefore, null));
    copiesDue(session);
  });
}

/** No second place from now on, and none that the vault may still name. What lies there stays, and is remembered. */
export function leaveSecondPlace(session: VaultSession): void {
  const { second, former, declined } = placesOf(session);
  const offered = readSetting(session.db, placeOfBefore);
  changePlaces(session, {
    second: null,
    newest: null,
    former: second ? [second, ...former] : former,
    declined: offered === null ? declined : [...declined, offered],
  });
  copiesDue(session);
}

/** A backup was made: the next quiet moment looks what is missing there. */
export function copiesDue(session: VaultSession): void {
  settled.delete(session);
  failedAt.delete(session);
}

/** Lays one backup there now. An unplugged place is no failure: it is told by the date on the settings page. Throws `disk-full`, `damaged`. */
export async function copyToSecondPlace(session: VaultSession, path: string): Promise<void> {
  await enqueue(session, async () => {
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
  noteReturn(session);
  if (settled.has(session) || (failed !== undefined && performance.now() - failed < tryAgainAfter))
    return;
  try {
    while (await enqueue(session, () => layNext(session))) session.onMaintenance();
    failedAt.delete(session);
  } catch {
    if (!session.closed) noteFailure(session);
  }
}

/** Looks at proved backups again, and where one there changed, its good copy is laid anew in the next quiet moment. */
export async function lookAndRepair(session: VaultSession, all = false): Promise<void> {
  if (await lookAtBackups(session, all)) copiesDue(session);
}

/** What comes back is not what was settled before it went. */
function noteReturn(session: VaultSession): void {
  if (session.closed) return;
  const second = secondPlaceOf(session);
  if (!second) return;
  if (!second.reachable) away.add(session);
  else if (away.delete(session)) {
    copiesDue(session);
    void lookAndRepair(session, true);
  }
}

/** One step; false where nothing is left to do or the place is not there. */
async function layNext(session: VaultSession): Promise<boolean> {
  if (session.closed || session.readOnly) return false;
  const second = secondPlaceOf(session);
  if (second && !second.reachable) {
    away.add(session);
    return false;
  }
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
function missingThere(session: VaultSession, { folder }: SecondPlace): FoundBackup[] {
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
    return !going.has(name) && !isNotedSame(session, there.get(name));
  });
}

/** Noted in the vault only while it is open: a lock may come in the middle of a slow copy. */
async function lay(session: VaultSession, { folder }: SecondPlace, path: string): Promise<void> {
  const source = backupAt(path);
  const note = standingOf(session, source);
  // What the disk changed here must not take the place of a good copy there.
  if (note && note.is !== 'same' && (await lookAgain(session, source)) === false)
    throw new Problem('damaged', 'This backup is not what it was any more and was not copied.');
  const target = await laySecondCopy(folder, path);
  if (!session.closed) noteLaid(session, target);
}

function noteLaid(session: VaultSession, target: string): void {
  const found = backupAt(target);
  const print = printOf(target);
  session.quietly(() => noteProved(session, found, print));
  const { newest } = placesOf(session);
  const { madeAt } = found;
  if (newest === null || newest.madeAt < madeAt)
    changePlaces(session, { newest: { madeAt, verifiedAt: session.now() } });
}

function isNotedSame(session: VaultSession, found: FoundBackup | undefined): boolean {
  return found !== undefined && standingOf(session, found)?.is === 'same';
}

function dropFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
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
    session.quietly(() => going.forEach((path) => forgetProved(session.db, path)));
}

/**
 * What a lock still lays there, asked for while the vault is open and done once it is closed: that needs no key,
 * and a process that is ended in the middle leaves no more than a part, which the next opening clears.
 */
export function copyOnceClosed(session: VaultSession): () => void {
  if (settled.has(session)) return () => undefined;
  const { second } = placesOf(session);
  const newest = second === null ? undefined : ownIn(session, placesIn(session.folder).backups)[0];
  if (second === null || !newest || newest.bytes > mostBytesAtLock) return () => undefined;
  return () => {
    if (isThere(second)) layAtOnce(folderOf(second), newest.path);
  };
}

/** Newest first, by the vault's own counter; only what is proved. */
function ownIn(session: VaultSession, folder: string): FoundBackup[] {
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
