// Restoring: a secret, then both sides next to each other, then one decision. Nothing changes
// before it.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../shared/kernel/problem.ts';
import type { RestorePreview } from '../../shared/vault/backups.ts';
import { useRunningCall } from '../api/app.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { usePreviewRestore, type Restored, type RestoreTarget } from './data.ts';
import { asGiven, EitherSecret, noSecret } from './EitherSecret.tsx';
import { RestoreCompare } from './RestoreCompare.tsx';
import { WaitLine } from './WaitLine.tsx';
import classes from './vault.module.css';

/** A vault of its own: another name is found where one stands already. */
export const ownVault = (parent: string): RestoreTarget => ({
  parent: { path: parent },
  name: 'Restored desk',
});

export type RestoreFrom = { readonly path: string; readonly label: string };
type Props = {
  readonly from: RestoreFrom;
  readonly target: RestoreTarget;
  /** Where it goes as a vault of its own, should another vault stand in the place of `target`. */
  readonly beside: RestoreTarget;
  readonly onOtherPlace: () => void;
  readonly onRestored: (restored: Restored) => void;
  readonly onCancel: () => void;
};

export function RestoreSteps({ from, target, beside, onOtherPlace, onRestored, onCancel }: Props) {
  const [secret, setSecret] = useState(noSecret);
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const ask = usePreviewRestore();
  const work = useRunningCall('vault.previewRestore');
  if (preview)
    return <RestoreCompare preview={preview} onRestored={onRestored} onCancel={onCancel} />;

  const open = async (into: RestoreTarget) => {
    if (secret.text === '' || ask.busy) return;
    setPreview(
      await ask
        .send({ backup: { path: from.path }, target: into, secret: asGiven(secret) })
        .catch(() => null),
    );
  };
  const wrong =
    ask.problem?.code === 'wrong-secret' || ask.problem?.code === 'invalid'
      ? ask.problem.message
      : undefined;
  return (
    <form
      className={classes.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open(target);
      }}
    >
      <p className={classes.soft}>
        Open the backup “{from.label}” with the passphrase or recovery key that was valid when it
        was made. Nothing is changed yet.
      </p>
      <EitherSecret of="of that time" value={secret} onChange={setSecret} error={wrong} />
      {ask.problem && !wrong ? (
        <Refused
          problem={ask.problem}
          onBeside={() => void open(beside)}
          onOtherPlace={onOtherPlace}
        />
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" disabled={ask.busy}>
          Open and compare
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          Not now
        </Button>
      </div>
      <WaitLine busy={ask.busy} work={work} otherwise="Opening and checking the backup" />
    </form>
  );
}

function Refused({
  problem,
  onBeside,
  onOtherPlace,
}: {
  readonly problem: Problem;
  readonly onBeside: () => void;
  readonly onOtherPlace: () => void;
}) {
  const action =
    problem.code === 'conflict'
      ? { label: 'Open it as a vault of its own', onDo: onBeside }
      : problem.fields.includes('place')
        ? { label: 'Choose another folder', onDo: onOtherPlace }
        : undefined;
  return <ErrorNote what={problem.message} safe="Nothing was changed." action={action} />;
}
