// R1, waivable part: a least difference of grades. Without grade or organisation the seat alone decides.

import type { Profile } from '../input/prepared-input.ts';
import { say, who } from '../terms/sentence.ts';
import { fits, type Constraint } from './constraint.ts';

/** Grades compare between known organisations only; without grade or organisation of either, the seat alone decides. */
function bySeatAlone(junior: Profile, senior: Profile): boolean {
  return ungraded(junior) || ungraded(senior);
}

function ungraded({ level, organisation, independent }: Profile): boolean {
  return level === null || organisation === -1 || independent;
}

export const levelGap: Constraint = {
  id: 'level-gap',
  rule: 'R1',
  label: 'Enough difference of grades',
  strength: 'waivable',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: fits,
  holdsAfterEnd: false,
  leavesOut: false,
  clause: () => say('the grades are too close'),
  suggestion: () => 'Set the grade rule aside for one pair, with a reason.',
  judge(junior, senior, { settings }) {
    if (bySeatAlone(junior, senior)) return 'clear';
    return senior.level! - junior.level! >= settings.minLevelGap ? 'clear' : 'blocked';
  },
  explain(junior, senior, { settings }, state) {
    if (state === 'blocked')
      return say(
        who(senior),
        ` is fewer than ${settings.minLevelGap} grades above `,
        who(junior),
        '.',
      );
    if (bySeatAlone(junior, senior)) return say('Judged by seat alone, without grades.');
    return say('Their grades are far enough apart.');
  },
  asks: () => [],
};
