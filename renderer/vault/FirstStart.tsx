// The very first page: look around with invented people, make a vault, or open one that is already
// there.

import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Problem } from '../../shared/kernel/problem.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import { CreateVault } from './CreateVault.tsx';
import { useOpenSample, type AppState } from './data.ts';
import type { KnownVault } from './gate-steps.ts';
import { GateLayout } from './GateLayout.tsx';
import { whyNoVault } from './state-words.ts';
import { useFolder } from './use-folder.ts';
import { WaitLine } from './WaitLine.tsx';
import classes from './vault.module.css';

type Props = {
  readonly state: AppState;
  /** The name of a vault that was here last time and is not found now. */
  readonly lost: string | null;
  readonly onKnown: (known: KnownVault) => void;
  readonly onRestore: () => void;
  readonly onBack: (() => void) | null;
  readonly onEnter: () => void;
};

export function FirstStart({ state, lost, onKnown, onRestore, onBack, onEnter }: Props) {
  const [making, setMaking] = useState(false);
  const sample = useOpenSample();
  const askFolder = useFolder();
  const [refused, setRefused] = useState<string | null>(null);
  if (making)
    return <CreateVault state={state} onBack={() => setMaking(false)} onEnter={onEnter} />;
  const lookAround = () => void sample.send(undefined).then(onEnter, () => undefined);
  const openOne = async () => {
    const folder = await askFolder('vault').catch((error: unknown) =>
      setRefused(error instanceof Problem ? error.message : null),
    );
    if (!folder) return;
    const why = whyNoVault(folder.state);
    setRefused(why === null ? null : (folder.notice ?? why));
    if (why === null)
      onKnown({
        folder: folder.path,
        name: folder.name.replace(/\.vault$/u, ''),
        notice: folder.notice,
      });
  };
  return (
    <GateLayout
      title="Linking Pin"
      width="wide"
      foot={
        <>
          <QuietLink onGo={onRestore}>Restore a backup</QuietLink>
          {onBack ? <QuietLink onGo={onBack}>Back to unlocking</QuietLink> : null}
        </>
      }
    >
      <p className={classes.soft}>
        The desk of an independent matcher and coach. Everything stays on this computer, encrypted;
        nothing is ever sent.
      </p>
      {lost ? (
        <ErrorNote
          tone="look"
          what={`The vault “${lost}” is not where it was last time.`}
          safe="Nothing was deleted."
          next="If it lies on a stick or another disk, connect it and open it below."
        />
      ) : null}
      <div>
        <Choice
          title="Look around first"
          words="64 invented people and a proposal of pairs. All of it is thrown away when you lock or close it."
        >
          <Button variant="default" disabled={sample.busy} onClick={lookAround}>
            Look around
          </Button>
        </Choice>
        <Choice
          title="Begin with your own"
          words="A new vault with a passphrase that only you know."
        >
          <Button onClick={() => setMaking(true)}>Create a vault</Button>
        </Choice>
        <Choice
          title="Go on with a vault"
          words="One that you made before, on this computer or another."
        >
          <Button variant="default" onClick={() => void openOne()}>
            Open a vault
          </Button>
        </Choice>
      </div>
      {sample.problem ? <ErrorNote what={sample.problem.message} /> : null}
      {refused ? <ErrorNote what={refused} safe="Nothing was changed." /> : null}
      <WaitLine busy={sample.busy} work={null} otherwise="Inviting the invented people" />
    </GateLayout>
  );
}

function Choice({
  title,
  words,
  children,
}: {
  readonly title: string;
  readonly words: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes.choice}>
      <h2>{title}</h2>
      <p>{words}</p>
      {children}
    </section>
  );
}
