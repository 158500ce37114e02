// A cohort's name and kick-off, with what that date means for the run-in.

import { TextInput } from '@mantine/core';
import { daysBetween, isDay, showDay } from '../../shared/kernel/date.ts';
import { runInFor, type CohortDraft } from '../../shared/programme/cohort.ts';
import { soonestKickOff } from '../../shared/programme/roadmap.ts';
import { DayField } from '../ui/dates/DayField.tsx';
import type { FormDraft } from './use-draft.ts';
import classes from './programme.module.css';

type Props = { draft: FormDraft<CohortDraft>; today: string };

export function CohortFields({ draft, today }: Props) {
  const { value, change, problemOf } = draft;
  return (
    <div className={classes.fields}>
      <div className={classes.two}>
        <TextInput
          label="Name of the cohort"
          value={value.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={problemOf('name')}
          dir="auto"
        />
        <KickOffField
          value={value.kickOff}
          onChange={(kickOff) => change({ kickOff })}
          today={today}
          error={problemOf('kickOff')}
        />
      </div>
      <RunInWords kickOff={value.kickOff} today={today} />
    </div>
  );
}

type FieldProps = {
  value: string;
  onChange: (value: string) => void;
  today: string;
  error: string | undefined;
};

export function KickOffField({ value, onChange, today, error }: FieldProps) {
  return (
    <DayField label="Kick-off" value={value} onChange={onChange} today={today} error={error} />
  );
}

export function RunInWords({ kickOff, today }: { kickOff: string; today: string }) {
  if (!isDay(kickOff)) return null;
  return (
    <p className={classes.hint} role="status">
      {sentenceFor(kickOff, today)}
    </p>
  );
}

function sentenceFor(kickOff: string, today: string): string {
  if (kickOff <= today)
    return 'This cohort has started already. You will be asked which steps behind you were done; nothing counts as late.';
  if (runInFor(kickOff, today) === 'full')
    return `The roadmap is laid out towards ${showDay(kickOff, today)}, with the full run-in.`;
  const soonest = soonestKickOff(today);
  const short = `Kick-off is ${inDays(daysBetween(today, kickOff))}: you get the short run-in. Steps behind you are asked, not overdue.`;
  return kickOff >= soonest
    ? short
    : `${short} People of the junior seat need five working days to answer; the soonest date that leaves them is ${showDay(soonest, today)}.`;
}

function inDays(days: number): string {
  if (days === 1) return 'tomorrow';
  return days % 7 === 0 && days > 7 ? `in ${days / 7} weeks` : `in ${days} days`;
}
