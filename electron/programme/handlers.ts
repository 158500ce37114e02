// What happens when the desk asks or tells about programmes: load, decide, save.

import { localDayOf } from '../../shared/kernel/date.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { expectKickOff, type CohortDraft } from '../../shared/programme/cohort.ts';
import type { programme } from '../../shared/programme/contract.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { layRoadmap } from '../../shared/programme/roadmap.ts';
import { answerStep } from '../../shared/programme/step.ts';
import type { CommandContext, Handlers } from '../ipc/implement.ts';
import {
  deleteStep,
  insertStep,
  layOut,
  setStepState,
  stepById,
  stepsOf,
  updateStep,
} from './roadmap-store.ts';
import {
  allOrganisations,
  allProgrammes,
  chooseCohort,
  cohortById,
  cohortsOf,
  currentCohort,
  insertCohort,
  insertProgramme,
  programmeById,
  renameCohort,
  setKickOff,
  updateProgramme,
} from './store.ts';

export const programmeHandlers: Handlers<typeof programme> = {
  list: ({ db }) => allProgrammes(db),
  get: ({ db }, { id }) => ({ ...programmeById(db, id), cohorts: cohortsOf(db, id) }),
  getCurrent: ({ db }) => currentCohort(db),
  listOrganisations: ({ db }) => allOrganisations(db),
  getRoadmap: ({ db }, { cohortId }) => stepsOf(db, cohortById(db, cohortId).id),

  create: (context, { programme: draft, cohort }) => {
    const programmeId = context.newId();
    insertProgramme(context.db, draft, {
      id: programmeId,
      at: context.now(),
      newId: context.newId,
    });
    return {
      programmeId,
      cohortId: startCohort(context, programmeById(context.db, programmeId), cohort),
    };
  },
  update: (context, { id, programme: draft }) => {
    const before = programmeById(context.db, id);
    updateProgramme(context.db, id, draft, context.newId);
    if (
      before.months === draft.months &&
      before.juniorWord === draft.juniorWord &&
      before.seniorWord === draft.seniorWord
    )
      return;
    for (const cohort of cohortsOf(context.db, id))
      layAnew(context, cohort.id, cohort.kickOff, 'programme.months');
  },
  createCohort: (context, { programmeId, cohort }) => ({
    cohortId: startCohort(context, programmeById(context.db, programmeId), cohort),
  }),
  renameCohort: ({ db }, { id, name }) => renameCohort(db, cohortById(db, id).id, name),
  moveKickOff: (context, { cohortId, kickOff }) => layAnew(context, cohortId, kickOff, 'kickOff'),
  choose: ({ db }, { cohortId }) => chooseCohort(db, cohortById(db, cohortId).id),
  markStep: ({ db, now }, { id, answer, on }) => {
    const step = stepById(db, id);
    setStepState(
      db,
      id,
      answerStep(step, answer, localDayOf(now())),
      answer === 'done' || answer === 'short-form' ? on : null,
    );
  },
  updateStep: ({ db }, { id, step }) => updateStep(db, stepById(db, id).id, step),
  createStep: ({ db, newId }, { cohortId, step }) => {
    const id = newId();
    insertStep(db, id, cohortById(db, cohortId).id, step);
    return { id };
  },
  eraseStep: ({ db }, { id }) => {
    if (stepById(db, id).key !== null)
      throw new Problem(
        'refused',
        'This step belongs to the roadmap. You can skip it or move its dates.',
      );
    deleteStep(db, id);
  },
};

function startCohort(
  { db, now, newId }: CommandContext,
  programme: Programme,
  draft: CohortDraft,
): Id {
  const at = now();
  expectKickOff(draft.kickOff, programme.months, localDayOf(at), 'cohort.kickOff');
  const layout = layRoadmap({ ...programme, kickOff: draft.kickOff, today: localDayOf(at) });
  const id = newId();
  insertCohort(db, {
    id,
    at,
    programmeId: programme.id,
    name: draft.name,
    kickOff: draft.kickOff,
    runIn: layout.runIn,
  });
  layOut(db, id, layout.steps, newId);
  chooseCohort(db, id);
  return id;
}

function layAnew(
  { db, now, newId }: CommandContext,
  cohortId: Id,
  kickOff: string,
  field: string,
): void {
  const programme = programmeById(db, cohortById(db, cohortId).programmeId);
  expectKickOff(kickOff, programme.months, localDayOf(now()), field);
  const layout = layRoadmap({ ...programme, kickOff, today: localDayOf(now()) });
  setKickOff(db, cohortId, kickOff, layout.runIn);
  layOut(db, cohortId, layout.steps, newId);
}
