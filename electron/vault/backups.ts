// The backups of an open vault: made, kept by schedule, checked again, listed.

import { existsSync, lstatSync, rmSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { Problem } from '../../shared/kernel/problem.ts';
import type { BackupInfo } from '../../shared/vault/backups.ts';
import { openDatabase } from '../database/open.ts';
import { copyVerified, expectSound, seqOf } from './backup-copy.ts';
import { isUntouched, trailerHolds } from './backup-file.ts';
import { backupAt, backupsIn, namesIn, type Found } from './backup-folder.ts';
import { proofKeysOf, provedInOrder, surplus } from './backup-proof.ts';
import { mayForget, seeClock } from './clock.ts';
import { standAboveAll } from './counter.ts';
import { headerHolds } from './header.ts';
import { copiesDue, copyToSecondPlace, secondPlaceOf, setSecondPlace } from './second-place.ts';
import type { VaultSession } from './session.ts';
import { readSetting, verifiedSetting, writeSetting } from './store.ts';
import { placesIn } from './vault-folder.ts';

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
  expectThere(session, path);
  session.transaction(() => {
    if (mayForget(session.db, session.now())) seeClock(session.db, session.now());
    writeSetting(session.db, verifiedSetting(path), session.now());
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
    readSetting(session.db, verifiedSetting(newest.path)) !== null &&
    headerHolds(newest.header, session.keys.header) &&
    isUntouched(newest, session.keys.backup)
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
  const copy = openDatabase({ file: path, key: session.keys.database, readOnly: true });
  try {
    expectSound(copy, session.keys);
  } finally {
    copy.close();
  }
  session.transaction(() => {
    writeSetting(session.db, verifiedSetting(path), session.now());
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
export function describeWithoutKey({ path, bytes, madeAt }: Found): BackupInfo {
  return {
    path,
    name: basename(path),
    place: basename(dirname(path)) === 'backups' ? 'vault' : 'elsewhere',
    madeAt,
    bytes,
    verifiedAt: null,
    opensWith: 'unknown',
  };
}

/** Sets the second place and puts the newest backup there. Throws `refused` where it is the vault's own folder. */
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
  session.transaction(() => {
    setSecondPlace(session, place);
    session.audit({ action: 'second-place-chosen', reason: place === null ? 'none' : 'set' });
  });
  const newest = newestHere(session);
  if (place !== null) await copyToSecondPlace(session, newest?.path ?? backupHere(session));
}

/** Nothing counts as backed up unless the file is there at the end, and opens. Throws `damaged`. */
function expectThere({ keys }: VaultSession, path: string): void {
  const found = backupAt(path);
  const copy = openDatabase({ file: path, key: keys.database, readOnly: true });
  try {
    if (!trailerHolds(found, keys.backup) || seqOf(copy) !== found.seq)
      throw new Problem(
        'damaged',
        'The backup that was just made is not whole. Please check this disk.',
      );
  } finally {
    copy.close();
  }
}

/** The newest backup in the vault's own folder that is proved, by the vault's counter. */
export function newestHere(session: VaultSession): Found | undefined {
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
  session.transaction(() =>
    paths.forEach((path) => writeSetting(session.db, verifiedSetting(path), null)),
  );
}

function describe(session: VaultSession, { path, bytes, madeAt, header }: Found): BackupInfo {
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
    verifiedAt: readSetting(session.db, verifiedSetting(path)),
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
