// What somebody told about a partner, and ties that rule a pair out: read by matching, shown to nobody but the matcher.

import { z } from 'zod';
import { Day } from '../kernel/date.ts';
import { foldCase } from '../kernel/fold.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { Seat } from './participant.ts';

export const wishKinds = ['person', 'organisation', 'unit', 'format', 'topic'] as const;
export const WishKind = z.enum(wishKinds);
export type WishKind = Infer<typeof WishKind>;

/** A wish about the partner. `value`: id of a person or a topic, a format, or the name of an organisation or unit. */
export const PartnerWish = z.object({
  kind: WishKind,
  value: z.string().trim().min(1, 'Say what is wished for.').max(200),
});
export type PartnerWish = Infer<typeof PartnerWish>;

/** Most wishes of one person; the first matters most. */
export const mostWishes = 20;

/** With the words to show: a name, a topic, a format. */
export const ShownWish = PartnerWish.extend({ words: z.string() });
export type ShownWish = Infer<typeof ShownWish>;

/** The same wishes without repeats, in their order. */
export function distinctWishes(wishes: readonly PartnerWish[]): PartnerWish[] {
  const seen = new Set<string>();
  return wishes.filter(({ kind, value }) => {
    const key = `${kind} ${foldCase(value)}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

export const conflictKinds = [
  'family',
  'close-relation',
  'grievance',
  'appraisal',
  'past-complaint',
  'commercial',
] as const;
export const ConflictKind = z.enum(conflictKinds);
export type ConflictKind = Infer<typeof ConflictKind>;

export const conflictWords: Readonly<Record<ConflictKind, string>> = {
  family: 'Family',
  'close-relation': 'Close friends or partners',
  grievance: 'An open grievance or investigation',
  appraisal: 'One appraises or selects the other',
  'past-complaint': 'A complaint in the past',
  commercial: 'A commercial tie',
};

/** A declared tie between two people (R3). The kind stays with the matcher. */
export const DeclaredConflict = z.object({
  conflictId: Id,
  personId: Id,
  name: z.string(),
  kind: ConflictKind,
});
export type DeclaredConflict = Infer<typeof DeclaredConflict>;

/** The matcher knows this person (R13): a pair with them needs a second person's yes. `until` is set once it is taken back. */
export const MatcherTie = z.object({ how: z.string(), since: Day, until: Day.nullable() });
export type MatcherTie = Infer<typeof MatcherTie>;

/** Somebody's own words about the difference that the programme bridges; null: not told, or not to be used. */
export const BridgeLine = z.object({
  personId: Id,
  name: z.string(),
  seat: Seat,
  value: z.string().nullable(),
});
export type BridgeLine = Infer<typeof BridgeLine>;
