// People as the list and their own page show them.

import { z } from 'zod';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { YesNoUnknown, Participant, ParticipantStatus, Seat, Topic } from './participant.ts';
import { DeclaredConflict, MatcherTie, ShownWish } from './preferences-and-conflicts.ts';

/** One line of the list. */
export const PersonLine = z.object({
  id: Id,
  ref: z.string().nullable(),
  name: z.string(),
  seat: Seat,
  status: ParticipantStatus,
  level: z.int().nullable(),
  organisation: z.string().nullable(),
  unit: z.string().nullable(),
  optedIn: YesNoUnknown,
  trained: YesNoUnknown,
});
export type PersonLine = Infer<typeof PersonLine>;

/** Somebody this person should not meet; who wished it is not kept. */
export const Apart = z.object({ exclusionId: Id, personId: Id, name: z.string() });
export type Apart = Infer<typeof Apart>;

export const PersonPage = z.object({
  person: Participant,
  /** The topics this person names. */
  topics: z.array(Topic),
  managerName: z.string().nullable(),
  /** How many on the list report to them. */
  reports: z.int(),
  apart: z.array(Apart),
  /** What they wish of a partner, the most important first. */
  wishes: z.array(ShownWish),
  conflicts: z.array(DeclaredConflict),
  /** Ties of the matcher to this person, the newest first; those taken back stay readable. */
  ties: z.array(MatcherTie),
  /** Personal topics that they said may count. */
  personalYes: z.array(Id),
  /** In a pair or asked about one: then they can be withdrawn but not removed. */
  tied: z.boolean(),
});
export type PersonPage = Infer<typeof PersonPage>;

/** A topic with how often it is offered, wanted and closed. */
export const TopicLine = Topic.extend({ offered: z.int(), wanted: z.int(), closed: z.int() });
export type TopicLine = Infer<typeof TopicLine>;

/** What a new or changed list brought last, for undo. */
export const LastImport = z.object({ id: Id, at: z.string(), added: z.int(), changed: z.int() });
export type LastImport = Infer<typeof LastImport>;

/** People who left or said no are shown apart from those who take part. */
export function isOut(status: ParticipantStatus): boolean {
  return status === 'withdrawn' || status === 'declined';
}

/** The words of a status, as on screen. */
export const statusWords: Readonly<Record<ParticipantStatus, string>> = {
  interested: 'Interested',
  invited: 'Invited',
  applied: 'Applied',
  accepted: 'Accepted',
  ready: 'Ready',
  matched: 'Matched',
  active: 'In a pair',
  paused: 'Paused',
  completed: 'Completed',
  withdrawn: 'Withdrawn',
  declined: 'Said no',
};

/** The words of an answer that only the person can give. */
export const answerWords: Readonly<Record<YesNoUnknown, string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known yet',
};
