// Where a pair stands in its year, by the calendar of its programme.

import { addDays, addMonths, daysBetween, type Day } from '../kernel/date.ts';
import type { PairStatus } from '../matching/terms/pair.ts';

export const phases = [
  'before',
  'rapport',
  'direction',
  'progress',
  'winding-down',
  'moving-on',
] as const;
export type Phase = (typeof phases)[number];

type Year = { readonly kickOff: Day; readonly months: number; readonly agreedOn: Day };

// Shares of the whole length at which a phase ends: of twelve months the first, the third, the ninth and the last.
const ends: readonly (readonly [Phase, number])[] = [
  ['rapport', 1 / 12],
  ['direction', 3 / 12],
  ['progress', 9 / 12],
  ['winding-down', 1],
];

/** The phase on a day. A pair that was agreed after the kick-off starts its year on the day of its agreement; the end stays the programme's. */
export function phaseOn(year: Year, today: Day): Phase {
  const end = addMonths(year.kickOff, year.months);
  // A pair that joins in the last days still gets a year of at least one day.
  const start = [year.kickOff, year.agreedOn].reduce((a, b) => (a > b ? a : b));
  const length = Math.max(1, daysBetween(start, end));
  if (today < start) return 'before';
  for (const [phase, share] of ends)
    if (today < addDays(start, Math.ceil(length * share))) return phase;
  return 'moving-on';
}

const words: Readonly<Record<Phase, string>> = {
  before: 'Before kick-off',
  rapport: 'Getting to know each other',
  direction: 'Finding a direction',
  progress: 'Learning together',
  'winding-down': 'Winding down',
  'moving-on': 'Moving on',
};

/** The phase in words; a paused or ended pair says that instead. */
export function phaseWords(phase: Phase, status: PairStatus): string {
  if (status === 'ended') return 'Ended';
  if (status === 'paused') return 'Paused';
  return words[phase];
}
