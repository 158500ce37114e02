// Backups that open only with an earlier passphrase: how many, and the way to be rid of them.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BackupInfo } from '../../shared/vault/backups.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { useDropEarlierBackups, useWorkOf } from './data.ts';
import { WaitLine } from './WaitLine.tsx';

type Props = { readonly backups: readonly BackupInfo[]; readonly onChanged: () => void };

export function EarlierBackups({ backups, onChanged }: Props) {
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const drop = useDropEarlierBackups();
  const work = useWorkOf('vault.dropEarlierBackups');
  const earlier = backups.filter((backup) => backup.opensWith === 'earlier');
  if (earlier.length === 0) return told === null ? null : <SentenceRow>{told}</SentenceRow>;
  const second = earlier.filter((backup) => backup.place === 'second').length;
  const remove = async () => {
    const { removed, beyond } = await drop.tell(undefined);
    setOpen(false);
    setTold(
      `${counted(removed)} of the earlier passphrase ${removed === 1 ? 'is' : 'are'} removed.${beyond ? ' A second place that is not connected or was used before may still hold some: what lies there stays until you remove it there.' : ''}`,
    );
    onChanged();
  };
  return (
    <>
      <SentenceRow
        action={{ label: 'Remove backups of the earlier passphrase', onDo: () => setOpen(true) }}
      >
        {counted(earlier.length)} {earlier.length === 1 ? 'opens' : 'open'} only with an earlier
        passphrase.
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
          A new backup is made and checked first. Then {counted(earlier.length)}{' '}
          {earlier.length === 1 ? 'goes' : 'go'} for good
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

const counted = (count: number) => (count === 1 ? '1 backup' : `${count} backups`);
