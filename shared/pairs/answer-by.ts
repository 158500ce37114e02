// The day by which somebody who is asked today should answer.

import { addDays, type Day } from '../kernel/date.ts';
import { workingDays } from '../programme/roadmap.ts';

/** Working days that people have at least, so that nobody says yes out of haste. */
export const workingDaysToAnswer = 5;

/** The last of at least five whole working days that begin tomorrow. */
export function answerBy(today: Day): Day {
  const startsOn = addDays(today, 1);
  let endsOn = startsOn;
  while (workingDays({ startsOn, endsOn }) < workingDaysToAnswer) endsOn = addDays(endsOn, 1);
  return endsOn;
}
