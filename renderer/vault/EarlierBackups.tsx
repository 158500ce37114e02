// Backups that open only with an earlier passphrase: how many, and the way to be rid of them.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../shared/kernel/counted.ts';
import type { BackupInfo } from '../../shared/vault/backups.ts';
import { useRunningCall } from '../api/app.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Dialog } from '../ui/layout/Dialog.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { useEraseEarlierBackups } from './data.ts';
import { WaitLine } from './WaitLine.tsx';

type Props = { readonly backups: readonly BackupInfo[]; readonly onChanged: () => void };

export function EarlierBackups({ backups, onChanged }: Props) {
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const drop = useEraseEarlierBackups();
  const work = useRunningCall('vault.eraseEarlierBackups');
  const earlier = backups.filter((backup) => backup.opensWith === 'earlier');
  if (earlier.length === 0) return told === null ? null : <SentenceRow>{told}</SentenceRow>;
  const second = earlier.filter((backup) => backup.place === 'second').length;
  const remove = async () => {
    const { removed, beyond } = await drop.send(undefined);
    setOpen(false);
    setTold(
      `${counted(removed, 'backup', 'backups')} of the earlier passphrase ${removed === 1 ? 'is' : 'are'} removed.${beyond ? ' A second place that is not connected or was used before may still hold some: what lies there stays until you remove it there.' : ''}`,
    );
    onChanged();
  };
  return (
    <>
      <SentenceRow
        action={{ label: 'Remove backups of the earlier passphrase', onDo: () => setOpen(true) }}
      >
        {counted(earlier.length, 'backup', 'backups')} {earlier.length === 1 ? 'opens' : 'open'}{' '}
        only with an earlier passphrase.
      </SentenceRow>
      <Dialog
        open={open}
        title="Remove backups of the earlier passphrase?"
        size="narrow"
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="default" onClick={() => setOpen(false)}>
              Keep them
            </Button>
            <Button
              color="brick"
              loading={drop.busy}
              onClick={() => void remove().catch(() => undefined)}
            >
              Remove them for good
            </Button>
          </>
        }
      >
        <p>
          A new backup is made and checked first. Then{' '}
          {counted(earlier.length, 'backup', 'backups')} {earlier.length === 1 ? 'goes' : 'go'} for
          good
          {second > 0 ? `, ${second} of them in the second place` : ''}. Whoever knows the earlier
          passphrase can open none of them any more.
        </p>
        {drop.problem ? (
          <ErrorNote what={drop.problem.message} safe="No backup was removed." />
        ) : null}
        <WaitLine busy={drop.busy} work={work} otherwise="Making a backup first" />
      </Dialog>
    </>
  );
}
