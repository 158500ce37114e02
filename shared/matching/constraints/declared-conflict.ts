// R3: a declared conflict of interest between the two. What kind it is stays with the matcher.

import { bothWays } from '../input/prepared-input.ts';
import { say } from '../terms/sentence.ts';
import { fits, type Constraint } from './constraint.ts';

export const declaredConflict: Constraint = {
  id: 'declared-conflict',
  rule: 'R3',
  label: 'No declared conflict of interest',
  strength: 'locked',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: fits,
  holdsAfterEnd: true,
  leavesOut: false,
  clause: () => say('a tie has been declared'),
  suggestion: () => 'Look for another partner.',
  judge: (junior, senior, prepared) =>
    prepared.conflicts.size > 0 && prepared.conflicts.has(bothWays(junior.id, senior.id))
      ? 'blocked'
      : 'clear',
  explain: (_junior, _senior, _world, state) =>
    say(
      state === 'blocked'
        ? 'A tie that rules this pair out has been declared.'
        : 'No tie has been declared.',
    ),
  asks: () => [],
};
