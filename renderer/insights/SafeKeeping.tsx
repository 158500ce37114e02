// What the vault needs to stay safe: no backup yet, and whatever else it asks for.

import { useLocation } from 'wouter';
import { useAppState } from '../api/app.ts';
import { Section } from '../ui/layout/Section.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { useAcceptClock, useVaultFacts } from '../vault/data.ts';
import classes from './insights.module.css';

export function SafeKeeping() {
  const [, go] = useLocation();
  const { data: app } = useAppState();
  const { data: facts } = useVaultFacts();
  const acceptClock = useAcceptClock();
  if (!facts || !app || app.sample) return null;
  const action = { label: 'Open backups', onDo: () => go('/backups') };
  const actions: Partial<Record<string, typeof action>> = {
    older: { label: 'Decide', onDo: () => go('/offline-proof') },
    unclean: { label: 'See more', onDo: () => go('/offline-proof') },
    'disk-full': { label: 'See what lies here', onDo: () => go('/offline-proof') },
    recovery: { label: 'Open settings', onDo: () => go('/settings') },
    clock: { label: 'The date is right', onDo: () => void acceptClock.send(undefined) },
  };
  const others = facts.notices.filter(
    ({ code }) => code !== 'no-backup' || facts.lastBackup !== null,
  );
  if (facts.lastBackup !== null && others.length === 0) return null;
  return (
    <Section title="Safe keeping">
      {facts.lastBackup === null ? (
        <SentenceRow tone="look" action={action}>
          <b>No backup yet.</b> Make one, or lock and copy the folder{' '}
          <bdi className={classes.path}>{app.lastVault?.folder ?? 'of this vault'}</bdi> to another
          disk. It is encrypted there too.
        </SentenceRow>
      ) : null}
      {others.map(({ code, message }) => (
        <SentenceRow key={code} tone="look" action={actions[code] ?? action}>
          {message}
        </SentenceRow>
      ))}
    </Section>
  );
}
