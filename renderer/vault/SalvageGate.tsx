// The last resort: what can still be read of a damaged vault goes into a new one, with an honest
// list of losses.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { VaultName } from '../../shared/vault/place.ts';
import { useRunningCall } from '../api/app.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import { useSalvage, type Salvaged } from './data.ts';
import { EitherSecret, noSecret } from './EitherSecret.tsx';
import { GateLayout } from './GateLayout.tsx';
import { canTake, noPassphrase, PassphraseFields } from './PassphraseFields.tsx';
import { RecoveryKeyStep } from './RecoveryKeyStep.tsx';
import { useFolder } from './use-folder.ts';
import { WaitLine } from './WaitLine.tsx';
import classes from './vault.module.css';

type Props = {
  readonly folder: string;
  readonly name: string;
  readonly parent: string;
  readonly onBack: () => void;
  readonly onEnter: () => void;
};

export function SalvageGate({ folder, name, parent, onBack, onEnter }: Props) {
  const [secret, setSecret] = useState(noSecret);
  const [next, setNext] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const [fresh, setFresh] = useState(`${name} saved`);
  const [where, setWhere] = useState(parent);
  const [made, setMade] = useState<Salvaged | null>(null);
  const [seen, setSeen] = useState(false);
  const salvage = useSalvage();
  const work = useRunningCall('vault.salvage');
  const askFolder = useFolder();
  if (made && seen)
    return (
      <GateLayout title="Your recovery key" width="wide">
        <RecoveryKeyStep fresh={made} onConfirmed={onEnter} />
      </GateLayout>
    );
  if (made) return <Losses made={made} onGo={() => setSeen(true)} />;
  const forgotten = secret.kind === 'recoveryKey';
  const save = async () => {
    setAsked(true);
    if (
      secret.text === '' ||
      !VaultName.safeParse(fresh).success ||
      salvage.busy ||
      (forgotten && !canTake(next))
    )
      return;
    const secrets = forgotten
      ? { passphrase: next.text, recoveryKey: secret.text }
      : { passphrase: secret.text };
    setMade(
      await salvage
        .send({ place: { path: folder }, parent: { path: where }, name: fresh.trim(), ...secrets })
        .catch(() => null),
    );
  };
  const another = async () => {
    const chosen = await askFolder('restore-place').catch(() => null);
    if (chosen) setWhere(chosen.path);
  };
  const { problem } = salvage;
  return (
    <GateLayout
      title="Save what can still be read"
      width="wide"
      onSubmit={() => void save()}
      foot={<QuietLink onGo={onBack}>Back to the backups</QuietLink>}
    >
      <p className={classes.soft}>
        The damaged vault is only read and stays as it is. What can be read goes into a new vault
        {forgotten ? '' : ' with the same passphrase'}, and you are told what is missing.
      </p>
      <EitherSecret
        of="of the damaged vault"
        value={secret}
        onChange={setSecret}
        error={
          problem?.code === 'wrong-secret' || problem?.fields.includes('recoveryKey')
            ? problem.message
            : undefined
        }
      />
      {forgotten ? (
        <PassphraseFields
          label="Passphrase of the new vault"
          value={next}
          onChange={setNext}
          asked={asked}
        />
      ) : null}
      <TextInput
        label="Name of the new vault"
        value={fresh}
        onChange={(event) => setFresh(event.currentTarget.value)}
        error={
          VaultName.safeParse(fresh).success
            ? undefined
            : 'Give it a short name without special signs.'
        }
      />
      {problem && problem.code !== 'wrong-secret' && !problem.fields.includes('recoveryKey') ? (
        <ErrorNote
          what={problem.message}
          safe="The damaged vault is as it was."
          action={
            problem.fields.includes('place')
              ? { label: 'Choose another folder', onDo: () => void another() }
              : undefined
          }
        />
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" disabled={salvage.busy}>
          Save what can be read
        </Button>
      </div>
      <WaitLine busy={salvage.busy} work={work} otherwise="Reading what can still be read" />
    </GateLayout>
  );
}

function Losses({ made, onGo }: { readonly made: Salvaged; readonly onGo: () => void }) {
  // What was empty and is still empty is no news.
  const tellable = made.saved.filter((row) => row.rows > 0 || row.lost !== 0);
  return (
    <GateLayout title="What was saved" width="wide">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className={classes.number}>
              Saved
            </th>
            <th scope="col">Lost</th>
          </tr>
        </thead>
        <tbody>
          {tellable.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label.slice(0, 1).toUpperCase() + row.label.slice(1)}</th>
              <td className={classes.number}>{row.rows}</td>
              <td className={row.lost === 0 ? undefined : classes.look}>
                {row.lost ?? 'cannot be told'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.buttons}>
        <Button onClick={onGo}>Go on to the recovery key</Button>
      </div>
    </GateLayout>
  );
}
