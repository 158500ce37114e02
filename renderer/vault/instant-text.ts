// Moments and sizes as people read them, in the local time zone.

import { counted } from '../../shared/kernel/counted.ts';
import { showDay } from '../../shared/kernel/date.ts';
import { localDay } from '../ui/dates/use-today.ts';

/** "Thu 4 Dec, 09:41"; "today, 09:41" on the day itself. */
export function showInstant(instant: string, today: string): string {
  const at = new Date(instant);
  const day = localDay(at);
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  return `${day === today ? 'today' : showDay(day, today)}, ${time}`;
}

const units = ['bytes', 'kB', 'MB', 'GB'] as const;

/** "412 bytes", "3.4 MB": steps of a thousand, one decimal under ten. */
export function showBytes(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${unit > 0 && size < 10 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}

/** "1 day", "3 days". */
export function showDays(count: number): string {
  return counted(count, 'day', 'days');
}
