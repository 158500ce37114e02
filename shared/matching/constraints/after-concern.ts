// R9, locked part: two people are never paired again after a pair that ended by a concern.

import { bothWays } from '../input/prepared-input.ts';
import { say } from '../terms/sentence.ts';
import { fits, type Constraint } from './constraint.ts';

export const afterConcern: Constraint = {
  id: 'after-concern',
  rule: 'R9',
  label: 'Not after a pair that ended badly',
  strength: 'locked',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: fits,
  holdsAfterEnd: false,
  leavesOut: false,
  clause: () => say('they are not paired again'),
  suggestion: () => 'Look for another partner.',
  judge: (junior, senior, prepared) =>
    prepared.past.size > 0 && prepared.past.get(bothWays(junior.id, senior.id)) === 'concern'
      ? 'blocked'
      : 'clear',
  explain: (_junior, _senior, _world, state) =>
    say(
      state === 'blocked'
        ? 'These two are not paired again.'
        : 'Nothing in the past speaks against it.',
    ),
  asks: () => [],
};
