// What asking people puts on the desk: who has not answered yet, and when seniors can be asked.

import { showDay, type Day } from '../kernel/date.ts';
import { say } from '../matching/terms/sentence.ts';
import { seatWordInside } from '../programme/programme.ts';
import { workingDays } from '../programme/roadmap.ts';
import type { DeskLine, Proposed } from './desk-line.ts';
import type { AskedFact, CohortFacts } from './facts.ts';
import { counted, lineOf, nameOf } from './line.ts';

/** Working days that everybody gets to answer in peace, the day of asking not counted. */
export const daysToAnswer = 5;

export function askingLines(facts: CohortFacts, today: Day): Proposed {
  // The day of asking is inside the span, so one more has passed when it counts.
  const isLong = ({ since }: AskedFact) =>
    workingDays({ startsOn: since, endsOn: today }) > daysToAnswer + 1;
  const action = { label: 'Open the answers', path: '/matching' };
  const lines = (
    kind: DeskLine['kind'],
    people: readonly AskedFact[],
    words: string,
    many: (count: number) => string,
  ) =>
    counted(facts, people, {
      kind,
      on: ({ since }) => since,
      line: (asked) =>
        lineOf(facts, {
          key: `${kind}-${asked.personId}`,
          kind,
          on: asked.since,
          tone: kind === 'long-asked' ? 'look' : 'plain',
          action,
          sentence: say(
            nameOf(facts, asked.personId),
            ` was asked on ${showDay(asked.since, today)} and ${words}`,
          ),
        }),
      sentence: many,
      action,
    });
  const long = lines(
    'long-asked',
    facts.waitingFor.filter(isLong),
    'has not answered. Is there an easier way to say yes, no or later?',
    (count) =>
      `${count} people were asked more than ${daysToAnswer} working days ago and have not answered.`,
  );
  return {
    today: [...seniorsLine(facts), ...long],
    week: [],
    waiting: lines(
      'asked',
      facts.waitingFor.filter((asked) => !isLong(asked)),
      'has time to think.',
      (count) => `${count} people were asked and have time to think.`,
    ),
    later: [],
  };
}

function seniorsLine(facts: CohortFacts): DeskLine[] {
  const count = facts.seniorsToAsk;
  if (count === 0) return [];
  const word = seatWordInside(facts.programme, 'senior');
  return [
    lineOf(facts, {
      key: `ask-seniors-${facts.cohort.id}`,
      kind: 'ask-seniors',
      sentence: say(
        `Everyone asked first has answered. ${count === 1 ? `One ${word} can` : `${count} in the seat “${word}” can`} be asked now.`,
      ),
      action: { label: 'Ask now', path: '/matching' },
    }),
  ];
}
