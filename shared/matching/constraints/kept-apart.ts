// H4: kept apart by wish of either person or of the matcher. Whose wish it was is never said.

import { bothWays } from '../input/prepared-input.ts';
import { say } from '../sentence.ts';
import type { Constraint } from './constraint.ts';

export const keptApart: Constraint = {
  id: 'kept-apart',
  rule: 'H4',
  label: 'Not kept apart',
  strength: 'locked',
  stage: 'pair',
  judge: (junior, senior, prepared) =>
    prepared.apart.size > 0 && prepared.apart.has(bothWays(junior.id, senior.id))
      ? 'blocked'
      : 'clear',
  explain: (_junior, _senior, _world, state) =>
    say(state === 'blocked' ? 'These two are kept apart.' : 'Nobody asked to keep them apart.'),
  asks: () => [],
};
