// H9, locked part: two people are never paired again after a pair that ended by a concern.

import type { Constraint } from '../answer.ts';
import { say } from '../sentence.ts';
import { bothWays } from '../world.ts';

export const afterConcern: Constraint = {
  id: 'after-concern',
  rule: 'H9',
  label: 'Not after a pair that ended badly',
  strength: 'locked',
  stage: 'pair',
  judge: (junior, senior, world) =>
    world.past.size > 0 && world.past.get(bothWays(junior.id, senior.id)) === 'concern'
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
