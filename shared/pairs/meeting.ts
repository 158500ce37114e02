// A meeting of the pair itself: facts only, never what was said.

import { z } from 'zod';
import { Day, daysBetween } from '../kernel/date.ts';
import { TypedDay } from '../kernel/field.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { Problem } from '../kernel/problem.ts';
import { Seat } from '../people/participant.ts';

export const meetingStates = ['planned', 'held', 'postponed', 'cancelled', 'missed'] as const;
export const MeetingState = z.enum(meetingStates, 'Choose what became of it.');
export type MeetingState = Infer<typeof MeetingState>;

export const MeetingMode = z.enum(['remote', 'in-person']);
export type MeetingMode = Infer<typeof MeetingMode>;

/** What one fills in. */
export const MeetingDraft = z.object({
  onDate: TypedDay,
  /** Whole minutes, where somebody told. */
  minutes: z
    .int('A length in whole minutes.')
    .min(5, 'At least 5 minutes.')
    .max(600, 'At most 10 hours.')
    .nullable(),
  mode: MeetingMode.nullable(),
  state: MeetingState,
  /** Whose wish it was that it did not take place as planned. */
  bySeat: Seat.nullable(),
});
export type MeetingDraft = Infer<typeof MeetingDraft>;

export const Meeting = MeetingDraft.extend({ id: Id, pairId: Id, onDate: Day });
export type Meeting = Infer<typeof Meeting>;

/** Refuses, naming the field, what cannot be: a held meeting that lies ahead, or a day far from the pair's life. */
export function expectMeeting(meeting: MeetingDraft, today: Day): void {
  if (meeting.state === 'held' && meeting.onDate > today) {
    throw new Problem(
      'invalid',
      'This day lies ahead, so the meeting cannot have been held yet. Nothing was stored. Mark it as planned.',
      ['onDate'],
    );
  }
  if (Math.abs(daysBetween(meeting.onDate, today)) > 366 * 5) {
    throw new Problem(
      'invalid',
      'This day is more than five years away. Nothing was stored. Check the year.',
      ['onDate'],
    );
  }
}
