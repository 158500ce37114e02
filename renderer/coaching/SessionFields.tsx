// Fields that every plan of sessions asks for: at what time, how long, and who attends.

import { NumberInput, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { Attends } from '../../shared/coaching/session.ts';
import { TimeField as TypedTimeField } from '../ui/dates/TimeField.tsx';
import classes from './session.module.css';

type TimeProps = {
  label: string;
  placeholder: string;
  value: string | null;
  onChange: (atTime: string | null) => void;
  error: string | undefined;
};

export function TimeField({ value, onChange, ...field }: TimeProps) {
  return (
    <TypedTimeField
      {...field}
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' ? null : typed)}
    />
  );
}

type MinutesProps = {
  value: number;
  onChange: (minutes: number) => void;
  error: string | undefined;
};

export function MinutesField({ value, onChange, error }: MinutesProps) {
  return (
    <NumberInput
      label="Minutes"
      value={value}
      min={10}
      max={240}
      step={5}
      allowDecimal={false}
      allowNegative={false}
      onChange={(minutes) => onChange(Number(minutes))}
      error={error}
    />
  );
}

type AttendsProps = {
  value: Attends;
  onChange: (attends: Attends) => void;
  /** What to call either of the two where only one attends. */
  labels: Readonly<Record<'junior' | 'senior', string>>;
};

export function AttendsField({ value, onChange, labels }: AttendsProps) {
  const id = useId();
  return (
    <div>
      <p id={id} className={classes.label}>
        Who attends
      </p>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={value}
        onChange={(attends) => onChange(attends as Attends)}
        data={[
          { value: 'both', label: 'Both' },
          { value: 'junior', label: labels.junior },
          { value: 'senior', label: labels.senior },
        ]}
      />
    </div>
  );
}
