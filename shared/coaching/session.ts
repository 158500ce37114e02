// A reflective session of the coach with a pair or one of the two, and what became of it.

import { z } from 'zod';
import { Day, daysBetween } from '../kernel/date.ts';
import { TypedDay } from '../kernel/field.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { Problem } from '../kernel/problem.ts';
import { pairTemplates, type Prompt, Prompts, templateOf } from './templates.ts';

export const Attends = z.enum(['junior', 'senior', 'both']);
export type Attends = Infer<typeof Attends>;

export const sessionStates = ['planned', 'held', 'postponed', 'cancelled', 'missed'] as const;
/** `postponed`: another session follows in its place; `missed`: it did not happen; `cancelled`: called off before its day. */
export const SessionState = z.enum(sessionStates);
export type SessionState = Infer<typeof SessionState>;

export const MovedBy = z.enum(['junior', 'senior', 'coach', 'organisation']);
export type MovedBy = Infer<typeof MovedBy>;

export const whyMissed = ['forgotten', 'ill', 'work', 'no-word', 'technology', 'other'] as const;
export const WhyMissed = z.enum(whyMissed);
export type WhyMissed = Infer<typeof WhyMissed>;

/** Hours and minutes of a day, "09:30". */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'This time does not exist. Write it as 09:30.');

export const SessionMinutes = z
  .int('A length in whole minutes.')
  .min(10, 'At least 10 minutes.')
  .max(240, 'At most 4 hours.');

/** What one fills in to plan a session. */
export const SessionDraft = z.object({
  onDate: TypedDay,
  atTime: TimeOfDay.nullable(),
  minutes: SessionMinutes,
  attends: Attends,
  templateKey: z.enum(pairTemplates.map((template) => template.key) as [string, ...string[]]),
  /** The questions as they were changed for this session; left out, those of the template stand. */
  prompts: Prompts.optional(),
});
export type SessionDraft = Infer<typeof SessionDraft>;

export const Session = z.object({
  id: Id,
  pairId: Id,
  windowId: Id.nullable(),
  onDate: Day,
  atTime: z.string().nullable(),
  minutes: z.int(),
  attends: Attends,
  templateKey: z.string(),
  state: SessionState,
  movedBy: MovedBy.nullable(),
  whyMissed: WhyMissed.nullable(),
  /** The session that was planned together with this one's outcome. */
  nextId: Id.nullable(),
  noteId: Id.nullable(),
});
export type Session = Infer<typeof Session>;

/** When the session goes on, or another is held in its place. */
export const NextDate = z.object({ onDate: TypedDay, atTime: TimeOfDay.nullable() });
export type NextDate = Infer<typeof NextDate>;

/** What became of a session, in one go. */
export const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('held'), next: NextDate.nullable() }),
  z.object({ kind: z.literal('moved'), by: MovedBy, next: NextDate }),
  z.object({ kind: z.literal('missed'), why: WhyMissed, next: NextDate.nullable() }),
]);
export type Outcome = Infer<typeof Outcome>;

const farAway = 366 * 5;

/** Refuses, naming the field, a day for a plan that lies behind us or more than five years ahead. */
export function expectAhead(day: Day, today: Day, field: string): void {
  if (day < today)
    throw new Problem(
      'invalid',
      'This day is over. Nothing was stored. Choose today or a later day.',
      [field],
    );
  expectNear(day, today, field);
}

/** Refuses, naming the field, a day more than five years away. A day that is over may be entered: the session took place and is told of afterwards. */
export function expectNear(day: Day, today: Day, field: string): void {
  if (daysBetween(today, day) > farAway)
    throw new Problem(
      'invalid',
      'This day is more than five years ahead. Nothing was stored. Check the year.',
      [field],
    );
  if (daysBetween(day, today) > farAway)
    throw new Problem(
      'invalid',
      'This day is more than five years ago. Nothing was stored. Check the year.',
      [field],
    );
}

/** Refuses, naming the field, an outcome that cannot be yet, or a next date before this one. */
export function expectOutcome(
  session: Pick<Session, 'onDate' | 'state'>,
  outcome: Outcome,
  today: Day,
): void {
  if (session.state !== 'planned')
    throw new Problem(
      'conflict',
      'What became of this session is recorded already. Take that back first.',
    );
  if (outcome.kind !== 'moved' && session.onDate > today) {
    throw new Problem(
      'invalid',
      'This session lies ahead. Nothing was stored. Record it on its day, or move it.',
      ['outcome.kind'],
    );
  }
  if (outcome.next === null) return;
  expectAhead(outcome.next.onDate, today, 'outcome.next.onDate');
  if (outcome.kind !== 'moved' && outcome.next.onDate <= session.onDate) {
    throw new Problem(
      'invalid',
      'The next date must come after this session. Nothing was stored.',
      ['outcome.next.onDate'],
    );
  }
}

/** The state that an outcome leads to. */
export function stateAfter(outcome: Outcome): SessionState {
  return outcome.kind === 'held' ? 'held' : outcome.kind === 'moved' ? 'postponed' : 'missed';
}

/** The questions as they were changed for this session, or those of its template. Throws `invalid` where there is none any more. */
export function promptsFor({
  templateKey,
  prompts,
}: Pick<SessionDraft, 'templateKey' | 'prompts'>): readonly Prompt[] {
  if (prompts) return prompts;
  const template = templateOf(templateKey);
  if (!template)
    throw new Problem('invalid', 'This template is not here any more. Choose another.', [
      'session.templateKey',
    ]);
  return template.prompts;
}
