// Backups as they lie in a folder: found, read without a key, and judged by the schedule.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backupsToKeep } from '../../shared/vault/backups.ts';
import { readBackup, readBackupFacts, type BackupFacts } from './backup-file.ts';

const ending = '.backup';

export type Found = BackupFacts & { readonly path: string; readonly bytes: number };

/** Newest first. */
export function backupsIn(folder: string): Found[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => {
      const facts = readBackupFacts(join(folder, name));
      return facts
        ? [{ ...facts, path: join(folder, name), bytes: statSync(join(folder, name)).size }]
        : [];
    })
    .sort((left, right) => (left.madeAt < right.madeAt ? 1 : -1));
}

/** Backups that lie in a folder, in its "backups", or in a second place below it; without any key. */
export function backupsNear(folder: string): Found[] {
  const below = namesIn(folder)
    .filter((name) => name === 'backups' || name.startsWith('linking-pin-'))
    .map((name) => join(folder, name));
  return [folder, ...below]
    .flatMap(backupsIn)
    .sort((left, right) => (left.madeAt < right.madeAt ? 1 : -1));
}

/** Throws `damaged`, `refused` or `newer-version` where no backup that can be read lies at this path. */
export function backupAt(path: string): Found {
  return { ...readBackup(path), path, bytes: statSync(path).size };
}

/** What the schedule does not keep, in the order of the vault's own counter: a backup made while the clock stood wrong is not thrown away first. */
export function surplus<T extends Pick<Found, 'seq' | 'madeAt'>>(backups: readonly T[]): T[] {
  const inOrder = [...backups].sort((left, right) => left.seq - right.seq);
  const kept = backupsToKeep(inOrder.map((backup) => backup.madeAt));
  return inOrder.filter((_backup, place) => !kept.has(place));
}

/** Nothing where the folder cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
