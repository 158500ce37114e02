// A cohort: the people who start together on one kick-off date.

import { z } from 'zod';
import { addMonths, Day, showDay } from '../kernel/date.ts';
import { line, TypedDay } from '../kernel/field.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { Problem } from '../kernel/problem.ts';
import type { Months } from './programme.ts';

export const cohortStatuses = ['planned', 'recruiting', 'matching', 'running', 'ended'] as const;
export const CohortStatus = z.enum(cohortStatuses);
export type CohortStatus = Infer<typeof CohortStatus>;

export const RunIn = z.enum(['full', 'short']);
export type RunIn = Infer<typeof RunIn>;

export const CohortDraft = z.object({ name: line('A name', 120), kickOff: TypedDay });
export type CohortDraft = Infer<typeof CohortDraft>;

export const Cohort = z.object({
  id: Id,
  programmeId: Id,
  name: z.string(),
  kickOff: Day,
  runIn: RunIn,
  status: CohortStatus,
});
export type Cohort = Infer<typeof Cohort>;

/** The day the closing falls due: kick-off plus the programme's months. */
export function endOf(kickOff: Day, months: Months): Day {
  return addMonths(kickOff, months);
}

/** Short where the kick-off is less than two months after today (or past), else full. */
export function runInFor(kickOff: Day, today: Day): RunIn {
  return kickOff < addMonths(today, 2) ? 'short' : 'full';
}

/** Refuses, naming `field`, a cohort that would be over already or that starts in more than five years. */
export function expectKickOff(kickOff: Day, months: Months, today: Day, field: string): void {
  const end = endOf(kickOff, months);
  if (end <= today) {
    throw new Problem(
      'invalid',
      `With this kick-off the programme would have ended on ${showDay(end, today)} already. Choose a later date.`,
      [field],
    );
  }
  if (kickOff > addMonths(today, 60)) {
    throw new Problem('invalid', 'A kick-off may be at most five years ahead. Check the year.', [
      field,
    ]);
  }
}
