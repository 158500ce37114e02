// H3: a declared conflict of interest between the two. What kind it is stays with the matcher.

import type { Constraint } from '../answer.ts';
import { say } from '../sentence.ts';
import { bothWays } from '../world.ts';

export const declaredConflict: Constraint = {
  id: 'declared-conflict',
  rule: 'H3',
  label: 'No declared conflict of interest',
  strength: 'locked',
  stage: 'pair',
  judge: (junior, senior, world) =>
    world.conflicts.size > 0 && world.conflicts.has(bothWays(junior.id, senior.id))
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
