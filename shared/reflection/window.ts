// A window of a cohort: one session for each pair, spread over its working days.

import { z } from 'zod';
import { Day, daysBetween, workingDaysOf } from '../kernel/date.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { Problem } from '../kernel/problem.ts';

export const SessionWindow = z.object({
  id: Id,
  cohortId: Id,
  title: z.string(),
  startsOn: Day,
  endsOn: Day,
});
export type SessionWindow = Infer<typeof SessionWindow>;

/** Refuses, naming the field, a window that ends before it starts, is longer than a year or holds no working day. */
export function expectWindow(startsOn: Day, endsOn: Day): void {
  if (endsOn < startsOn)
    throw new Problem(
      'invalid',
      'The window ends before it starts. Nothing was stored. Choose a later last day.',
      ['endsOn'],
    );
  if (daysBetween(startsOn, endsOn) > 366)
    throw new Problem(
      'invalid',
      'A window is at most a year long. Nothing was stored. Choose an earlier last day.',
      ['endsOn'],
    );
  if (workingDaysOf(startsOn, endsOn).length === 0)
    throw new Problem('invalid', 'There is no working day in this window. Nothing was stored.', [
      'endsOn',
    ]);
}

/**
 * A day for each of `count` sessions, in order. They lie as far apart as the window allows: no day gets more than the count
 * over the days, rounded up; with fewer sessions than days the first lies on the first day and the last on the last (one alone
 * in the middle). `taken` are days on which something stands already; a free day near it is preferred.
 */
export function spread(
  count: number,
  startsOn: Day,
  endsOn: Day,
  taken: readonly Day[] = [],
): Day[] {
  const days = workingDaysOf(startsOn, endsOn);
  if (days.length === 0 || count === 0) return [];
  const load = new Map(days.map((day) => [day, 0]));
  const busy = new Set(taken);
  const last = days.length - 1;
  const wanted = Array.from({ length: count }, (_, index) =>
    count === 1 ? Math.floor(last / 2) : Math.round((index * last) / (count - 1)),
  );
  // At most this many on one day; then the nearest day with room takes it.
  const most = Math.ceil(count / days.length);
  return wanted
    .map((at) => {
      const day =
        nearest(days, at, (each) => (load.get(each) ?? 0) < most && !busy.has(each)) ??
        nearest(days, at, (each) => (load.get(each) ?? 0) < most) ??
        (days[at] as Day);
      load.set(day, (load.get(day) ?? 0) + 1);
      return day;
    })
    .toSorted();
}

function nearest(days: readonly Day[], at: number, fits: (day: Day) => boolean): Day | null {
  for (let away = 0; away < days.length; away += 1) {
    for (const index of away === 0 ? [at] : [at + away, at - away]) {
      const day = days[index];
      if (day !== undefined && fits(day)) return day;
    }
  }
  return null;
}
