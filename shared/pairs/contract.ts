// Agreed pairs and the facts of their year: what the desk may ask and tell.

import { z } from 'zod';
import { command, nothing, query } from '../kernel/contract.ts';
import { Id } from '../kernel/id.ts';
import { letterKinds } from './letters.ts';
import { Meeting, MeetingDraft } from './meeting.ts';
import { PairLine, PairPage, SharedFact } from './page.ts';

export const pairs = {
  /** Every pair of a cohort, those that ended last. */
  list: query({
    input: z.object({ cohortId: Id }),
    output: z.array(PairLine),
    alsoReads: ['programme', 'people', 'matching'],
  }),
  get: query({
    input: z.object({ id: Id }),
    output: PairPage,
    alsoReads: ['programme', 'people', 'matching'],
  }),
  /** A letter for one person. `partnerId` is whom they are offered or paired with; what both agreed to share comes from their pair, where there is one. */
  getLetter: query({
    input: z.object({ kind: z.enum(letterKinds), participantId: Id, partnerId: Id.nullable() }),
    output: z.object({ title: z.string(), text: z.string() }),
    alsoReads: ['programme', 'people', 'matching'],
  }),
  /** Adds a meeting, or with the id of one of this pair changes it. An id that was removed comes back, which undoes the removal. */
  recordMeeting: command({
    input: z.object({ id: Id.nullable(), pairId: Id, meeting: MeetingDraft }),
    output: z.object({ id: Id }),
    alsoChanges: ['matching', 'people'],
  }),
  eraseMeeting: command({
    input: z.object({ id: Id }),
    output: z.object({ removed: Meeting }),
    alsoChanges: ['matching', 'people'],
  }),
  /** What both said may be passed on, all of it. */
  updateSharedFacts: command({
    input: z.object({ pairId: Id, facts: z.array(SharedFact).max(20) }),
    output: nothing,
  }),
  /** Ending a pair belongs to matching; these two are the pair's own. */
  pause: command({
    input: z.object({ id: Id }),
    output: nothing,
    alsoChanges: ['matching', 'people'],
  }),
  resume: command({
    input: z.object({ id: Id }),
    output: nothing,
    alsoChanges: ['matching', 'people'],
  }),
} as const;
