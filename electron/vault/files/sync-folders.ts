// Finds out whether a cloud service copies a folder: by names on its path and by the marks such services leave.

import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { Problem } from '../../../shared/kernel/problem.ts';
import { isConflictedCopy, syncServiceOf } from '../../../shared/vault/place.ts';

const marks: readonly (readonly [RegExp, string])[] = [
  [/^\.dropbox(\.cache)?$/u, 'Dropbox'],
  [/^\.(_)?sync_[0-9a-z]+\.db$/u, 'Nextcloud'],
  [/^\.owncloudsync\.log$/u, 'ownCloud'],
  [/^\.stfolder$/u, 'Syncthing'],
  [/^\.synologyworkingdirectory$/iu, 'Synology Drive'],
  [/^\.tresorit$/iu, 'Tresorit'],
  [/^\.seafile-data$/iu, 'Seafile'],
  [/^\.tmp\.drivedownload$/u, 'Google Drive'],
];

/** The service's name, or null. Looks at each folder from the given one upwards. */
export function findSyncService(folder: string): string | null {
  const byName = syncServiceOf(folder);
  if (byName) return byName;
  const { root } = parse(folder);
  for (let here = folder; here !== root; here = dirname(here)) {
    const found = namesIn(here)
      .map((name) => marks.find(([pattern]) => pattern.test(name))?.[1])
      .find(Boolean);
    if (found) return found;
    if (dirname(here) === here) break;
  }
  return null;
}

/** Throws `refused` for a vault that would live in such a folder, unless the person insists. */
export function expectNotSynced(folder: string, evenIfSynced = false): void {
  const service = findSyncService(folder);
  if (service && !evenIfSynced) {
    throw new Problem(
      'refused',
      `${service} copies this folder to other computers while you work, which can split the vault in two. Choose another place; backups may lie there.`,
      ['place'],
    );
  }
}

/** True where a sync service has already split the vault into two versions. */
export function hasConflictedCopies(folder: string): boolean {
  return (
    existsSync(folder) &&
    [...namesIn(folder), ...namesIn(join(folder, 'backups'))].some(isConflictedCopy)
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
