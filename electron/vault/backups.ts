// The backups of an open vault: made, kept by schedule, copied to a second place, checked again, listed.
import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openDatabase } from '../database/open.ts';
import { translated } from '../database/refusals.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { backupsToKeep, type BackupInfo } from '../../shared/vault/backups.ts';
import { copyVerified, expectSound } from './backup-copy.ts';
import { readBackupFacts, type BackupFacts } from './backup-file.ts';
import { syncFile, syncFolder } from './durable-files.ts';
import { mayForget, seeClock } from './clock.ts';
import { faultPoint } from './fault-points.ts';
import { headerHolds } from './header.ts';
import type { VaultSession } from './session.ts';
import { readSetting, writeSetting } from './store.ts';
import { placesIn } from './vault-folder.ts';

const ending = '.backup';
const secondPlaceSetting = 'second-place';
const verifiedSetting = (path: string) => `verified:${path}`;

/** What a backup was made before; part of its file's name. */
export type BackupReason = 'before-import' | 'before-restore' | 'before-erasing' | 'before-new-key';

type Found = BackupFacts & { readonly path: string; readonly bytes: number };

/** Makes a verified backup, thins out old ones, and copies it to the second place where that is reachable. */
export async function makeBackup(session: VaultSession): Promise<BackupInfo> {
  const path = backupHere(session);
  await copyToSecondPlace(session, path);
  return describe(session, found(path));
}

/** The part that needs no second place: also what happens by itself at lock, when idle, and before something large (`why`). */
export function backupHere(session: VaultSession, why?: BackupReason): string {
  const label = why ? { label: why } : {};
  const path = copyVerified({ db: session.db, keys: session.keys, header: session.header, folder: session.folder, now: session.now(), ...label });
  thinOut(session);
  session.transaction(() => {
    if (mayForget(session.db, session.now())) seeClock(session.db, session.now());
    writeSetting(session.db, verifiedSetting(path), session.now());
    session.audit({ action: 'backup-made', ...(why ? { reason: why } : {}) });
  });
  session.markQuiet();
  return path;
}

