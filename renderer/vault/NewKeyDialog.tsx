// A new recovery key, or all keys new when the vault may have been copied; shown once and typed back.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { useRenewRecovery, useRotateKey, useWorkOf } from './data.ts';
import type { FreshRecovery } from './data.ts';
import { canTake, noPassphrase, PassphraseFields } from './PassphraseFields.tsx';
import { RecoveryKeyStep } from './RecoveryKeyStep.tsx';
import { WaitLine } from './WaitLine.tsx';
import classes from './vault.module.css';

type Kind = 'recovery' | 'rotate';
type Props = { readonly kind: Kind; readonly open: boolean; readonly onClose: () => void };

const words = {
  recovery: {
    title: 'Make a new recovery key',
    say: 'The sheet you have now stops working here. You get a new one. Backups and copies of the key files from before still open with the old sheet: if somebody else may have it, change all keys instead.',
    button: 'Make the key',
  },
  rotate: {
    title: 'Change all keys',
    say: 'The vault gets a new inner key, a new passphrase and a new recovery key. A copy that somebody took stays readable to whoever has the earlier passphrase; so do backups made before this. Make a backup afterwards and delete the earlier ones.',
    button: 'Change all keys',
  },
} as const;

export function NewKeyDialog({ kind, open, onClose }: Props) {
  const [fresh, setFresh] = useState<FreshRecovery | null>(null);
  const close = () => {
    setFresh(null);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={fresh ? 'Your new recovery key' : words[kind].title}
      mustAnswer={fresh !== null}
      size="medium"
    >
      {fresh ? (
        <RecoveryKeyStep fresh={fresh} onConfirmed={close} doneLabel="Done" />
      ) : (
        <Form kind={kind} onMade={setFresh} />
      )}
    </Dialog>
  );
}

function Form({
  kind,
  onMade,
}: {
  readonly kind: Kind;
  readonly onMade: (fresh: FreshRecovery) => void;
}) {
  const [now, setNow] = useState('');
  const [next, setNext] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const renew = useRenewRecovery();
  const rotate = useRotateKey();
  const work = useWorkOf('vault.rotateKey');
  const { busy, problem } = kind === 'recovery' ? renew : rotate;
  const make = async () => {
    setAsked(true);
    if (now === '' || busy || (kind === 'rotate' && !canTake(next))) return;
    const making =
      kind === 'recovery'
        ? renew.tell({ passphrase: now })
        : rotate.tell({ passphrase: now, newPassphrase: next.text });
    await making.then(onMade, () => undefined);
  };
  return (
    <form
      className={classes.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <p className={classes.soft}>{words[kind].say}</p>
      <SecretField
        label="Passphrase now"
        data-autofocus
        autoComplete="off"
        value={now}
        onChange={(event) => setNow(event.currentTarget.value)}
        error={
          problem?.code === 'wrong-secret'
            ? 'That is not the passphrase of now.'
            : asked && now === ''
              ? 'Type it first.'
              : undefined
        }
        visibilityToggleButtonProps={{ 'aria-label': 'Show what you typed' }}
      />
      {kind === 'rotate' ? (
        <PassphraseFields label="New passphrase" value={next} onChange={setNext} asked={asked} />
      ) : null}
      {problem && problem.code !== 'wrong-secret' ? (
        <ErrorNote what={problem.message} safe="The keys you have still work." />
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" disabled={busy}>
          {words[kind].button}
        </Button>
      </div>
      <WaitLine busy={busy} work={work} />
    </form>
  );
}
