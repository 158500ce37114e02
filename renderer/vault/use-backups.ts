// The backups of the open vault; asked for, since they lie in folders that nobody announces.

import { useCallback, useEffect, useState } from 'react';
import type { BackupInfo } from '../../shared/vault/backups.ts';
import { useBackupList } from './data.ts';

/** null until the first answer; `reload` asks again. */
export function useBackups(): {
  readonly backups: readonly BackupInfo[] | null;
  readonly reload: () => void;
} {
  const { send } = useBackupList();
  const [backups, setBackups] = useState<readonly BackupInfo[] | null>(null);
  const reload = useCallback(
    () => void send({ place: null }).then(setBackups, () => setBackups([])),
    [send],
  );
  useEffect(reload, [reload]);
  return { backups, reload };
}
