// R8, waivable part: at least one half-day and one format that both can do.

import { formatsFit, sharedHalfDays, sharedWeek } from '../criteria/overlap.ts';
import { say } from '../terms/sentence.ts';
import type { Constraint } from './constraint.ts';

export const workableTime: Constraint = {
  id: 'workable-time',
  rule: 'R8',
  label: 'A time and a format that suit both',
  strength: 'waivable',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: { clear: 'Told me: a time fits', blocked: 'No time fits' },
  holdsAfterEnd: false,
  leavesOut: false,
  clause: () => say('no half-day and format suit both'),
  suggestion: () => 'Ask for one more half-day, or whether the other format would do.',
  judge(junior, senior) {
    const fit = formatsFit(junior, senior);
    const known = junior.week !== 0 && senior.week !== 0;
    if (fit === false || (known && sharedWeek(junior, senior) === 0)) return 'blocked';
    return fit === null || !known ? 'unknown' : 'clear';
  },
  explain(junior, senior, _world, state) {
    if (state === 'clear') return say('There is a time and a format that suit both.');
    if (state === 'unknown') return say('We do not know yet when and how both can meet.');
    if (sharedHalfDays(junior, senior) === 0) return say('No half-day of the week suits both.');
    return say('One wants to meet in person, the other at a distance.');
  },
  asks: (junior, senior) =>
    [junior, senior]
      .filter((person) => person.week === 0 || person.format === null)
      .map((person) => ({
        who: person.id,
        what: 'Which half-days suit you, and would you rather meet in person or at a distance?',
      })),
};
