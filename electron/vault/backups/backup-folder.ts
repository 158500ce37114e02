// Backups as they lie in a folder: found, and read without a key.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBackup, readBackupFacts, type BackupFacts } from './backup-file.ts';

const ending = '.backup';

export type FoundBackup = BackupFacts & {
  readonly path: string;
  readonly bytes: number;
  /** When the file was last written to, in milliseconds; some disks round it. */
  readonly changedAt: number;
};

/** Newest first. */
export function backupsIn(folder: string): FoundBackup[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => {
      const facts = readBackupFacts(join(folder, name));
      return facts ? [foundAt(join(folder, name), facts)] : [];
    })
    .sort((left, right) => (left.madeAt < right.madeAt ? 1 : -1));
}

/** Backups that lie in a folder, in its "backups", or in a second place below it; without any key. */
export function backupsNear(folder: string): FoundBackup[] {
  const below = namesIn(folder)
    .filter((name) => name === 'backups' || name.startsWith('linking-pin-'))
    .map((name) => join(folder, name));
  return [folder, ...below]
    .flatMap(backupsIn)
    .sort((left, right) => (left.madeAt < right.madeAt ? 1 : -1));
}

/** Throws `damaged`, `refused` or `newer-version` where no backup that can be read lies at this path. */
export function backupAt(path: string): FoundBackup {
  return foundAt(path, readBackup(path));
}

function foundAt(path: string, facts: BackupFacts): FoundBackup {
  const { size, mtimeMs } = statSync(path);
  return { ...facts, path, bytes: size, changedAt: mtimeMs };
}

/** Nothing where the folder cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
