// H1, locked part: a junior and a senior, never one person with themselves.

import { say } from '../sentence.ts';
import type { Constraint } from './constraint.ts';

export const oppositeSeats: Constraint = {
  id: 'opposite-seats',
  rule: 'H1',
  label: 'A junior with a senior',
  strength: 'locked',
  stage: 'pair',
  judge: (junior, senior) =>
    junior.seat === 'junior' && senior.seat === 'senior' && junior.id !== senior.id
      ? 'clear'
      : 'blocked',
  explain: (_junior, _senior, _world, state) =>
    say(state === 'clear' ? 'They hold opposite seats.' : 'A pair needs a junior and a senior.'),
  asks: () => [],
};
