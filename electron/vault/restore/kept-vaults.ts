// Vaults that a restore put aside. They go by the person's word alone: a clock that is wrong deletes nothing.

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../../../shared/kernel/problem.ts';
import type { KeptVault } from '../../../shared/vault/backups.ts';
import type { VaultSession } from '../session/session.ts';

const mark = '.before-restore-';

/** Oldest first. */
export function keptVaults({ folder }: Pick<VaultSession, 'folder'>): KeptVault[] {
  const beginning = `${basename(folder)}${mark}`;
  return readdirSync(dirname(folder))
    .filter((name) => name.startsWith(beginning))
    .sort()
    .map((name) => ({
      name,
      path: join(dirname(folder), name),
      keptSince: name.slice(beginning.length, beginning.length + 10),
    }));
}

/** Throws `not-found` for anything that is not one of them. */
export function removeKept(session: VaultSession, name: string): void {
  const kept = keptVaults(session).find((entry) => entry.name === name);
  if (!kept || !existsSync(kept.path))
    throw new Problem('not-found', 'This earlier vault is not there any more.');
  rmSync(kept.path, { recursive: true, force: true });
  session.audit({ action: 'kept-removed' });
}
