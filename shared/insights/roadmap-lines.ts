// What the roadmap puts on the desk.

import { addDays, showDay, type Day } from '../kernel/date.ts';
import { say, strong } from '../matching/terms/sentence.ts';
import type { RoadmapStep } from '../programme/roadmap.ts';
import type { DeskLine, Proposed } from './desk-line.ts';
import type { CohortFacts } from './facts.ts';
import { counted, earliest, lineOf } from './line.ts';

const action = { label: 'Open the roadmap', path: '/programme' };
const begins = (step: RoadmapStep) => step.startsOn;
const ends = (step: RoadmapStep) => step.endsOn;

export function roadmapLines(facts: CohortFacts, today: Day): Proposed {
  const weekEnd = addDays(today, 7);
  const ahead = facts.steps.filter(({ state }) => state === 'ahead');
  const behind = facts.steps.filter(({ state }) => state === 'asked').length;
  const lines = (
    kind: DeskLine['kind'],
    steps: readonly RoadmapStep[],
    on: typeof begins,
    words: (step: RoadmapStep) => string,
    many: string,
  ) =>
    counted(facts, steps, {
      kind,
      on,
      action,
      line: (step) =>
        lineOf(facts, {
          key: `${kind}-${step.id}`,
          kind,
          on: on(step),
          tone: kind === 'step-past' ? 'look' : 'plain',
          sentence: say(strong(step.title), ` ${words(step)}`),
          action,
        }),
      sentence: (count) => `${count} steps of the roadmap ${many}.`,
    });
  const startsOn = (step: RoadmapStep) => `begins on ${showDay(step.startsOn, today)}.`;
  const asked =
    behind === 0
      ? []
      : [
          lineOf(facts, {
            key: `steps-asked-${facts.cohort.id}`,
            kind: 'steps-asked',
            sentence: say(
              behind === 1
                ? 'One step of the roadmap lies behind you. Was it done?'
                : `${behind} steps of the roadmap lie behind you. Were they done?`,
            ),
            action: { ...action, label: behind === 1 ? 'Answer it' : 'Answer them' },
          }),
        ];
  const next = earliest(
    ahead.filter((step) => step.startsOn > weekEnd),
    begins,
  );
  return {
    today: [
      ...lines(
        'step-past',
        ahead.filter((step) => step.endsOn < today),
        ends,
        (step) => `was to be done by ${showDay(step.endsOn, today)}.`,
        'are past their dates',
      ),
      ...asked,
      ...lines(
        'step-begins',
        ahead.filter((step) => step.startsOn === today),
        begins,
        () => 'begins today.',
        'begin today',
      ),
    ],
    week: [
      ...lines(
        'step-soon',
        ahead.filter((step) => step.startsOn > today && step.startsOn <= weekEnd),
        begins,
        startsOn,
        'begin in the coming days',
      ),
      ...lines(
        'step-ends',
        ahead.filter(
          (step) => step.startsOn < today && step.endsOn >= today && step.endsOn <= weekEnd,
        ),
        ends,
        (step) => `is to be done by ${showDay(step.endsOn, today)}.`,
        'are to be done in the coming days',
      ),
    ],
    waiting: [],
    later: next === null ? [] : lines('next', [next.thing], begins, startsOn, ''),
  };
}
