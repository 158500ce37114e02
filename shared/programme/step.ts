// Editing one step of a roadmap and answering whether it happened.

import { z } from 'zod';
import type { Day } from '../kernel/date.ts';
import { line, text, TypedDay } from '../kernel/field.ts';
import type { Infer } from '../kernel/infer.ts';
import { Problem } from '../kernel/problem.ts';
import type { RoadmapStep, StepState } from './roadmap.ts';

/** What a person may change of a step. */
export const StepDraft = z
  .object({
    title: line('A title', 200),
    owner: text('The owner', 120),
    doneWhen: text('This', 400),
    startsOn: TypedDay,
    endsOn: TypedDay,
  })
  .refine((step) => step.startsOn <= step.endsOn, {
    path: ['endsOn'],
    message: 'The end lies before the start.',
  });
export type StepDraft = Infer<typeof StepDraft>;

export type StepAnswer = 'open' | 'done' | 'short-form' | 'skipped';

/** The step's state after an answer. Throws `refused` where a step that must happen would be left out or cut short. */
export function answerStep(
  step: Pick<RoadmapStep, 'must' | 'endsOn'>,
  answer: StepAnswer,
  today: Day,
): StepState {
  if (answer === 'open') return !step.must && step.endsOn < today ? 'asked' : 'ahead';
  if (step.must && answer !== 'done') {
    throw new Problem(
      'refused',
      'This step can never be skipped or cut short: people rely on it. You can move its dates.',
    );
  }
  return answer;
}
