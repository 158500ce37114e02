// R12: a pair may not rest on topics that one of them marked off limits.

import type { Profile } from '../input/prepared-input.ts';
import { say } from '../terms/sentence.ts';
import { fits, type Constraint } from './constraint.ts';

/**
 * Blocked where a wish touches an off-limits topic and nothing else that one can show meets a wish of the other.
 * Read from wishes rather than offers, so that one more offer can never block a pair.
 */
function restsOnOffLimits(junior: Profile, senior: Profile): boolean {
  const touches = [...junior.allWants, ...senior.allWants].some(
    (want) => junior.offLimits[want.topic] === 1 || senior.offLimits[want.topic] === 1,
  );
  if (!touches) return false;
  return (
    !junior.wants.some((want) => senior.shows[want.topic]! > 0) &&
    !senior.wants.some((want) => junior.shows[want.topic]! > 0)
  );
}

export const notOnlyOffLimits: Constraint = {
  id: 'not-only-off-limits',
  rule: 'R12',
  label: 'Something to talk about that is not off limits',
  strength: 'locked',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: fits,
  holdsAfterEnd: false,
  leavesOut: false,
  clause: () => say('what they could talk about is off limits'),
  suggestion: () => 'Ask for one more topic they would like to talk about.',
  judge: (junior, senior) =>
    (senior.hasOffLimits || junior.hasOffLimits) && restsOnOffLimits(junior, senior)
      ? 'blocked'
      : 'clear',
  explain: (_junior, _senior, _world, state) =>
    say(
      state === 'blocked'
        ? 'What they could talk about is off limits for one of them.'
        : 'They have something to talk about that is not off limits.',
    ),
  asks: () => [],
};
