// H1, waivable part: a least difference of grades. Without grade or organisation the seat alone decides.
import type { Constraint } from '../answer.ts';
import { say, who } from '../sentence.ts';

export const levelGap: Constraint = {
  id: 'level-gap',
  rule: 'H1',
  label: 'Enough difference of grades',
  strength: 'waivable',
  stage: 'pair',
  judge(junior, senior, { settings }) {
    if (junior.level === null || senior.level === null || junior.independent || senior.independent) return 'clear';
    return senior.level - junior.level >= settings.minLevelGap ? 'clear' : 'blocked';
  },
  explain(junior, senior, { settings }, state) {
    if (state === 'blocked') return say(who(senior), ` is fewer than ${settings.minLevelGap} grades above `, who(junior), '.');
    if (junior.level === null || senior.level === null || junior.independent || senior.independent) return say('Judged by seat alone, without grades.');
    return say('Their grades are far enough apart.');
  },
  asks: () => [],
};
