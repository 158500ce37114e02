// A new passphrase for the same vault.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { useChangePassphrase, useWorkOf } from './data.ts';
import { canTake, noPassphrase, PassphraseFields } from './PassphraseFields.tsx';
import { WaitLine } from './WaitLine.tsx';
import classes from './vault.module.css';

type Props = { readonly open: boolean; readonly onClose: () => void };

export function ChangePassphrase({ open, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="Change the passphrase">
      <Form onDone={onClose} />
    </Dialog>
  );
}

function Form({ onDone }: { readonly onDone: () => void }) {
  const [now, setNow] = useState('');
  const [next, setNext] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const change = useChangePassphrase();
  const work = useWorkOf('vault.changePassphrase');
  const { problem } = change;
  const save = async () => {
    setAsked(true);
    if (now === '' || !canTake(next) || change.busy) return;
    await change.tell({ passphrase: now, newPassphrase: next.text }).then(onDone, () => undefined);
  };
  return (
    <form
      className={classes.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
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
      <PassphraseFields label="New passphrase" value={next} onChange={setNext} asked={asked} />
      {problem && problem.code !== 'wrong-secret' ? (
        <ErrorNote what={problem.message} safe="The earlier passphrase still opens the vault." />
      ) : null}
      <p className={classes.soft}>
        Backups and copies of the key files from before still open with the earlier passphrase. If
        somebody else may know it, choose “Change all keys” instead: that alone shuts them out.
      </p>
      <div className={classes.buttons}>
        <Button type="submit" disabled={change.busy}>
          {change.busy ? 'Changing it' : 'Change the passphrase'}
        </Button>
      </div>
      <WaitLine busy={change.busy} work={work} />
    </form>
  );
}
