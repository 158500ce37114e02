// How a pair's meetings go: last met, next date, and the words for it.

import { daysBetween, showDay, type Day } from '../kernel/date.ts';
import type { Meeting } from './meeting.ts';

type Dated = Pick<Meeting, 'onDate' | 'state'>;

/** The day of the last meeting held, or null. */
export function lastMet(meetings: readonly Dated[]): Day | null {
  return meetings.reduce<Day | null>(
    (last, { onDate, state }) =>
      state === 'held' && (last === null || onDate > last) ? onDate : last,
    null,
  );
}

/** The nearest planned day from today on, or null. */
export function nextMeeting(meetings: readonly Dated[], today: Day): Day | null {
  return meetings.reduce<Day | null>(
    (next, { onDate, state }) =>
      state === 'planned' && onDate >= today && (next === null || onDate < next) ? onDate : next,
    null,
  );
}

/** "today", "yesterday", "5 days ago", "7 weeks ago", "4 months ago"; for days ahead "tomorrow", "in 5 days", … */
export function howLongAgo(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  const span = spanOf(Math.abs(days));
  return days > 0 ? `${span} ago` : `in ${span}`;
}

/** "last met 3 weeks ago, next Fri 4 Dec": the line in the head of a pair. */
export function rhythmWords(last: Day | null, next: Day | null, today: Day): string {
  const met = last === null ? 'not met yet' : `last met ${howLongAgo(last, today)}`;
  return next === null ? `${met}, no next date yet` : `${met}, next ${showDay(next, today)}`;
}

function spanOf(days: number): string {
  if (days < 14) return `${days} days`;
  if (days < 61) return `${Math.floor(days / 7)} weeks`;
  return `${Math.floor(days / 30.44)} months`;
}
