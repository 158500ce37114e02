// H9, waivable part: not the same two people twice in one programme.

import type { Constraint } from '../answer.ts';
import { say } from '../sentence.ts';
import { bothWays } from '../world.ts';

export const noRepeat: Constraint = {
  id: 'no-repeat',
  rule: 'H9',
  label: 'Not a pair before',
  strength: 'waivable',
  stage: 'pair',
  judge: (junior, senior, world) =>
    world.past.size > 0 && world.past.get(bothWays(junior.id, senior.id)) === 'other'
      ? 'blocked'
      : 'clear',
  explain: (_junior, _senior, _world, state) =>
    say(
      state === 'blocked'
        ? 'They have been a pair in this programme before.'
        : 'They have not been a pair before.',
    ),
  asks: () => [],
};
