// Making a vault: its name and place, its passphrase, its recovery key.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { syncServiceOf, VaultName } from '../../shared/vault/place.ts';
import { useRunningCall } from '../api/app.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import { useCreateVault, type AppState, type FreshRecovery } from './data.ts';
import { GateLayout } from './GateLayout.tsx';
import { canTake, noPassphrase, PassphraseFields } from './PassphraseFields.tsx';
import { RecoveryKeyStep } from './RecoveryKeyStep.tsx';
import { useFolder } from './use-folder.ts';
import { WaitLine } from './WaitLine.tsx';
import classes from './vault.module.css';

type Props = {
  readonly state: AppState;
  readonly onBack: () => void;
  readonly onEnter: () => void;
};

export function CreateVault({ state, onBack, onEnter }: Props) {
  const [name, setName] = useState('My desk');
  const [where, setWhere] = useState(state.defaultPlace);
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const [fresh, setFresh] = useState<FreshRecovery | null>(null);
  const create = useCreateVault();
  const askFolder = useFolder();
  const work = useRunningCall('vault.create');
  if (fresh)
    return (
      <GateLayout title="Your recovery key" width="wide">
        <RecoveryKeyStep fresh={fresh} onConfirmed={onEnter} />
      </GateLayout>
    );

  const nameProblem = VaultName.safeParse(name).success
    ? null
    : 'Give it a short name, without / \\ : * ? " < > | and without a dot at either end.';
  const service = syncServiceOf(where);
  const make = async (evenIfSynced: boolean) => {
    setAsked(true);
    if (nameProblem || !canTake(passphrase) || create.busy) return;
    setFresh(
      await create
        .send({
          place: { path: where },
          name: name.trim(),
          passphrase: passphrase.text,
          evenIfSynced,
        })
        .catch(() => null),
    );
  };
  const another = async () => {
    const folder = await askFolder('vault-place').catch(() => null);
    if (folder) setWhere(folder.path);
  };
  return (
    <GateLayout
      title="Create a vault"
      width="wide"
      onSubmit={() => void make(false)}
      foot={<QuietLink onGo={onBack}>Back</QuietLink>}
    >
      <TextInput
        label="Name"
        description="It becomes the name of a folder, so choose one that may be seen."
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={asked ? (nameProblem ?? undefined) : undefined}
      />
      <div>
        <div className={classes.label}>Place</div>
        <div className={classes.place}>
          <span className={classes.path}>{where}</span>
          <Button variant="default" onClick={() => void another()}>
            Choose another folder
          </Button>
        </div>
      </div>
      {service ? (
        <ErrorNote
          tone="look"
          what={`${service} copies this folder to other computers while you work, which can split the vault in two.`}
          next="Choose a folder that is not copied. Backups may lie in a copied one."
        />
      ) : null}
      <PassphraseFields value={passphrase} onChange={setPassphrase} asked={asked} />
      {create.problem ? (
        <ErrorNote
          what={create.problem.message}
          {...(create.problem.fields.includes('place') && service
            ? { action: { label: 'Create it there all the same', onDo: () => void make(true) } }
            : { safe: 'No vault was made.' })}
        />
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" disabled={create.busy}>
          Create the vault
        </Button>
      </div>
      <WaitLine busy={create.busy} work={work} otherwise="Making the vault" />
    </GateLayout>
  );
}
