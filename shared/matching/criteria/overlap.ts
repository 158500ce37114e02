// Time and format that both can do.

import type { Profile } from '../input/prepared-input.ts';
import { countBits } from '../input/week.ts';
import { say, strong } from '../terms/sentence.ts';
import type { Criterion } from './criterion.ts';

/** Half-days a week that a pair needs to be at ease. */
const enough = 2;

/** Half-days of a week, in the junior's clock, that both can do; `null` where either told none. A missing time zone is read as the partner's. */
export function sharedHalfDays(junior: Profile, senior: Profile): number | null {
  if (junior.week === 0 || senior.week === 0) return null;
  return countBits(sharedWeek(junior, senior));
}

/** The same as bits. */
export function sharedWeek(junior: Profile, senior: Profile): number {
  const seen =
    junior.offset === null ? senior.week : (senior.weekFrom.get(junior.offset) ?? senior.week);
  return junior.week & seen;
}

/** Whether the two can meet in one way; `null` where either did not say. */
export function formatsFit(junior: Profile, senior: Profile): boolean | null {
  if (junior.format === null || senior.format === null) return null;
  return (
    junior.format === senior.format || junior.format === 'either' || senior.format === 'either'
  );
}

export const overlap: Criterion = {
  id: 'overlap',
  label: 'Time and format',
  needs: 'Half-days, time zone and format of both',
  weight: 9,
  speaksFor: 'both',
  judge(junior, senior) {
    const fit = formatsFit(junior, senior);
    if (fit === false) return 0;
    const shared = sharedHalfDays(junior, senior);
    return shared === null || fit === null ? null : Math.min(1, shared / enough);
  },
  reason(junior, senior, _world, value) {
    if (value === null) return say('We do not know yet when and how both can meet.');
    if (formatsFit(junior, senior) === false)
      return say('One wants to meet in person, the other at a distance.');
    const shared = sharedHalfDays(junior, senior) ?? 0;
    if (shared === 0) return say('No half-day of the week suits both.');
    return say(
      'They share ',
      strong(shared === 1 ? 'one half-day' : `${shared} half-days`),
      ' a week.',
    );
  },
  early: (junior, senior) =>
    say(
      formatsFit(junior, senior) === false
        ? 'How they want to meet: in person or at a distance.'
        : 'When they can meet; they share little time.',
    ),
  asks: (junior, senior) =>
    [junior, senior]
      .filter((person) => person.week === 0 || person.format === null)
      .map((person) => ({
        who: person.id,
        what: 'Which half-days suit you, and would you rather meet in person or at a distance?',
      })),
};
