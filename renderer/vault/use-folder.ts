// Asking for a folder or a backup and learning its path, so that it can be used more than once.

import { useCallback } from 'react';
import type { VaultState } from '../../shared/vault/vault-state.ts';
import { useChooseFile } from '../api/app.ts';
import { useChooseFolder, useInspect } from './data.ts';

type Purpose = 'vault-place' | 'vault' | 'backup-place' | 'restore-place';
export type Folder = {
  readonly path: string;
  readonly name: string;
  readonly state: VaultState;
  readonly notice: string | null;
  readonly syncService: string | null;
};

/** Opens the system's dialog; null when nothing was chosen. Refusals are thrown as Problems. */
export function useFolder(): (purpose: Purpose) => Promise<Folder | null> {
  const { send: choose } = useChooseFolder();
  const { send: inspect } = useInspect();
  return useCallback(
    async (purpose) => {
      const chosen = await choose({ purpose });
      if (!chosen) return null;
      const found = await inspect({ place: { token: chosen.token } });
      return {
        path: found.folder,
        name: chosen.name,
        state: found.state,
        notice: found.notice,
        syncService: found.syncService,
      };
    },
    [choose, inspect],
  );
}

export type BackupFile = { readonly path: string; readonly name: string };

/** Asks for the file of a backup and learns its path; null when nothing was chosen. */
export function useBackupFile(): () => Promise<BackupFile | null> {
  const { send: choose } = useChooseFile();
  const { send: inspect } = useInspect();
  return useCallback(async () => {
    const chosen = await choose({ purpose: 'backup' });
    if (!chosen) return null;
    const found = await inspect({ place: { token: chosen.token } });
    return { path: found.folder, name: chosen.name };
  }, [choose, inspect]);
}
