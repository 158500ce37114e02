// What a search found: notes, people and pairs, as much of each as a list shows.

import { z } from 'zod';
import { NoteHit } from '../coaching/search-words.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { PairStatus } from '../matching/terms/pair.ts';
import { PairPerson } from '../pairs/page.ts';
import { ParticipantStatus, Seat } from '../people/participant.ts';

export const FoundPerson = PairPerson.extend({
  seat: Seat,
  status: ParticipantStatus,
  cohortId: Id,
  cohortName: z.string(),
});
export type FoundPerson = Infer<typeof FoundPerson>;

export const FoundPair = z.object({
  id: Id,
  junior: PairPerson,
  senior: PairPerson,
  status: PairStatus,
  cohortId: Id,
});
export type FoundPair = Infer<typeof FoundPair>;

/** A note with the names of the pair it is about. */
export const FoundNote = NoteHit.extend({ junior: z.string(), senior: z.string() });
export type FoundNote = Infer<typeof FoundNote>;

export const Found = z.object({
  notes: z.array(FoundNote),
  people: z.array(FoundPerson),
  pairs: z.array(FoundPair),
});
export type Found = Infer<typeof Found>;
