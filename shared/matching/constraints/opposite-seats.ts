// R1, locked part: a junior and a senior, never one person with themselves.

import { say } from '../terms/sentence.ts';
import { fits, type Constraint } from './constraint.ts';

export const oppositeSeats: Constraint = {
  id: 'opposite-seats',
  rule: 'R1',
  label: 'A junior with a senior',
  strength: 'locked',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: fits,
  holdsAfterEnd: false,
  leavesOut: false,
  clause: () => say('they do not hold opposite seats'),
  suggestion: () => 'Look for another partner.',
  judge: (junior, senior) =>
    junior.seat === 'junior' && senior.seat === 'senior' && junior.id !== senior.id
      ? 'clear'
      : 'blocked',
  explain: (_junior, _senior, _world, state) =>
    say(state === 'clear' ? 'They hold opposite seats.' : 'A pair needs a junior and a senior.'),
  asks: () => [],
};