/** Of what stands now there is a verified backup afterwards, or the answer is false. Never throws: what a person wants to do goes on, and the screen says it. */
export function backupFirst(session: VaultSession, why: BackupReason): boolean {
  try {
    const newest = listBackups(session).find((backup) => backup.place === 'vault' && backup.opensWith === 'current' && backup.verifiedAt !== null);
    if (!session.changed && newest) return true;
    session.db.checkpoint();
    backupHere(session, why);
    return true;
  } catch {
    noteFailedBackup(session, why);
    return false;
  }
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
  const backup = found(path);
  if (!headerHolds(backup.header, session.keys.header)) {
    throw new Problem('wrong-secret', 'This backup was made before the key of this vault was changed. It opens with the passphrase of that time.');
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
  const files = [placesIn(session.folder).backups, ...(second ? [second.folder] : [])].flatMap(backupsIn);
  return files
    .filter((backup) => backup.header.vaultId === session.vaultId)
    .map((backup) => describe(session, backup))
    .sort((left, right) => (left.madeAt < right.madeAt ? 1 : -1));
}

/** Backups that lie in a folder, in its "backups", or in a second place below it; without any key. */
export function backupsNear(folder: string): Found[] {
  const below = namesIn(folder).filter((name) => name === 'backups' || name.startsWith('linking-pin-')).map((name) => join(folder, name));
  return [folder, ...below].flatMap(backupsIn).sort((left, right) => (left.madeAt < right.madeAt ? 1 : -1));
}

/** What a backup tells before any secret is known. */
export function describeWithoutKey({ path, bytes, madeAt }: Found): BackupInfo {
  return { path, name: basename(path), place: basename(dirname(path)) === 'backups' ? 'vault' : 'elsewhere', madeAt, bytes, verifiedAt: null, opensWith: 'unknown' };
}

/** Where second copies lie, and whether that place is there right now (a stick may not be plugged in). */
export function secondPlaceOf(session: VaultSession): { place: string; folder: string; reachable: boolean } | null {
  const place = readSetting(session.db, secondPlaceSetting);
  return place === null ? null : { place, folder: join(place, `linking-pin-${session.vaultId.slice(0, 8)}`), reachable: existsSync(place) };
}

/** Sets the second place and puts the newest backup there. Throws `refused` where it is the vault's own folder. */
export async function chooseSecondPlace(session: VaultSession, place: string | null): Promise<void> {
  if (place !== null) {
    if (place === session.folder || place.startsWith(session.folder)) throw new Problem('refused', 'Choose a place outside the vault, best on another disk.', ['place']);
    if (!lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) throw new Problem('not-found', 'This folder is not there.', ['place']);
  }
  session.transaction(() => {
    writeSetting(session.db, secondPlaceSetting, place);
    session.audit({ action: 'second-place-chosen', reason: place === null ? 'none' : 'set' });
  });
  const newest = backupsIn(placesIn(session.folder).backups)[0];
  if (place !== null) await copyToSecondPlace(session, newest?.path ?? backupHere(session));
}

/** Copies and compares byte for byte. An unplugged place is no failure: it is told by the date on the settings page. */
async function copyToSecondPlace(session: VaultSession, path: string): Promise<void> {
  const second = secondPlaceOf(session);
  if (!second?.reachable) return;
  const target = join(second.folder, basename(path));
  const part = `${target}.part`;
  try {
    translated(() => {
      mkdirSync(second.folder, { recursive: true, mode: 0o700 });
      copyFileSync(path, part);
      syncFile(part);
    });
    if ((await hashOf(part)) !== (await hashOf(path))) throw new Problem('damaged', 'The copy in the second place is not the same as the backup. Check that disk.');
    renameSync(part, target);
    syncFolder(second.folder);
    faultPoint('second place: moved');
  } catch (error) {
    rmSync(part, { force: true });
    session.audit({ action: 'backup-failed', reason: 'second-place' });
    throw error;
  }
  session.transaction(() => writeSetting(session.db, verifiedSetting(target), session.now()));
  session.markQuiet();
  if (!mayForget(session.db, session.now())) return;
  for (const old of surplus(backupsIn(second.folder))) rmSync(old, { force: true });
}

function thinOut(session: VaultSession): void {
  const { backups } = placesIn(session.folder);
  for (const name of namesIn(backups).filter((entry) => entry.endsWith('.part'))) rmSync(join(backups, name), { force: true });
  // A clock that has moved would throw away what it takes for old.
  if (!mayForget(session.db, session.now())) return;
  const going = surplus(backupsIn(backups).filter((backup) => backup.header.vaultId === session.vaultId));
  forgetBackups(session, going);
}

/** Removes backup files, and what the vault remembers of them. */
export function forgetBackups(session: VaultSession, paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { force: true });
  session.transaction(() => paths.forEach((path) => writeSetting(session.db, verifiedSetting(path), null)));
}

/** In the order of the vault's own counter: a backup made while the clock stood wrong is not thrown away first. */
function surplus(backups: readonly Found[]): string[] {
  const inOrder = [...backups].sort((left, right) => left.seq - right.seq);
  const kept = backupsToKeep(inOrder.map((backup) => backup.madeAt));
  return inOrder.filter((_backup, place) => !kept.has(place)).map((backup) => backup.path);
}

function describe(session: VaultSession, { path, bytes, madeAt, header }: Found): BackupInfo {
  const second = secondPlaceOf(session);
  return {
    path,
    name: basename(path),
    place: dirname(path) === placesIn(session.folder).backups ? 'vault' : second && dirname(path) === second.folder ? 'second' : 'elsewhere',
    madeAt,
    bytes,
    verifiedAt: readSetting(session.db, verifiedSetting(path)),
    opensWith: header.kdf.salt === session.header.kdf.salt && headerHolds(header, session.keys.header) ? 'current' : 'earlier',
  };
}

function backupsIn(folder: string): Found[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => {
      const facts = readBackupFacts(join(folder, name));
      return facts ? [{ ...facts, path: join(folder, name), bytes: statSync(join(folder, name)).size }] : [];
    })
    .sort((left, right) => (left.madeAt < right.madeAt ? 1 : -1));
}

function found(path: string): Found {
  const facts = existsSync(path) ? readBackupFacts(path) : null;
  if (!facts) throw new Problem('damaged', 'This file is no whole backup of a vault. Choose another one.');
  return { ...facts, path, bytes: statSync(path).size };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
