// The backups of an open vault: made, kept by schedule, checked again, listed.

import { existsSync, lstatSync, rmSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { Problem } from '../../../shared/kernel/problem.ts';
import type { BackupInfo } from '../../../shared/vault/backups.ts';
import { openDatabase } from '../../database/open.ts';
import { printOf } from '../files/file-print.ts';
import { placesIn } from '../files/vault-folder.ts';
import { headerHolds } from '../keys/header.ts';
import { mayForget, seeClock } from '../rows/clock.ts';
import { seqOf } from '../rows/store.ts';
import type { VaultSession } from '../session/session.ts';
import { copyVerified, proveInFull } from './backup-copy.ts';
import { trailerHolds } from './backup-file.ts';
import { backupAt, backupsIn, namesIn, type FoundBackup } from './backup-folder.ts';
import { isProved, proofKeysOf, provedInOrder, surplus } from './backup-proof.ts';
import { standAboveAll } from './counter.ts';
import { copiesDue, copyToSecondPlace, leaveSecondPlace, takeSecondPlace } from './second-place.ts';
import { secondPlaceOf } from './second-standing.ts';
import { forgetProved, isStill, noteProved, standingOf } from './verified-note.ts';

/** What a backup was made before; part of its file's name. */
export type BackupReason = 'before-import' | 'before-restore' | 'before-erasing' | 'before-new-key';

/** Makes a verified backup, thins out old ones, and copies it to the second place where that is reachable. */
export async function makeBackup(session: VaultSession): Promise<BackupInfo> {
  const path = backupHere(session);
  await copyToSecondPlace(session, path);
  return describe(session, backupAt(path));
}

/** The part that needs no second place: also what happens by itself at lock, when idle, and before something large (`why`). */
export function backupHere(session: VaultSession, why?: BackupReason): string {
  const label = why ? { label: why } : {};
  standAboveAll(session);
  const path = copyVerified({
    db: session.db,
    keys: session.keys,
    header: session.header,
    folder: session.folder,
    now: session.now(),
    ...label,
  });
  thinOut(session, path);
  const made = expectThere(session, path);
  const print = printOf(path);
  session.transaction(() => {
    if (mayForget(session.db, session.now())) seeClock(session.db, session.now());
    noteProved(session, made, print);
    session.audit({ action: 'backup-made', ...(why ? { reason: why } : {}) });
  });
  session.markQuiet();
  copiesDue(session);
  return path;
}

/** Of what stands now there is a verified backup afterwards, or the answer is false. Never throws: what a person wants to do goes on, and the screen says it. */
export function backupFirst(session: VaultSession, why: BackupReason): boolean {
  try {
    if (!session.changed && isBackedUp(session)) return true;
    session.db.checkpoint();
    return existsSync(backupHere(session, why));
  } catch {
    noteFailedBackup(session, why);
    return false;
  }
}

/** The newest backup in the vault is there, was proved, and is byte for byte what was proved then. */
function isBackedUp(session: VaultSession): boolean {
  const newest = newestHere(session);
  return (
    newest !== undefined &&
    headerHolds(newest.header, session.keys.header) &&
    isStill(session, newest)
  );
}

/** On a full disk not even this line can be written. */
export function noteFailedBackup(session: VaultSession, reason: string): void {
  try {
    session.audit({ action: 'backup-failed', reason });
  } catch {
    return;
  }
}

/** Opens a backup in full. Throws `damaged`, or `wrong-secret` where it was made with an earlier key. */
export function verifyBackup(session: VaultSession, path: string): BackupInfo {
  const backup = backupAt(path);
  if (!headerHolds(backup.header, session.keys.header)) {
    throw new Problem(
      'wrong-secret',
      'This backup was made before the key of this vault was changed. It opens with the passphrase of that time.',
    );
  }
  proveInFull(path, session.keys);
  const print = printOf(path);
  session.transaction(() => {
    noteProved(session, backup, print);
    session.audit({ action: 'backup-verified' });
  });
  return describe(session, backup);
}

/** All backups of this vault, in its folder and in the second place, newest first. */
export function listBackups(session: VaultSession): BackupInfo[] {
  const second = secondPlaceOf(session);
  const files = [placesIn(session.folder).backups, ...(second ? [second.folder] : [])].flatMap(
    backupsIn,
  );
  return files
    .filter((backup) => backup.header.vaultId === session.vaultId)
    .map((backup) => describe(session, backup))
    .sort((left, right) => (left.madeAt < right.madeAt ? 1 : -1));
}

/** What a backup tells before any secret is known. */
export function describeWithoutKey({ path, bytes, madeAt }: FoundBackup): BackupInfo {
  return {
    path,
    name: basename(path),
    place: basename(dirname(path)) === 'backups' ? 'vault' : 'elsewhere',
    madeAt,
    bytes,
    verifiedAt: null,
    changedSince: null,
    dateProved: false,
    opensWith: 'unknown',
  };
}

/** Puts the newest backup in the second place; only where that went well it is the chosen one. Throws `refused` where it is the vault's own folder, or nothing can be laid there. */
export async function chooseSecondPlace(
  session: VaultSession,
  place: string | null,
): Promise<void> {
  if (place !== null) {
    if (isWithin(session.folder, place))
      throw new Problem('refused', 'Choose a place outside the vault, best on another disk.', [
        'place',
      ]);
    if (!lstatSync(place, { throwIfNoEntry: false })?.isDirectory())
      throw new Problem('not-found', 'This folder is not there.', ['place']);
  }
  if (session.deviceFolder === null && place !== null)
    throw new Problem(
      'refused',
      'This computer remembers nothing of this vault, so it can have no second place here.',
      ['place'],
    );
  if (place === null) leaveSecondPlace(session);
  else await takeSecondPlace(session, place, newestHere(session)?.path ?? backupHere(session));
  session.audit({ action: 'second-place-chosen', reason: place === null ? 'none' : 'set' });
}

/** Nothing counts as backed up unless the file is there at the end, and opens. Throws `damaged`. */
function expectThere({ keys }: VaultSession, path: string): FoundBackup {
  const found = backupAt(path);
  const copy = openDatabase({ file: path, key: keys.database, readOnly: true });
  try {
    if (!trailerHolds(found, keys.backup) || seqOf(copy) !== found.seq)
      throw new Problem(
        'damaged',
        'The backup that was just made is not whole. Please check this disk.',
      );
    return found;
  } finally {
    copy.close();
  }
}

/** The newest backup in the vault's own folder that is proved, by the vault's counter. */
export function newestHere(session: VaultSession): FoundBackup | undefined {
  const own = backupsIn(placesIn(session.folder).backups).filter(
    ({ header }) => header.vaultId === session.vaultId,
  );
  return provedInOrder(own, proofKeysOf(session)).at(-1);
}

function thinOut(session: VaultSession, made: string): void {
  const { backups } = placesIn(session.folder);
  for (const name of namesIn(backups).filter((entry) => entry.endsWith('.part')))
    rmSync(join(backups, name), { force: true });
  // A clock that has moved would throw away what it takes for old.
  if (!mayForget(session.db, session.now())) return;
  const going = surplus(
    backupsIn(backups).filter((backup) => backup.header.vaultId === session.vaultId),
    proofKeysOf(session),
    ({ path }) => path === made,
  );
  forgetBackups(
    session,
    going.map(({ path }) => path),
  );
}

/** Removes backup files, and what the vault remembers of them. */
export function forgetBackups(session: VaultSession, paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { force: true });
  session.transaction(() => paths.forEach((path) => forgetProved(session.db, path)));
}

function describe(session: VaultSession, found: FoundBackup): BackupInfo {
  const { path, bytes, madeAt, header } = found;
  const standing = standingOf(session, found);
  const second = secondPlaceOf(session);
  return {
    path,
    name: basename(path),
    place:
      dirname(path) === placesIn(session.folder).backups
        ? 'vault'
        : second && dirname(path) === second.folder
          ? 'second'
          : 'elsewhere',
    madeAt,
    bytes,
    verifiedAt: standing && standing.is !== 'changed' ? standing.at : null,
    changedSince: standing?.is === 'changed' ? standing.at : null,
    dateProved: isProved(found, proofKeysOf(session)),
    opensWith:
      header.kdf.salt === session.header.kdf.salt && headerHolds(header, session.keys.header)
        ? 'current'
        : 'earlier',
  };
}

/** The folder itself, or something in it; a neighbour whose name only begins alike is not. */
function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
