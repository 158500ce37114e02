// A vault whose files others could read, such as one that came from a stick or a shared folder: made this user's alone when it is opened.

import { chmodSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../backups/backup-folder.ts';
import { placesIn } from '../files/vault-folder.ts';

/** True where something was open to others and is no longer. A disk that knows no such rights stays as it is. */
export function makeOwnAll(folder: string): boolean {
  if (process.platform === 'win32') return false;
  const { backups } = placesIn(folder);
  const paths = [
    folder,
    ...namesIn(folder)
      .filter(isOfVault)
      .map((name) => join(folder, name)),
    ...namesIn(backups)
      .filter(isBackup)
      .map((name) => join(backups, name)),
  ];
  return paths.filter(tighten).length > 0;
}

function tighten(path: string): boolean {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry || !(entry.isFile() || entry.isDirectory()) || !isOpen(entry.mode)) return false;
  try {
    chmodSync(path, entry.isDirectory() ? 0o700 : 0o600);
  } catch {
    return false;
  }
  return !isOpen(lstatSync(path).mode);
}

const isOfVault = (name: string): boolean =>
  /^(?:data\.db(?:-wal|-shm)?|header\.[ab]|host\.lock|backups)$/u.test(name);
const isBackup = (name: string): boolean => /\.(?:backup|part)$/u.test(name);
const isOpen = (mode: number): boolean => (mode & 0o077) !== 0;
