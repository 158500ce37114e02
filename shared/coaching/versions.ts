// When an earlier state of a note is worth keeping.

import type { Instant } from '../kernel/date.ts';

/** Least time between two kept states while somebody is typing, in minutes. */
export const versionGapMinutes = 5;

/** True where the state about to be overwritten should be kept: nothing was kept in the last minutes. `lastKept` is the beginning of the note where nothing was kept yet. */
export function keepsBefore(lastKept: Instant, now: Instant): boolean {
  // A clock that was set back must not stop versions for years.
  return Math.abs(Date.parse(now) - Date.parse(lastKept)) >= versionGapMinutes * 60_000;
}

/** Longest time in which what is sealed again takes the place of what was sealed before, in hours. */
const sittingHours = 4;

/** True where a private reflection is still being written: it was begun a few hours ago at most. Later it is closed for good. */
export function sameSitting(begunAt: Instant, now: Instant): boolean {
  return Math.abs(Date.parse(now) - Date.parse(begunAt)) < sittingHours * 3_600_000;
}
