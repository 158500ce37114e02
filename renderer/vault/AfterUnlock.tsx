// The vault is open, but something must be said or done before one works in it.

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useRunningCall } from '../api/app.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { ProgressBar } from '../ui/feedback/ProgressBar.tsx';
import {
  useAcceptOlder,
  useCheck,
  useRenewRecovery,
  useVaultFacts,
  type FreshRecovery,
} from './data.ts';
import type { UnfinishedUnlock } from './gate-steps.ts';
import { GateLayout } from './GateLayout.tsx';
import { RecoveryKeyStep } from './RecoveryKeyStep.tsx';
import classes from './vault.module.css';

type Props = {
  readonly unfinished: UnfinishedUnlock;
  readonly onRestore: () => void;
  readonly onEnter: () => void;
};

export function AfterUnlock({ unfinished, onRestore, onEnter }: Props) {
  const [told, setTold] = useState(unfinished.notice === null && !unfinished.readOnly);
  if (!told)
    return (
      <Told
        unfinished={unfinished}
        onRestore={onRestore}
        onDone={() => (unfinished.passphrase === null ? onEnter() : setTold(true))}
      />
    );
  return <Unwritten passphrase={unfinished.passphrase ?? ''} onEnter={onEnter} />;
}

/**
 * A vault that may only be read: checked where that helps, and otherwise up to the person's word.
 */
function Told({
  unfinished,
  onRestore,
  onDone,
}: {
  readonly unfinished: UnfinishedUnlock;
  readonly onRestore: () => void;
  readonly onDone: () => void;
}) {
  const check = useCheck();
  const accept = useAcceptOlder();
  const work = useRunningCall('vault.check');
  const { data: facts } = useVaultFacts();
  const [checked, setChecked] = useState(false);
  const { send } = check;
  useEffect(() => {
    if (unfinished.readOnly)
      void send(undefined).then(
        () => setChecked(true),
        () => undefined,
      );
  }, [send, unfinished.readOnly]);
  // A good check ends the reading-only of an unclean close by itself; that of an older vault waits
  // for a word.
  const waits = checked && (facts?.readOnly ?? unfinished.readOnly);
  const older = facts?.notices.some(({ code }) => code === 'older') ?? false;
  const toBackups = older || check.problem !== null;
  const takeIt = () => void accept.send(undefined).then(onDone, () => undefined);
  return (
    <GateLayout title="Before you go on" width="wide">
      <ErrorNote tone="look" what={unfinished.notice ?? 'This vault is open for reading only.'} />
      <ProgressBar
        busy={check.busy}
        label={work?.label ?? 'Checking every page'}
        done={work?.fraction ?? null}
      />
      {check.problem ? (
        <ErrorNote what={check.problem.message} safe="Nothing was changed." />
      ) : null}
      {checked ? (
        <p className={classes.soft}>
          Every page was checked and reads well.{waits ? '' : ' You can work as before.'}
          {waits && older ? ' If you know that this is the newest one, go on with it.' : ''}
        </p>
      ) : null}
      {accept.problem ? (
        <ErrorNote what={accept.problem.message} safe="Nothing was changed." />
      ) : null}
      <div className={classes.buttons}>
        {toBackups ? <Button onClick={onRestore}>Look at the backups</Button> : null}
        <Button variant={toBackups ? 'default' : 'filled'} onClick={onDone}>
          {unfinished.readOnly && (!checked || waits) ? 'Open it for reading' : 'Open the desk'}
        </Button>
        {waits && older ? (
          <Button variant="default" loading={accept.busy} onClick={takeIt}>
            Work with this one
          </Button>
        ) : null}
      </div>
    </GateLayout>
  );
}

/**
 * The key shown at creation was never typed back, so it may not exist on paper: a new one takes its
 * place.
 */
function Unwritten({
  passphrase,
  onEnter,
}: {
  readonly passphrase: string;
  readonly onEnter: () => void;
}) {
  const renew = useRenewRecovery();
  const [fresh, setFresh] = useState<FreshRecovery | null>(null);
  const make = async () => setFresh(await renew.send({ passphrase }).catch(() => null));
  return (
    <GateLayout title="Your recovery key" width="wide">
      {fresh ? (
        <RecoveryKeyStep fresh={fresh} onConfirmed={onEnter} />
      ) : (
        <div className={classes.stack}>
          <p className={classes.soft}>
            The recovery key of this vault was never typed back, so it may not be on paper. Without
            it, a forgotten passphrase loses everything. Make a new one now; the earlier one stops
            working.
          </p>
          {renew.problem ? <ErrorNote what={renew.problem.message} /> : null}
          <div className={classes.buttons}>
            <Button loading={renew.busy} onClick={() => void make()}>
              Make a recovery key
            </Button>
            <Button variant="subtle" onClick={onEnter}>
              Later
            </Button>
          </div>
        </div>
      )}
    </GateLayout>
  );
}
