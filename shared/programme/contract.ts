// What the desk may ask and tell about programmes, their cohorts and roadmaps.

import { z } from 'zod';
import { command, nothing, query } from '../kernel/contract.ts';
import { Day } from '../kernel/date.ts';
import { line, TypedDay } from '../kernel/field.ts';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { Cohort, CohortDraft } from './cohort.ts';
import { Programme, ProgrammeDraft } from './programme.ts';
import { RoadmapStep } from './roadmap.ts';
import { StepDraft } from './step.ts';

export const ProgrammeWithCohorts = Programme.extend({ cohorts: z.array(Cohort) });
export type ProgrammeWithCohorts = Infer<typeof ProgrammeWithCohorts>;

/** What one works on now. */
export const Current = z.object({ cohort: Cohort, programme: Programme });
export type Current = Infer<typeof Current>;

export const programme = {
  /** Newest first, each with its cohorts by kick-off. */
  list: query({ input: nothing, output: z.array(ProgrammeWithCohorts) }),
  get: query({ input: z.object({ id: Id }), output: ProgrammeWithCohorts }),
  /** The cohort last chosen, else the newest; null before the first programme. */
  getCurrent: query({ input: nothing, output: Current.nullable() }),
  /** Every organisation that was ever named, for suggestions. */
  listOrganisations: query({ input: nothing, output: z.array(z.string()) }),
  getRoadmap: query({ input: z.object({ cohortId: Id }), output: z.array(RoadmapStep) }),

  /** A programme with its first cohort and roadmap; that cohort becomes the current one. */
  create: command({
    input: z.object({ programme: ProgrammeDraft, cohort: CohortDraft }),
    output: z.object({ programmeId: Id, cohortId: Id }),
  }),
  /** Another length lays the roadmaps anew, except what is answered or dated by hand. */
  update: command({ input: z.object({ id: Id, programme: ProgrammeDraft }), output: nothing }),
  createCohort: command({
    input: z.object({ programmeId: Id, cohort: CohortDraft }),
    output: z.object({ cohortId: Id }),
  }),
  renameCohort: command({
    input: z.object({ id: Id, name: line('A name', 120) }),
    output: nothing,
  }),
  /** Lays the roadmap anew, except what is answered or dated by hand. Moving back undoes it. */
  moveKickOff: command({ input: z.object({ cohortId: Id, kickOff: TypedDay }), output: nothing }),
  choose: command({ input: z.object({ cohortId: Id }), output: nothing }),
  /** `open` takes an answer back. Steps that must happen refuse anything but done and open. */
  markStep: command({
    input: z.object({ id: Id, answer: z.enum(['open', 'done', 'short-form', 'skipped']), on: Day }),
    output: nothing,
  }),
  updateStep: command({ input: z.object({ id: Id, step: StepDraft }), output: nothing }),
  createStep: command({
    input: z.object({ cohortId: Id, step: StepDraft }),
    output: z.object({ id: Id }),
  }),
  /** Only steps of one's own; those of the template are skipped instead. */
  eraseStep: command({ input: z.object({ id: Id }), output: nothing }),
} as const;
