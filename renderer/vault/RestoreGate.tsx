// Getting back to work from a backup before any vault is open: on a new computer, or beside a
// damaged vault.

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Problem } from '../../shared/kernel/problem.ts';
import type { BackupInfo } from '../../shared/vault/backups.ts';
import { useToday } from '../ui/dates/use-today.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { useBackupList, type Restored } from './data.ts';
import { GateLayout } from './GateLayout.tsx';
import { showBytes, showInstant } from './instant-text.ts';
import { RecoveryKeyStep } from './RecoveryKeyStep.tsx';
import { keptWords } from './restore-words.ts';
import { ownVault, RestoreSteps, type RestoreFrom } from './RestoreSteps.tsx';
import { useBackupFile, useFolder } from './use-folder.ts';
import classes from './vault.module.css';

type Props = {
  /** The vault that it is put in the place of; null makes a new one in `parent`. */
  readonly folder: string | null;
  readonly parent: string;
  readonly onBack: () => void;
  readonly onSalvage: (() => void) | null;
  readonly onEnter: () => void;
};

export function RestoreGate({ folder, parent, onBack, onSalvage, onEnter }: Props) {
  const [from, setFrom] = useState<RestoreFrom | null>(null);
  const [done, setDone] = useState<Restored | null>(null);
  const [where, setWhere] = useState(parent);
  const [refused, setRefused] = useState<string | null>(null);
  const near = useNear(folder);
  const askFile = useBackupFile();
  const choose = async () => {
    const file = await askFile().catch((error: unknown) =>
      setRefused(error instanceof Problem ? error.message : null),
    );
    if (file) setFrom({ path: file.path, label: file.name });
  };
  const askFolder = useFolder();
  const another = () =>
    void askFolder('restore-place').then(
      (chosen) => {
        if (chosen) setWhere(chosen.path);
      },
      () => undefined,
    );
  if (done) return <Done restored={done} onEnter={onEnter} />;
  const target = folder === null ? ownVault(where) : { vault: { path: folder } };
  return (
    <GateLayout
      title="Restore a backup"
      width="wide"
      foot={
        from ? null : (
          <>
            <QuietLink onGo={onBack}>Back</QuietLink>
            {onSalvage ? (
              <QuietLink onGo={onSalvage}>No backup: save what can still be read</QuietLink>
            ) : null}
          </>
        )
      }
    >
      {from ? (
        <RestoreSteps
          from={from}
          target={target}
          beside={ownVault(where)}
          onOtherPlace={another}
          onRestored={setDone}
          onCancel={() => setFrom(null)}
        />
      ) : (
        <>
          <Near near={near} onOpen={setFrom} />
          {refused ? <ErrorNote what={refused} /> : null}
          <div className={classes.buttons}>
            <Button variant={near.length > 0 ? 'default' : 'filled'} onClick={() => void choose()}>
              Choose a backup file
            </Button>
          </div>
        </>
      )}
    </GateLayout>
  );
}

function Near({
  near,
  onOpen,
}: {
  readonly near: readonly BackupInfo[];
  readonly onOpen: (from: RestoreFrom) => void;
}) {
  const today = useToday();
  if (near.length === 0) return null;
  return (
    <>
      <p className={classes.soft}>These lie beside the vault, the newest first.</p>
      <div>
        {near.slice(0, 8).map((backup) => (
          <SentenceRow
            key={backup.path}
            action={{
              label: 'Open it',
              onDo: () => onOpen({ path: backup.path, label: showInstant(backup.madeAt, today) }),
            }}
          >
            {showInstant(backup.madeAt, today)} · {showBytes(backup.bytes)}
          </SentenceRow>
        ))}
      </div>
    </>
  );
}

function Done({
  restored,
  onEnter,
}: {
  readonly restored: Restored;
  readonly onEnter: () => void;
}) {
  const [seen, setSeen] = useState(false);
  const { fresh, keptAt } = restored;
  if (fresh && seen) {
    return (
      <GateLayout title="Your new recovery key" width="wide">
        <p className={classes.soft}>
          The recovery key you used does not work any more; this one does.
        </p>
        <RecoveryKeyStep fresh={fresh} onConfirmed={onEnter} />
      </GateLayout>
    );
  }
  return (
    <GateLayout title="The backup stands in place and is open" width="wide">
      {keptAt ? <p className={classes.soft}>{keptWords(restored)}</p> : null}
      <div className={classes.buttons}>
        {fresh ? (
          <Button onClick={() => setSeen(true)}>Go on to the recovery key</Button>
        ) : (
          <Button onClick={onEnter}>Go on</Button>
        )}
      </div>
    </GateLayout>
  );
}

function useNear(folder: string | null): readonly BackupInfo[] {
  const { send } = useBackupList();
  const [near, setNear] = useState<readonly BackupInfo[]>([]);
  useEffect(() => {
    if (folder !== null) void send({ place: { path: folder } }).then(setNear, () => setNear([]));
  }, [send, folder]);
  return near;
}
