// The recovery key, shown once: copied or printed, then two of its groups typed back.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../shared/kernel/problem.ts';
import { groupMatches } from '../../shared/vault/recovery-key.ts';
import { useCopyText } from '../api/app.ts';
import { useConfirmRecovery, type FreshRecovery } from './data.ts';
import { PrintSheet } from './PrintSheet.tsx';
import { useFocusAtStart } from './use-focus-at-start.ts';
import classes from './vault.module.css';

type Props = {
  readonly fresh: FreshRecovery;
  readonly onConfirmed: () => void;
  readonly doneLabel?: string;
};

export function RecoveryKeyStep({ fresh, onConfirmed, doneLabel = 'Open the desk' }: Props) {
  const [typing, setTyping] = useState(false);
  return typing ? (
    <TypeBack
      fresh={fresh}
      onBack={() => setTyping(false)}
      onConfirmed={onConfirmed}
      doneLabel={doneLabel}
    />
  ) : (
    <ShowKey recoveryKey={fresh.recoveryKey} onKept={() => setTyping(true)} />
  );
}

function ShowKey({
  recoveryKey,
  onKept,
}: {
  readonly recoveryKey: string;
  readonly onKept: () => void;
}) {
  const copy = useCopyText();
  const [copied, setCopied] = useState(false);
  const copyIt = async () => {
    await copy.send({ text: recoveryKey });
    setCopied(true);
  };
  return (
    <div className={classes.stack}>
      <p className={classes.soft}>
        It opens the vault when the passphrase is forgotten. Nobody else has it, and it is shown
        only now. Write it on paper or print it, and keep it where your passport lies, not on this
        computer.
      </p>
      <div className={classes.sheet}>
        <Groups recoveryKey={recoveryKey} />
      </div>
      <div className={classes.buttons}>
        <Button onClick={onKept}>I have written it down</Button>
        <Button variant="default" onClick={() => window.print()}>
          Print the sheet
        </Button>
        <Button variant="subtle" onClick={() => void copyIt()}>
          {copied ? 'Copied for 30 seconds' : 'Copy it'}
        </Button>
      </div>
      <p className={classes.soft}>
        Printing hands the key to this computer’s print system, and the printer: both may keep a
        copy for a while. Do not print it to a file, and use no printer that others share.
      </p>
      <PrintSheet>
        <h1>Recovery key of a Linking Pin vault</h1>
        <p>
          Type it on the unlock screen after “Use recovery key”. Keep this sheet where only you, or
          the person who takes over from you, can reach it.
        </p>
        <Groups recoveryKey={recoveryKey} />
        <p>Vault: ______________________________ Date: ____________________</p>
      </PrintSheet>
    </div>
  );
}

function Groups({ recoveryKey }: { readonly recoveryKey: string }) {
  return (
    <ol className={classes.groups} data-sealed aria-label="Recovery key in 18 groups">
      {recoveryKey.split('-').map((group, index) => (
        <li key={group + String(index)}>
          <span>{index + 1}</span>
          <b>{group}</b>
        </li>
      ))}
    </ol>
  );
}

function TypeBack({
  fresh,
  onBack,
  onConfirmed,
  doneLabel,
}: Props & { readonly onBack: () => void }) {
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const first = useFocusAtStart<HTMLInputElement>();
  const confirm = useConfirmRecovery();
  const fits = (at: 0 | 1) => groupMatches(fresh.recoveryKey, fresh.confirm[at], typed[at]);
  const finish = async () => {
    setAsked(true);
    if (!fits(0) || !fits(1)) return;
    try {
      await confirm.send({ groups: [typed[0], typed[1]] });
      onConfirmed();
    } catch (error) {
      setRefused(error instanceof Problem ? error.message : null);
    }
  };
  const field = (at: 0 | 1) => (
    <TextInput
      label={`Group ${fresh.confirm[at]}`}
      {...(at === 0 ? { ref: first } : {})}
      autoComplete="off"
      spellCheck={false}
      maxLength={12}
      value={typed[at]}
      onChange={(event) =>
        setTyped(
          at === 0 ? [event.currentTarget.value, typed[1]] : [typed[0], event.currentTarget.value],
        )
      }
      error={asked && !fits(at) ? 'This is not the group on your sheet.' : undefined}
    />
  );
  return (
    <form
      className={classes.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <p className={classes.soft}>
        Type two groups from your sheet, so that you know it can be read.
      </p>
      <div className={classes.pair}>
        {field(0)}
        {field(1)}
      </div>
      {refused ? (
        <p className={classes.look} role="alert">
          {refused}
        </p>
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" disabled={confirm.busy}>
          {doneLabel}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          Show the key again
        </Button>
      </div>
    </form>
  );
}
