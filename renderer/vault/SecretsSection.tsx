// The passphrase and the recovery key: whether they are in order, and how to change them.

import { useState } from 'react';
import { Section } from '../ui/layout/Section.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { useConfirmRecoveryKept, useVaultFacts } from './data.ts';
import { NewKeyDialog } from './NewKeyDialog.tsx';

type Open = 'none' | 'passphrase' | 'recovery' | 'rotate';

export function SecretsSection() {
  const [open, setOpen] = useState<Open>('none');
  const { data: facts } = useVaultFacts();
  const still = useConfirmRecoveryKept();
  const close = () => setOpen('none');
  const due = facts?.recoveryDue ?? false;
  return (
    <Section title="Passphrase and recovery key">
      <SentenceRow action={{ label: 'Change the passphrase', onDo: () => setOpen('passphrase') }}>
        Your passphrase opens this vault. Nobody can look it up.
      </SentenceRow>
      {due && facts?.recoveryConfirmed ? (
        <SentenceRow
          lead="To check"
          tone="look"
          action={{
            label: 'I still have it',
            onDo: () => void still.send(undefined),
            busy: still.busy,
          }}
        >
          Do you still have the sheet with your recovery key?
        </SentenceRow>
      ) : null}
      <SentenceRow
        {...(facts && !facts.recoveryConfirmed ? { lead: 'Missing', tone: 'look' as const } : {})}
        action={{ label: 'Make a new recovery key', onDo: () => setOpen('recovery') }}
      >
        {facts && !facts.recoveryConfirmed
          ? 'Your recovery key was never typed back.'
          : 'Your recovery key opens it when the passphrase is forgotten.'}
      </SentenceRow>
      <SentenceRow action={{ label: 'Change all keys', onDo: () => setOpen('rotate') }}>
        Somebody may have copied the vault or seen the passphrase.
      </SentenceRow>
      <ChangePassphrase open={open === 'passphrase'} onClose={close} />
      <NewKeyDialog kind="recovery" open={open === 'recovery'} onClose={close} />
      <NewKeyDialog kind="rotate" open={open === 'rotate'} onClose={close} />
    </Section>
  );
}
