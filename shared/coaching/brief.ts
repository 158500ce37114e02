// The calm page before a session: who, when, what was last, what is open, how to reach them.

import { z } from 'zod';
import { Day, daysBetween, showDay } from '../kernel/date.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { PairPerson } from '../pairs/page.ts';
import { howLongAgo } from '../pairs/rhythm.ts';
import { Seat } from '../people/participant.ts';
import { SpokenWith } from './note.ts';
import { Session, type SessionState } from './session.ts';
import { Prompt } from './templates.ts';

export const SessionBrief = z.object({
  session: Session.extend({ prompts: z.array(Prompt) }),
  cohortId: Id,
  junior: PairPerson,
  senior: PairPerson,
  /** The newest note that may stand before those who attend. */
  lastNote: z
    .object({
      id: Id,
      title: z.string(),
      happenedOn: Day,
      spokenWith: SpokenWith,
      excerpt: z.string(),
    })
    .nullable(),
  /** How many notes stay out of this page, because they come from a talk with somebody who is not there or was alone. */
  keptOut: z.int(),
  openPoints: z.array(z.string()),
  /** Of those who attend and told one. */
  safeContacts: z.array(z.object({ seat: Seat, text: z.string() })),
});
export type SessionBrief = Infer<typeof SessionBrief>;

type Facts = {
  readonly today: Day;
  readonly lastMet: Day | null;
  readonly nextMeeting: Day | null;
  /** The session before this one, if any. */
  readonly before: { readonly onDate: Day; readonly state: SessionState } | null;
};

/** Open points that follow from facts alone: long without a meeting, no next date, the last session did not happen. */
export function factPoints({ today, lastMet, nextMeeting, before }: Facts): string[] {
  const points: string[] = [];
  if (before?.state === 'missed')
    points.push(`The last session, ${showDay(before.onDate, today)}, did not happen.`);
  if (lastMet !== null && daysBetween(lastMet, today) > 42)
    points.push(`They last met ${howLongAgo(lastMet, today)}.`);
  if (lastMet === null) points.push('No meeting of theirs is noted yet.');
  if (nextMeeting === null) points.push('They have no next date yet.');
  return points;
}
