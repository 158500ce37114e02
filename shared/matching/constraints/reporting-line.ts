// R2, locked part: nobody in the other's reporting line, at any depth.

import type { Profile } from '../input/prepared-input.ts';
import { say, who } from '../terms/sentence.ts';
import type { Constraint, RuleState } from './constraint.ts';

/**
 * Blocked where one is above the other. Otherwise clear where people work in different organisations, independently,
 * or where the junior's line is walked up to somebody at least as high as the senior; unknown where it breaks off before that.
 * A gap in the line is never taken for safe [our judgement: lines run inside one organisation].
 */
function judge(junior: Profile, senior: Profile): RuleState {
  if (junior.above.has(senior.id) || senior.above.has(junior.id)) return 'blocked';
  if (junior.independent || senior.independent) return 'clear';
  if (
    junior.organisation !== -1 &&
    senior.organisation !== -1 &&
    junior.organisation !== senior.organisation
  )
    return 'clear';
  return 'unknown';
}

export const reportingLine: Constraint = {
  id: 'reporting-line',
  rule: 'R2',
  label: 'Outside each other’s reporting line',
  strength: 'locked',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: { clear: 'Told me: no line joins them', blocked: 'A line joins them' },
  holdsAfterEnd: true,
  leavesOut: false,
  clause: () => say('they stand in one reporting line'),
  suggestion: () => 'Look for a partner in another organisation or line.',
  judge(junior, senior, prepared) {
    const state = judge(junior, senior);
    if (state !== 'unknown') return state;
    const top =
      junior.line.end === 'not-recorded' && junior.line.above.length > 0
        ? prepared.byId.get(junior.line.top)
        : undefined;
    if (top === undefined || top.level === null || senior.level === null) return 'unknown';
    return top.level >= senior.level ? 'clear' : 'unknown';
  },
  explain(junior, senior, _world, state) {
    if (state === 'blocked')
      return say(who(junior), ' and ', who(senior), ' stand in one reporting line.');
    if (state === 'unknown')
      return say(
        'We do not know all of the line above ',
        who(junior),
        '; ',
        who(senior),
        ' could be in it.',
      );
    if (judge(junior, senior) === 'clear')
      return say('They work in different organisations, and no line joins them.');
    return say('The line above ', who(junior), ' is known and ', who(senior), ' is not in it.');
  },
  asks: (junior) => [{ who: junior.id, what: 'Who leads you, and who is above that person?' }],
};
