// What planned reflective sessions put on the desk.

import type { Session } from '../coaching/session.ts';
import { addDays, showDay, type Day } from '../kernel/date.ts';
import { isLive } from '../matching/terms/pair.ts';
import { say } from '../matching/terms/sentence.ts';
import type { DeskLine, Proposed } from './desk-line.ts';
import type { CohortFacts } from './facts.ts';
import { bothNames, counted, earliest, lineOf, nameOf, type Words } from './line.ts';

export function sessionLines(facts: CohortFacts, today: Day): Proposed {
  const weekEnd = addDays(today, 7);
  const planned = facts.sessions.filter(({ state }) => state === 'planned');
  const line =
    (
      kind: DeskLine['kind'],
      before: string,
      after: (session: Session) => string,
      label = 'Open the session',
    ) =>
    (session: Session) =>
      lineOf(facts, {
        key: `${kind}-${session.id}`,
        kind,
        on: session.onDate,
        at: session.atTime,
        tone: kind === 'session-outcome' ? 'look' : 'plain',
        sentence: say(before, ...whoAttends(facts, session), after(session)),
        action: { label, path: `/plan/session/${session.id}` },
      });
  const onItsDay = (session: Session) => ` on ${showDay(session.onDate, today)}${atTime(session)}.`;
  const outcome = counted(
    facts,
    planned.filter(({ onDate }) => onDate < today),
    {
      kind: 'session-outcome',
      on: ({ onDate }) => onDate,
      line: line(
        'session-outcome',
        'How did the session with ',
        (session) => ` on ${showDay(session.onDate, today)} go?`,
        'Say how it went',
      ),
      sentence: (count) => `${count} sessions lie behind you. How did they go?`,
      action: { label: 'Open the plan', path: '/plan' },
    },
  );
  const next = earliest(
    planned.filter(({ onDate }) => onDate > weekEnd),
    ({ onDate }) => onDate,
  );
  const nonePlanned = facts.pairs.some(isLive) && facts.sessions.length === 0;
  return {
    today: [
      ...planned
        .filter(({ onDate }) => onDate === today)
        .map(line('session-today', 'Session with ', (session) => ` today${atTime(session)}.`)),
      ...outcome,
    ],
    week: [
      ...planned
        .filter(({ onDate }) => onDate > today && onDate <= weekEnd)
        .map(line('session-soon', 'Session with ', onItsDay)),
      ...(nonePlanned
        ? [
            lineOf(facts, {
              key: `no-session-${facts.cohort.id}`,
              kind: 'no-session',
              sentence: say('No reflective session is planned yet.'),
              action: { label: 'Plan sessions', path: '/plan' },
            }),
          ]
        : []),
    ],
    waiting: [],
    later: next === null ? [] : [line('next', 'Session with ', onItsDay)(next.thing)],
  };
}

function whoAttends(facts: CohortFacts, session: Session): Words {
  const pair = facts.pairs.find(({ id }) => id === session.pairId);
  if (!pair) return ['a pair'];
  if (session.attends === 'both') return bothNames(facts, pair);
  return [nameOf(facts, session.attends === 'junior' ? pair.juniorId : pair.seniorId)];
}

function atTime({ atTime: time }: Session): string {
  return time === null ? '' : ` at ${time}`;
}
