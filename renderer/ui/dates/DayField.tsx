// A field for a day: typed as people write it, or chosen from a calendar.

import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { isDay, showDay } from '../../../shared/kernel/date.ts';
import { readTypedDay, type DayReading } from '../../../shared/kernel/typed-day.ts';
import { useDayOrder } from './day-order.ts';
import { EitherDay } from './EitherDay.tsx';

type Props = {
  label: string;
  /**
   * "2027-01-18", or what was typed where that is no day: the caller's check then refuses it by
   * name.
   */
  value: string;
  onChange: (value: string) => void;
  /**
   * For a field that keeps by itself: what stands in it once it is left, confirmed by Enter or
   * chosen, never a word half typed.
   */
  onSettled?: (value: string) => void;
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
  onSettled,
  today,
  description,
  error,
  from,
  to,
  disabled = false,
}: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const { order } = useDayOrder();
  // A day of this year that has passed shows its year, or touching the text would read it as the
  // next such day.
  const shown = isDay(value) ? showDay(value, value < today ? '1900-01-01' : today) : value;
  const take = (text: string) => {
    setTyped(text);
    const reading = readTypedDay(text, today, order);
    onChange(reading.kind === 'day' ? reading.day : text.trim());
  };
  const choose = (day: string | null) => {
    if (day === null) return;
    setTyped(null);
    onChange(day.slice(0, 10));
    onSettled?.(day.slice(0, 10));
    setOpen(false);
  };
  const settle = () => {
    if (typed === null) return;
    setTyped(null);
    onSettled?.(value);
  };
  // In silence while it is being typed; at once when the field is left.
  const reading = typed === null && value !== '' ? readTypedDay(value, today, order) : null;
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
    <div>
      <TextInput
        label={label}
        value={typed ?? shown}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
        rightSection={button}
        placeholder="Day, month, year"
        description={description}
        error={reading?.kind === 'either' ? undefined : (refusalOf(reading, today) ?? error)}
        disabled={disabled}
        autoComplete="off"
        spellCheck={false}
      />
      {reading?.kind === 'either' ? (
        <EitherDay typed={value} reading={reading} onChoose={choose} />
      ) : null}
    </div>
  );
}

function refusalOf(reading: DayReading | null, today: string): string | undefined {
  switch (reading?.kind) {
    case 'no-such-day':
      return 'This date does not exist.';
    case 'other-weekday':
      return `The weekday does not fit: that day is ${showDay(reading.day, today)}.`;
    case 'not-read':
      return 'This is not a date. Write it as 18 Jan 2027, 18.1., Fri or +7.';
    default:
      return undefined;
  }
}
