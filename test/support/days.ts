// Days counted from today, as the app under test sees it: what is planned in a test must still lie ahead next year.

import { localDay } from '../../renderer/ui/dates/use-today.ts';
import { addDays, type Day } from '../../shared/kernel/date.ts';

/** The day `count` days from today; negative for days gone by. */
export const dayFromNow = (count: number): Day => addDays(localDay(new Date()), count);
