// Lays the desk out: what needs the matcher today, this week, and what waits for others.

import type { Day } from '../kernel/date.ts';
import { askingLines } from './asking-lines.ts';
import type { Desk, DeskLine, FirstStep, Proposed } from './desk-line.ts';
import type { CohortFacts } from './facts.ts';
import { pairLines } from './pair-lines.ts';
import { roadmapLines } from './roadmap-lines.ts';
import { sessionLines } from './session-lines.ts';

export const mostToday = 7;
const mostThisWeek = 12;

// What has waited longest or cannot wait stands first; within one kind the earliest day.
const order: readonly DeskLine['kind'][] = [
  'session-today',
  'session-outcome',
  'ask-seniors',
  'long-asked',
  'step-past',
  'steps-asked',
  'step-begins',
  'meeting-word',
  'session-soon',
  'quiet-pair',
  'no-session',
  'step-soon',
  'step-ends',
  'asked',
  'next',
];

/** `cohorts`: all that are under way; `current` is the one that is worked on, for the first steps. */
export function layDesk(
  cohorts: readonly CohortFacts[],
  current: CohortFacts | null,
  today: Day,
): Desk {
  const all = cohorts.flatMap((facts) => [
    roadmapLines(facts, today),
    sessionLines(facts, today),
    askingLines(facts, today),
    pairLines(facts, today),
  ]);
  const collect = (part: keyof Proposed) =>
    all.flatMap((proposed) => proposed[part]).toSorted(before);
  const now = collect('today');
  const week = [...now.slice(mostToday), ...collect('week')];
  const [next] = collect('later').toSorted((a, b) => compare(a.on ?? '', b.on ?? ''));
  return {
    firstSteps: firstSteps(current),
    today: now.slice(0, mostToday),
    week: week.slice(0, mostThisWeek),
    more: Math.max(0, week.length - mostThisWeek),
    waiting: collect('waiting'),
    next: next ?? null,
  };
}

/** What to do first: make a programme, bring people of both seats, see a proposal, ask. Empty once people were asked or a pair exists. */
export function firstSteps(current: CohortFacts | null): FirstStep[] {
  const begun = current !== null && (current.askedAnyone || current.pairs.length > 0);
  if (begun) return [];
  return [
    { key: 'programme', done: current !== null },
    {
      key: 'people',
      done: current !== null && current.people.junior > 0 && current.people.senior > 0,
    },
    { key: 'proposal', done: current?.proposed === true },
    { key: 'asking', done: false },
  ];
}

function before(a: DeskLine, b: DeskLine): number {
  return (
    order.indexOf(a.kind) - order.indexOf(b.kind) ||
    compare(a.on ?? '', b.on ?? '') ||
    compare(a.at ?? '', b.at ?? '') ||
    compare(a.key, b.key)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
