// A coach's note about a pair: who was there, how far it may go, and who could ever see it.

import { z } from 'zod';
import { Day, Instant } from '../kernel/date.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { Seat } from '../people/participant.ts';
import { NoteDocument } from './document.ts';

/** Who was in the talk that the note is about. */
export const SpokenWith = z.enum(['junior', 'senior', 'both', 'nobody']);
export type SpokenWith = Infer<typeof SpokenWith>;

/** `working` is the coach's own record; `shared` means "I may read it out or print it for both". */
export const Tier = z.enum(['working', 'shared']);
export type Tier = Infer<typeof Tier>;

export const NoteTitle = z.string().max(200);

export const Note = z.object({
  id: Id,
  pairId: Id,
  title: NoteTitle,
  document: NoteDocument,
  spokenWith: SpokenWith,
  tier: Tier,
  /** Whose recorded yes lets a note from a talk with one person alone be shared, and the day of that yes. */
  sharedYesBy: Seat.nullable(),
  sharedYesOn: Day.nullable(),
  /** The day the note is about. */
  happenedOn: Day,
  /** The reflective session it was written in. */
  sessionId: Id.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Note = Infer<typeof Note>;

/** A note in a list: everything but the text, with its first words. */
export const NoteLine = Note.omit({ document: true, createdAt: true }).extend({
  excerpt: z.string(),
});
export type NoteLine = Infer<typeof NoteLine>;

/** An earlier state of a note. */
export const NoteVersion = z.object({
  id: Id,
  savedAt: Instant,
  title: NoteTitle,
  excerpt: z.string(),
  words: z.int(),
});
export type NoteVersion = Infer<typeof NoteVersion>;

/** A private reflection as a list may know it: that it exists and since when. */
export const ReflectionLine = z.object({ id: Id, createdAt: Instant });
export type ReflectionLine = Infer<typeof ReflectionLine>;
