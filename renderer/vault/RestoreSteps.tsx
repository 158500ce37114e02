// Restoring: a secret, then both sides next to each other, then one decision. Nothing changes before it.
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { RestorePreview } from '../../shared/vault/backups.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { usePreviewRestore, useWorkOf } from './data.ts';
import type { Restored, RestoreTarget } from './data.ts';
import { RestoreCompare } from './RestoreCompare.tsx';
import { WaitLine } from './WaitLine.tsx';
import classes from './vault.module.css';

export type RestoreFrom = { readonly path: string; readonly label: string };
type Props = {
  readonly from: RestoreFrom;
  readonly target: RestoreTarget;
  readonly onRestored: (restored: Restored) => void;
  readonly onCancel: () => void;
};

export function RestoreSteps({ from, target, onRestored, onCancel }: Props) {
  const [secret, setSecret] = useState('');
  const [kind, setKind] = useState<'passphrase' | 'recoveryKey'>('passphrase');
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const ask = usePreviewRestore();
  const work = useWorkOf('vault.previewRestore');
  if (preview) return <RestoreCompare preview={preview} onRestored={onRestored} onCancel={onCancel} />;

  const open = async () => {
    if (secret === '' || ask.busy) return;
    const given = kind === 'passphrase' ? { passphrase: secret } : { recoveryKey: secret };
    setPreview(await ask.tell({ backup: { path: from.path }, target, secret: given }).catch(() => null));
  };
  const wrong = ask.problem?.code === 'wrong-secret' || ask.problem?.code === 'invalid' ? ask.problem.message : undefined;
  return (
    <form className={classes.stack} noValidate onSubmit={(event) => { event.preventDefault(); void open(); }}>
      <p className={classes.soft}>Open the backup “{from.label}” with the passphrase or recovery key that was valid when it was made. Nothing is changed yet.</p>
      <SegmentedControl aria-label="Open with" data={[{ value: 'passphrase', label: 'Passphrase' }, { value: 'recoveryKey', label: 'Recovery key' }]} value={kind} onChange={(value) => { setKind(value as typeof kind); setSecret(''); }} />
      {kind === 'passphrase'
        ? <SecretField label="Passphrase of that time" data-autofocus autoComplete="off" value={secret} onChange={(event) => setSecret(event.currentTarget.value)} error={wrong} visibilityToggleButtonProps={{ 'aria-label': 'Show what you typed' }} />
        : <Textarea label="Recovery key of that time" data-autofocus autoComplete="off" spellCheck={false} autosize minRows={2} classNames={{ input: classes.mono ?? '' }} value={secret} onChange={(event) => setSecret(event.currentTarget.value)} error={wrong} />}
      {ask.problem && !wrong ? <ErrorNote what={ask.problem.message} safe="Nothing was changed." /> : null}
      <div className={classes.buttons}>
        <Button type="submit" disabled={ask.busy}>Open and compare</Button>
        <Button variant="subtle" onClick={onCancel}>Not now</Button>
      </div>
      <WaitLine busy={ask.busy} work={work} otherwise="Opening and checking the backup" />
    </form>
  );
}
