// What one has said so far of a session that is over, and what is still to be said. Nothing stands there that nobody told.

import {
  TimeOfDay,
  type MovedBy,
  type Outcome,
  type WhyMissed,
} from '../../shared/coaching/session.ts';
import type { Day } from '../../shared/kernel/date.ts';
import { dayRefusal } from '../../shared/kernel/field.ts';

export type OutcomeDraft = {
  readonly kind: Outcome['kind'] | null;
  readonly by: MovedBy | null;
  readonly why: WhyMissed | null;
  readonly nextDay: string;
  readonly nextTime: string;
};

export type Asked = Partial<Record<'kind' | 'by' | 'why' | 'next' | 'time', string>>;

/** The sentence under each field that is still empty or cannot be; empty where all is said. */
export function stillAsked({ kind, by, why, nextDay, nextTime }: OutcomeDraft, today: Day): Asked {
  const asked: Asked = {};
  if (kind === null) asked.kind = 'Choose what became of it.';
  if (kind === 'moved' && by === null) asked.by = 'Choose whose wish it was.';
  if (kind === 'missed' && why === null)
    asked.why = 'Choose what you know. “Nobody said why” is an answer too.';
  if (nextDay === '') {
    if (kind === 'moved') asked.next = 'Choose the new day.';
    return asked;
  }
  const refused = dayRefusal(nextDay);
  if (refused !== undefined) asked.next = refused;
  else if (nextDay < today) asked.next = 'This day is over. Choose today or a later day.';
  if (nextTime !== '' && !TimeOfDay.safeParse(nextTime).success)
    asked.time = 'This time does not exist. Write it as 09:30.';
  return asked;
}

/** The outcome as it was told, or null while something is still to be said. */
export function outcomeOf({ kind, by, why, nextDay, nextTime }: OutcomeDraft): Outcome | null {
  const next =
    nextDay === '' ? null : { onDate: nextDay, atTime: nextTime === '' ? null : nextTime };
  if (kind === 'held') return { kind, next };
  if (kind === 'missed' && why !== null) return { kind, why, next };
  return kind === 'moved' && by !== null && next !== null ? { kind, by, next } : null;
}
