// R9, waivable part: not the same two people twice in one programme.

import { bothWays } from '../input/prepared-input.ts';
import { say } from '../terms/sentence.ts';
import { fits, type Constraint } from './constraint.ts';

export const noRepeat: Constraint = {
  id: 'no-repeat',
  rule: 'R9',
  label: 'Not a pair before',
  strength: 'waivable',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: fits,
  holdsAfterEnd: false,
  leavesOut: false,
  clause: () => say('they have been a pair before'),
  suggestion: () =>
    'Set the rule aside for one pair, with a reason, if both want to go on together.',
  judge: (junior, senior, prepared) =>
    prepared.past.size > 0 && prepared.past.get(bothWays(junior.id, senior.id)) === 'other'
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
