// A field for a day: typed as people write it, or chosen from a calendar.

import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { isDay, showDay } from '../../../shared/kernel/date.ts';
import { readDay } from './day-text.ts';

type Props = {
  label: string;
  /**
   * "2027-01-18", or what was typed where that is no day: the caller's check then refuses it by
   * name.
   */
  value: string;
  onChange: (value: string) => void;
  today: string;
  description?: ReactNode;
  error?: string | undefined;
  /** Earliest and latest day the calendar offers; typing is not limited by it. */
  from?: string | undefined;
  to?: string | undefined;
  disabled?: boolean;
};

export function DayField({
  label,
  value,
  onChange,
  today,
  description,
  error,
  from,
  to,
  disabled = false,
}: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  // A day of this year that has passed shows its year, or touching the text would read it as the
  // next such day.
  const shown = isDay(value) ? showDay(value, value < today ? '1900-01-01' : today) : value;
  const take = (text: string) => {
    setTyped(text);
    onChange(readDay(text, today) ?? text.trim());
  };
  const choose = (day: string | null) => {
    if (day === null) return;
    setTyped(null);
    onChange(day.slice(0, 10));
    setOpen(false);
  };
  const button = (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          aria-label={`Choose ${label.toLowerCase()} from a calendar`}
          onClick={() => setOpen(!open)}
          disabled={disabled}
        >
          <IconCalendar size={18} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={isDay(value) ? value : null}
          onChange={choose}
          defaultDate={isDay(value) ? value : today}
          {...(from ? { minDate: from } : {})}
          {...(to ? { maxDate: to } : {})}
          firstDayOfWeek={1}
          // Weekends would be brick, which means that something is wrong.
          weekendDays={[]}
        />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      label={label}
      value={typed ?? shown}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      rightSection={button}
      placeholder="Day, month, year"
      description={description}
      error={error}
      disabled={disabled}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
