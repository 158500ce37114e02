// The half-days of a working week as a small grid of ticks.

import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { days, type Slot } from '../../shared/people/participant.ts';
import { slotWords } from './words.ts';
import classes from './people.module.css';

type Props = { value: readonly Slot[]; onChange: (slots: Slot[]) => void };

export function WeekField({ value, onChange }: Props) {
  const id = useId();
  const toggle = (slot: Slot) =>
    onChange(value.includes(slot) ? value.filter((one) => one !== slot) : [...value, slot]);
  return (
    <div role="group" aria-labelledby={id}>
      <div className={classes.label} id={id}>
        Half-days they can meet
      </div>
      <div className={classes.week}>
        <span />
        {days.map((day) => (
          <span key={day}>{slotWords(`${day}-am`).slice(0, 3)}</span>
        ))}
        {(['am', 'pm'] as const).map((half) => [
          <span key={half}>{half}</span>,
          ...days.map((day) => {
            const slot: Slot = `${day}-${half}`;
            return (
              <Checkbox
                key={slot}
                aria-label={slotWords(slot)}
                checked={value.includes(slot)}
                onChange={() => toggle(slot)}
              />
            );
          }),
        ])}
      </div>
    </div>
  );
}
