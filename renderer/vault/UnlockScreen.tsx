// One field and one button; a wrong passphrase is refused in words, and waits are told in words.

import { Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useRunningCall } from '../api/app.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { useUnlock, type Place } from './data.ts';
import type { UnfinishedUnlock } from './gate-steps.ts';
import { GateLayout } from './GateLayout.tsx';
import { nextStepAfter } from './next-step.ts';
import { RefusedNote } from './RefusedNote.tsx';
import { useFocusAtStart } from './use-focus-at-start.ts';
import { WaitLine } from './WaitLine.tsx';

type Props = {
  readonly place: Place;
  readonly name: string;
  /** What was seen of its folder before any secret: one of its key files is missing. */
  readonly notice: string | null;
  readonly onOpen: () => void;
  readonly onUnfinished: (unfinished: UnfinishedUnlock) => void;
  readonly onRecover: () => void;
  readonly onRestore: () => void;
  readonly onOther: () => void;
};

export function UnlockScreen({
  place,
  name,
  notice,
  onOpen,
  onUnfinished,
  onRecover,
  onRestore,
  onOther,
}: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const field = useFocusAtStart<HTMLInputElement>();
  const unlock = useUnlock();
  const work = useRunningCall('vault.unlock');
  const { busy, problem } = unlock;

  const tryIt = async (takeOver: boolean) => {
    if (passphrase === '' || busy) return field.current?.focus();
    try {
      const opened = await unlock.send({ place, passphrase, takeOver });
      if (!opened.readOnly && !opened.notice && opened.recoveryConfirmed) return onOpen();
      onUnfinished({
        readOnly: opened.readOnly,
        notice: opened.notice,
        passphrase: opened.recoveryConfirmed ? null : passphrase,
      });
    } catch {
      // The refusal stands in `problem`; the field is ready for another try.
      field.current?.select();
    }
    return undefined;
  };
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const wrong = problem !== null && nextStepAfter(problem) === 'type-again';

  return (
    <GateLayout
      title={<bdi>{name}</bdi>}
      onSubmit={() => void tryIt(false)}
      foot={
        <>
          <QuietLink onGo={onRecover}>Use recovery key</QuietLink>
          <QuietLink onGo={onOther}>Open another vault</QuietLink>
        </>
      }
    >
      {notice && !problem ? <ErrorNote tone="look" what={notice} /> : null}
      <SecretField
        ref={field}
        label="Passphrase"
        autoComplete="off"
        value={passphrase}
        readOnly={busy}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
        error={wrong ? problem.message : undefined}
        visibilityToggleButtonProps={{ 'aria-label': 'Show what you typed' }}
        {...(capsLock ? { description: 'Caps Lock is on.' } : {})}
      />
      {problem ? (
        <RefusedNote problem={problem} onTakeOver={() => void tryIt(true)} onRestore={onRestore} />
      ) : null}
      <Button type="submit" fullWidth disabled={busy}>
        {busy ? 'Unlocking' : 'Unlock'}
      </Button>
      <WaitLine busy={busy} work={work} />
    </GateLayout>
  );
}
