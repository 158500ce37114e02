// Reflective sessions and windows of a cohort: what the desk may ask and tell.

import { z } from 'zod';
import { command, nothing, query } from '../kernel/contract.ts';
import { Id } from '../kernel/id.ts';
import { line, TypedDay } from '../programme/field.ts';
import { SessionBrief } from './brief.ts';
import { Outcome, Session, SessionDraft, SessionWindow } from './session.ts';

export const reflection = {
  /** Sessions of a pair by date. */
  ofPair: query({
    input: z.object({ pairId: Id }),
    output: z.array(Session),
    alsoReads: ['coaching', 'pairs', 'matching'],
  }),
  /** Sessions and windows of a cohort by date. */
  ofCohort: query({
    input: z.object({ cohortId: Id }),
    output: z.object({ sessions: z.array(Session), windows: z.array(SessionWindow) }),
    alsoReads: ['coaching', 'pairs', 'matching'],
  }),
  brief: query({
    input: z.object({ id: Id }),
    output: SessionBrief,
    alsoReads: ['programme', 'people', 'matching', 'pairs', 'coaching'],
  }),

  plan: command({
    input: z.object({ pairId: Id, session: SessionDraft }),
    output: z.object({ id: Id }),
  }),
  /** Changes a session that is still planned. */
  replan: command({ input: z.object({ id: Id, session: SessionDraft }), output: nothing }),
  /** Off the plan, before its day; `putBack` undoes it. */
  callOff: command({ input: z.object({ id: Id }), output: nothing }),
  putBack: command({ input: z.object({ id: Id }), output: nothing }),
  /** One session for every pair that is not ended or paused, spread over the working days. */
  planWindow: command({
    input: z.object({
      cohortId: Id,
      title: line('A name', 120),
      startsOn: TypedDay,
      endsOn: TypedDay,
      session: SessionDraft.omit({ onDate: true }),
    }),
    output: z.object({ id: Id, planned: z.int() }),
  }),
  /** Takes a window back with its sessions that are still planned. */
  removeWindow: command({ input: z.object({ id: Id }), output: z.object({ removed: z.int() }) }),
  putBackWindow: command({ input: z.object({ id: Id }), output: nothing }),
  /** What became of a session, with the note and the next date in one go. */
  record: command({
    input: z.object({ id: Id, outcome: Outcome, noteId: Id.nullable() }),
    output: z.object({ nextId: Id.nullable() }),
  }),
  /** Takes the outcome back, and the next date that came with it. */
  takeBack: command({ input: z.object({ id: Id }), output: nothing }),
} as const;
