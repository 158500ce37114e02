// Moments as they are read here: the time of day, with the day where it is another.

import { showDay, type Instant } from '../../shared/kernel/date.ts';
import { localDay } from '../ui/dates/use-today.ts';

/** "09:41" by this computer's clock. */
export function clockTime(instant: Instant): string {
  const at = new Date(instant);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** "09:41" today, otherwise "Thu 4 Dec, 09:41". */
export function momentInWords(instant: Instant, today: string): string {
  const day = localDay(new Date(instant));
  return day === today ? clockTime(instant) : `${showDay(day, today)}, ${clockTime(instant)}`;
}
