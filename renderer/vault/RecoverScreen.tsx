// Opening with the recovery key: read while typed, then a new passphrase and a new key.

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../shared/kernel/problem.ts';
import { readRecoveryKey } from '../../shared/vault/recovery-key.ts';
import { useRunningCall } from '../api/app.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import { useUnlockWithRecovery, type Place, type Recovered } from './data.ts';
import type { UnfinishedUnlock } from './gate-steps.ts';
import { GateLayout } from './GateLayout.tsx';
import { nextStepAfter } from './next-step.ts';
import { canTake, noPassphrase, PassphraseFields } from './PassphraseFields.tsx';
import { RecoveryKeyStep } from './RecoveryKeyStep.tsx';
import { RefusedNote } from './RefusedNote.tsx';
import { useFocusAtStart } from './use-focus-at-start.ts';
import { WaitLine } from './WaitLine.tsx';
import classes from './vault.module.css';

type Props = {
  readonly place: Place;
  readonly name: string;
  readonly onBack: () => void;
  readonly onOpen: () => void;
  readonly onUnfinished: (unfinished: UnfinishedUnlock) => void;
  readonly onRestore: () => void;
};

export function RecoverScreen({ place, name, onBack, onOpen, onUnfinished, onRestore }: Props) {
  const [typed, setTyped] = useState('');
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const [fresh, setFresh] = useState<Recovered | null>(null);
  const field = useFocusAtStart<HTMLTextAreaElement>();
  const unlock = useUnlockWithRecovery();
  const work = useRunningCall('vault.unlockWithRecovery');
  if (fresh) {
    const { readOnly, notice } = fresh;
    const goOn = () =>
      readOnly || notice !== null ? onUnfinished({ readOnly, notice, passphrase: null }) : onOpen();
    return (
      <GateLayout title="Your new recovery key" width="wide">
        <p className={classes.soft}>
          The vault is open, with your new passphrase. The key you just used does not work any more;
          this one does.
        </p>
        <RecoveryKeyStep fresh={fresh} onConfirmed={goOn} />
      </GateLayout>
    );
  }
  const keyProblem = problemOf(typed);
  const open = async (takeOver: boolean) => {
    setAsked(true);
    if (keyProblem || !canTake(passphrase) || unlock.busy) return;
    setFresh(
      await unlock
        .send({ place, recoveryKey: typed, newPassphrase: passphrase.text, takeOver })
        .catch(() => null),
    );
  };
  return (
    <GateLayout
      title={
        <>
          Open <bdi>{name}</bdi> with the recovery key
        </>
      }
      width="wide"
      onSubmit={() => void open(false)}
      foot={<QuietLink onGo={onBack}>Back to the passphrase</QuietLink>}
    >
      <Textarea
        label="Recovery key"
        description="18 groups of four characters. Small or capital letters, spaces and dashes do not matter."
        ref={field}
        autoComplete="off"
        spellCheck={false}
        autosize
        minRows={2}
        classNames={{ input: classes.mono ?? '' }}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={
          asked || typed.replace(/[\s-]/gu, '').length >= 72 ? (keyProblem ?? undefined) : undefined
        }
      />
      <PassphraseFields
        label="New passphrase"
        value={passphrase}
        onChange={setPassphrase}
        asked={asked}
      />
      {unlock.problem ? (
        <Refused
          problem={unlock.problem}
          onTakeOver={() => void open(true)}
          onRestore={onRestore}
        />
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" disabled={unlock.busy}>
          Open the vault
        </Button>
      </div>
      <WaitLine busy={unlock.busy} work={work} otherwise="Opening with the recovery key" />
    </GateLayout>
  );
}

/** The key and the passphrase have no one field for a refusal of both, so it stands below them. */
function Refused(props: {
  readonly problem: Problem;
  readonly onTakeOver: () => void;
  readonly onRestore: () => void;
}) {
  return nextStepAfter(props.problem) === 'type-again' ? (
    <ErrorNote what={props.problem.message} />
  ) : (
    <RefusedNote {...props} />
  );
}

function problemOf(typed: string): string | null {
  try {
    readRecoveryKey(typed);
    return null;
  } catch (error) {
    return error instanceof Problem ? error.message : 'This is not a recovery key.';
  }
}
