// Backups: how things stand, making one, a second place for them, and restoring.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useRunningCall, useAppState } from '../api/app.ts';
import { useToday } from '../ui/dates/use-today.ts';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { ProgressBar } from '../ui/feedback/ProgressBar.tsx';
import { Page } from '../ui/layout/Page.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { BackupList } from './BackupList.tsx';
import { useCreateBackup, useVaultFacts } from './data.ts';
import { EarlierBackups } from './EarlierBackups.tsx';
import { showDays, showInstant } from './instant-text.ts';
import { KeptVaults } from './KeptVaults.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import type { RestoreFrom } from './RestoreSteps.tsx';
import { SecondPlace } from './SecondPlace.tsx';
import { useBackups } from './use-backups.ts';
import { useBackupFile } from './use-folder.ts';

export default function BackupsScreen() {
  const [, go] = useLocation();
  const today = useToday();
  const { data: facts } = useVaultFacts();
  const { data: state } = useAppState();
  const { backups, reload } = useBackups();
  const make = useCreateBackup();
  const work = useRunningCall('vault.createBackup');
  const askFile = useBackupFile();
  const [restoring, setRestoring] = useState<RestoreFrom | null>(null);
  const makeOne = () => void make.send(undefined).then(reload, () => undefined);
  const another = async () => {
    const file = await askFile().catch(() => null);
    if (file) setRestoring({ path: file.path, label: file.name });
  };
  const folder = state?.lastVault?.folder ?? null;
  const makeAct = { label: 'Make a backup now', onDo: makeOne, busy: make.busy };
  return (
    <Page
      title="Backups"
      width="reading"
      back={{ label: 'Settings', onGo: () => go('/settings') }}
      intro="Each backup is encrypted like the vault, opened again and checked in full before it counts."
      actions={
        backups && backups.length > 0 ? (
          <Button onClick={makeOne} loading={make.busy}>
            Make a backup now
          </Button>
        ) : null
      }
    >
      {make.problem ? (
        <ErrorNote
          what={make.problem.message}
          safe="The vault is untouched, and no half-made backup was left."
        />
      ) : null}
      <ProgressBar
        busy={make.busy}
        label={work?.label ?? 'Making a backup'}
        done={work?.fraction ?? null}
      />
      {facts?.lastBackup ? (
        <Section title="How things stand">
          <SentenceRow
            {...(facts.lastBackup.days > 14 ? { tone: 'look' as const, lead: 'Look here' } : {})}
          >
            The newest checked backup is from {showInstant(facts.lastBackup.madeAt, today)}
            {facts.lastBackup.days > 0 ? `, ${showDays(facts.lastBackup.days)} ago` : ''}.
          </SentenceRow>
          <SecondPlace facts={facts} onChanged={reload} />
        </Section>
      ) : null}
      {backups?.length === 0 ? (
        <EmptyState
          title="No backup yet"
          action={makeAct}
          other={{ label: 'Restore from a file', onDo: () => void another() }}
        >
          One is made by itself each time the vault is locked after a change; of a very large vault
          once a day, in a quiet minute. A second place, such as a stick that lies elsewhere, helps
          when this computer is lost.
        </EmptyState>
      ) : null}
      {backups && backups.length > 0 && folder !== null ? (
        <Section
          title="Kept backups"
          action={
            <Button size="compact-sm" variant="subtle" onClick={() => void another()}>
              Restore from a file
            </Button>
          }
        >
          <BackupList backups={backups} today={today} onChanged={reload} onRestore={setRestoring} />
          <EarlierBackups backups={backups} onChanged={reload} />
        </Section>
      ) : null}
      <KeptVaults today={today} />
      {folder !== null ? (
        <RestoreDialog
          from={restoring}
          folder={folder}
          parent={state?.defaultPlace ?? ''}
          onClose={() => setRestoring(null)}
        />
      ) : null}
    </Page>
  );
}
