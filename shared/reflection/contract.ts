// What a cohort does together: its windows of sessions, and the plan they stand on.

import { z } from 'zod';
import { Session, SessionDraft } from '../coaching/session.ts';
import { command, nothing, query } from '../kernel/contract.ts';
import { line, TypedDay } from '../kernel/field.ts';
import { Id } from '../kernel/id.ts';
import { SessionWindow } from './window.ts';

export const reflection = {
  /** Sessions and windows of a cohort by date. */
  getPlan: query({
    input: z.object({ cohortId: Id }),
    output: z.object({ sessions: z.array(Session), windows: z.array(SessionWindow) }),
    alsoReads: ['coaching', 'pairs', 'matching'],
  }),
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
    alsoChanges: ['coaching'],
  }),
  /** Takes a window back with its sessions that are still planned. */
  archiveWindow: command({
    input: z.object({ id: Id }),
    output: z.object({ removed: z.int() }),
    alsoChanges: ['coaching'],
  }),
  unarchiveWindow: command({
    input: z.object({ id: Id }),
    output: nothing,
    alsoChanges: ['coaching'],
  }),
} as const;
