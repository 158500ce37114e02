// A person who takes part in a cohort: seat, place in the hierarchy, wishes and what they said of themselves.

import { z } from 'zod';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';

export const seats = ['junior', 'senior'] as const;
export const Seat = z.enum(seats);
export type Seat = Infer<typeof Seat>;

export const participantStatuses = [
  'interested',
  'invited',
  'applied',
  'accepted',
  'ready',
  'matched',
  'active',
  'paused',
  'completed',
  'withdrawn',
  'declined',
] as const;
export const ParticipantStatus = z.enum(participantStatuses);
export type ParticipantStatus = Infer<typeof ParticipantStatus>;

/** What somebody said of themselves: their own yes or no, or nothing that we could rely on. */
export const YesNoUnknown = z.enum(['yes', 'no', 'unknown']);
export type YesNoUnknown = Infer<typeof YesNoUnknown>;

/** How well it can be shown, 1 (a little) to 3 (very well). `topic` is a topic id. */
export const Offer = z.object({ topic: Id, level: z.int().min(1).max(3) });
export type Offer = Infer<typeof Offer>;

/** How much it is wanted, 1 to 3 (most). `topic` is a topic id. */
export const Need = z.object({ topic: Id, priority: z.int().min(1).max(3) });
export type Need = Infer<typeof Need>;

export const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
export const slots = days.flatMap((day) => [`${day}-am`, `${day}-pm`] as const);
/** A half-day of the working week, in the person's own time zone. */
export const Slot = z.enum(slots as [(typeof slots)[number], ...(typeof slots)[number][]]);
export type Slot = Infer<typeof Slot>;

export const Format = z.enum(['remote', 'in-person', 'either']);
export type Format = Infer<typeof Format>;

const Name = z.string().trim().min(1).max(200);
const Phrase = z.string().trim().min(1).max(200);

/** Everything a matcher may keep of a participant. `null` means nobody told us; an empty list of needs or languages means the same. */
export const Participant = z.object({
  id: Id,
  cohortId: Id,
  /** The key the source list used ("J01"); unique in the cohort where given. */
  ref: z.string().trim().max(60).nullable(),
  name: Name,
  email: z.string().max(254).nullable(),
  seat: Seat,
  status: ParticipantStatus,
  /** Grade in whole steps of the programme's ladder, 0 to 30. */
  level: z.int().min(0).max(30).nullable(),
  /** `null`: not known. "independent" is an organisation of its own kind, see `isIndependent`. */
  organisation: Phrase.nullable(),
  unit: Phrase.nullable(),
  /** Another participant of the same cohort, or `null` (then see `managerName`). */
  managerId: Id.nullable(),
  /** A manager who is not on the list. */
  managerName: Name.nullable(),
  offers: z.array(Offer).max(60),
  needs: z.array(Need).max(60),
  offLimits: z.array(Id).max(60),
  languages: z.array(Phrase).max(20),
  timeZone: z.string().max(60).nullable(),
  slots: z.array(Slot).max(10),
  format: Format.nullable(),
  hoursPerMonth: z.number().min(0).max(200).nullable(),
  interests: z.array(Phrase).max(40),
  /** Most active pairs at a time; domain default 1, at most 2 without a group form. */
  capacity: z.int().min(0).max(20),
  /** Their own free yes for this round (R5); reported by somebody else = unknown. */
  optedIn: YesNoUnknown,
  /** Preparation done (R7). */
  trained: YesNoUnknown,
  /** Who filled the sheet in. */
  filledBy: z.enum(['self', 'other']),
  /** How they heard of it. */
  source: z.string().max(200).nullable(),
  /** A line for the matcher alone. */
  remark: z.string().max(4000).nullable(),
  /** The safe way to reach them, for the matcher alone. */
  safeContact: z.string().max(1000).nullable(),
});
export type Participant = Infer<typeof Participant>;

/** A subject that can be offered or needed. Unscored topics are kept but never count; personal ones never carry a pair. */
export const Topic = z.object({
  id: Id,
  label: Phrase,
  /** A broader topic; an offer of the parent or child counts half. */
  parentId: Id.nullable(),
  scored: z.boolean(),
  /** Lived experience (identity, health, family, origin). */
  personal: z.boolean(),
});
export type Topic = Infer<typeof Topic>;

/** Two people kept apart by wish (R4). Who wished it is never shown. */
export const Exclusion = z.object({ id: Id, cohortId: Id, oneId: Id, otherId: Id });
export type Exclusion = Infer<typeof Exclusion>;

/** True for people outside any of the participating organisations. */
export function isIndependent(organisation: string | null): boolean {
  return (
    organisation !== null && /^(independent|freelance|self[- ]employed)$/i.test(organisation.trim())
  );
}
