// A person as the form holds them: topics in words, everything that may stay open can be null.

import { z } from 'zod';
import { line, text } from '../kernel/field.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { isEmail } from './email.ts';
import { YesNoUnknown, Format, type Participant, Seat, Slot } from './participant.ts';

/** A topic in words with how well it is shown or how much it is wanted, 1 to 3. */
export const TopicWish = z.object({ label: line('A topic', 200), grade: z.int().min(1).max(3) });
export type TopicWish = Infer<typeof TopicWish>;

const optionalLine = (what: string, most: number) => line(what, most).nullable();

export const PersonDraft = z.object({
  ref: optionalLine('A key', 60),
  name: line('A name', 200),
  email: z
    .string()
    .trim()
    .max(254)
    .refine(isEmail, 'This is no e-mail address. Write it as name@example.org.')
    .nullable(),
  seat: Seat,
  level: z
    .int('A level is a whole number from 0 to 30.')
    .min(0, 'A level is a whole number from 0 to 30.')
    .max(30, 'A level is a whole number from 0 to 30.')
    .nullable(),
  organisation: optionalLine('An organisation', 200),
  unit: optionalLine('A unit', 200),
  managerId: Id.nullable(),
  managerName: optionalLine('A name', 200),
  offers: z.array(TopicWish).max(60),
  needs: z.array(TopicWish).max(60),
  offLimits: z.array(line('A topic', 200)).max(60),
  languages: z.array(line('A language', 200)).max(20),
  timeZone: optionalLine('A time zone', 60),
  slots: z.array(Slot).max(10),
  format: Format.nullable(),
  hoursPerMonth: z
    .number('Hours are a number, as 1.5.')
    .min(0, 'Hours cannot be less than none.')
    .max(200, 'A month has no more than 200 working hours.')
    .nullable(),
  interests: z.array(line('An interest', 200)).max(40),
  capacity: z
    .int('Partners are a whole number.')
    .min(0, 'Partners cannot be fewer than none.')
    .max(20, 'At most 20 partners.'),
  optedIn: YesNoUnknown,
  trained: YesNoUnknown,
  filledBy: z.enum(['self', 'other']),
  source: optionalLine('The source', 200),
  remark: text('A remark', 4000).nullable(),
  safeContact: text('The safe contact', 1000).nullable(),
});
export type PersonDraft = Infer<typeof PersonDraft>;

/** A new person before anything is known. */
export function emptyDraft(seat: Seat): PersonDraft {
  return {
    ref: null,
    name: '',
    email: null,
    seat,
    level: null,
    organisation: null,
    unit: null,
    managerId: null,
    managerName: null,
    offers: [],
    needs: [],
    offLimits: [],
    languages: [],
    timeZone: null,
    slots: [],
    format: null,
    hoursPerMonth: null,
    interests: [],
    capacity: 1,
    optedIn: 'unknown',
    trained: 'unknown',
    filledBy: 'other',
    source: null,
    remark: null,
    safeContact: null,
  };
}

/** The draft that shows a person as they are. `labelOf` gives a topic's words. */
export function draftOf(person: Participant, labelOf: (topicId: Id) => string): PersonDraft {
  const { id: _id, cohortId: _cohort, status: _status, offers, needs, offLimits, ...same } = person;
  return {
    ...same,
    offers: offers.map(({ topic, level }) => ({ label: labelOf(topic), grade: level })),
    needs: needs.map(({ topic, priority }) => ({ label: labelOf(topic), grade: priority })),
    offLimits: offLimits.map(labelOf),
  };
}

/** The participant that a draft describes; words become topics through `topicId`. A topic named twice keeps its higher grade. */
export function personFrom(
  draft: PersonDraft,
  kept: Pick<Participant, 'id' | 'cohortId' | 'status'>,
  topicId: (label: string) => Id,
): Participant {
  const graded = (wishes: readonly TopicWish[]): [Id, number][] => {
    const best = new Map<Id, number>();
    for (const { label, grade } of wishes)
      best.set(topicId(label), Math.max(best.get(topicId(label)) ?? 0, grade));
    return [...best];
  };
  return {
    ...draft,
    ...kept,
    offers: graded(draft.offers).map(([topic, level]) => ({ topic, level })),
    needs: graded(draft.needs).map(([topic, priority]) => ({ topic, priority })),
    offLimits: [...new Set(draft.offLimits.map(topicId))],
  };
}
