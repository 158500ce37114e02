// The backups that are kept, where they lie, and when each was last opened and checked.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BackupInfo } from '../../shared/vault/backups.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { showBytes, showInstant } from '../ui/instant-text.ts';
import { useVerifyBackup } from './data.ts';
import type { RestoreFrom } from './RestoreSteps.tsx';
import classes from './vault.module.css';

type Props = {
  readonly backups: readonly BackupInfo[];
  readonly today: string;
  readonly onChanged: () => void;
  readonly onRestore: (from: RestoreFrom) => void;
};

const places: Readonly<Record<BackupInfo['place'], string>> = {
  vault: 'in the vault',
  second: 'second place',
  elsewhere: 'elsewhere',
};

export function BackupList({ backups, today, onChanged, onRestore }: Props) {
  const verify = useVerifyBackup();
  const [asked, setAsked] = useState<string | null>(null);
  const check = (path: string) => {
    setAsked(path);
    void verify.tell({ place: { path } }).then(onChanged, () => undefined);
  };
  return (
    <>
      {verify.problem ? (
        <ErrorNote what={verify.problem.message} safe="The vault itself is not touched by this." />
      ) : null}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Made</th>
            <th scope="col">Where</th>
            <th scope="col">Size</th>
            <th scope="col">Checked</th>
            <th scope="col">
              <span className="lp-unseen">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.path}>
              <td>
                {showInstant(backup.madeAt, today)}
                {backup.opensWith === 'earlier' ? (
                  <div className={classes.look}>earlier passphrase</div>
                ) : null}
                {backup.opensWith === 'current' && !backup.dateProved ? (
                  <div className={classes.look}>date not proved</div>
                ) : null}
              </td>
              <td>{places[backup.place]}</td>
              <td>{showBytes(backup.bytes)}</td>
              <td>
                {backup.verifiedAt ? (
                  <span className={classes.kept}>{showInstant(backup.verifiedAt, today)}</span>
                ) : (
                  <span className={classes.look}>
                    {backup.changedSince
                      ? `changed since ${showInstant(backup.changedSince, today)}`
                      : 'not here'}
                  </span>
                )}
              </td>
              <td>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  loading={verify.busy && asked === backup.path}
                  onClick={() => check(backup.path)}
                >
                  Check it
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() =>
                    onRestore({ path: backup.path, label: showInstant(backup.madeAt, today) })
                  }
                >
                  Restore it
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
