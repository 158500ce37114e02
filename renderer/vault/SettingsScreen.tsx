// Settings: how it looks, when it locks, the passphrase and the recovery key, and the ways to the
// vault's other pages.

import { SegmentedControl, Select } from '@mantine/core';
import { useLocation } from 'wouter';
import { textSizes, type TextSize } from '../../shared/app/text-size.ts';
import { counted } from '../../shared/kernel/counted.ts';
import type { DayOrder } from '../../shared/kernel/typed-day.ts';
import { useSaveSettings, useAppState } from '../api/app.ts';
import { FactList } from '../ui/FactList.tsx';
import { Page } from '../ui/layout/Page.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import type { ColourScheme } from '../ui/theme/colour-scheme.ts';
import { useColourScheme } from '../ui/theme/use-colour-scheme.ts';
import { SecretsSection } from './SecretsSection.tsx';
import classes from './vault.module.css';

const schemes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];
const dayOrders = [
  { value: 'day-first', label: '4 December' },
  { value: 'month-first', label: '12 April' },
];
const minutes = [1, 2, 3, 5, 10, 15];

export default function SettingsScreen() {
  const [, go] = useLocation();
  const { data: state } = useAppState();
  const save = useSaveSettings();
  const colours = useColourScheme();
  if (!state) return null;
  const choices = [...new Set([...minutes, state.lockMinutes])]
    .sort((a, b) => a - b)
    .map((count) => ({
      value: String(count),
      label: counted(count, 'minute', 'minutes'),
    }));
  return (
    <Page title="Settings" width="reading">
      <Section title="Look">
        <SegmentedControl
          aria-label="Light or dark"
          data={schemes}
          value={colours.chosen}
          onChange={(value) => colours.choose(value as ColourScheme)}
        />
        <Select
          mt="md"
          label="Text size"
          description="Also by Ctrl + and Ctrl -, or Ctrl and the wheel. Ctrl 0 is the usual size."
          className={classes.narrow}
          data={textSizes.map((size) => ({ value: String(size), label: `${size} %` }))}
          value={String(state.textSize)}
          allowDeselect={false}
          onChange={(value) => void save.send({ textSize: Number(value) as TextSize })}
        />
      </Section>
      <Section title="Dates">
        <Select
          label="04/12 means"
          placeholder="Ask me the first time"
          className={classes.narrow}
          data={dayOrders}
          value={state.dayOrder}
          allowDeselect={false}
          onChange={(value) => void save.send({ dayOrder: value as DayOrder })}
        />
      </Section>
      <Section title="Lock">
        <Select
          label="Lock after this long without you"
          description="It also locks when the computer sleeps, when the screen locks, and at Ctrl L."
          className={classes.narrow}
          data={choices}
          value={String(state.lockMinutes)}
          allowDeselect={false}
          onChange={(value) => void save.send({ lockMinutes: Number(value) })}
        />
      </Section>
      {state.sample ? null : <SecretsSection />}
      <Section title="This vault">
        {state.sample ? null : (
          <SentenceRow action={{ label: 'Open backups', onDo: () => go('/backups') }}>
            Backups, a second place for them, and restoring
          </SentenceRow>
        )}
        <SentenceRow action={{ label: 'See the proof', onDo: () => go('/offline-proof') }}>
          What lies on this disk, and that nothing leaves it
        </SentenceRow>
        <SentenceRow action={{ label: 'Read the log', onDo: () => go('/audit-log') }}>
          What was done with this vault, and when
        </SentenceRow>
      </Section>
      <Section title="This app">
        <FactList
          facts={[
            { label: 'Version', value: state.version },
            {
              label: 'Runtime',
              value: state.standIn
                ? 'A stand-in for development; never use it for real people'
                : 'Official',
            },
            ...(state.lastVault
              ? [
                  {
                    label: 'Vault',
                    value: state.sample
                      ? 'Invented people, thrown away when you lock or close it'
                      : state.lastVault.folder,
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </Page>
  );
}
