// R4: kept apart by wish of either person or of the matcher. Whose wish it was is never said.

import { bothWays } from '../input/prepared-input.ts';
import { say } from '../terms/sentence.ts';
import { fits, type Constraint } from './constraint.ts';

export const keptApart: Constraint = {
  id: 'kept-apart',
  rule: 'R4',
  label: 'Not kept apart',
  strength: 'locked',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: fits,
  holdsAfterEnd: true,
  leavesOut: false,
  clause: () => say('they are kept apart'),
  suggestion: () => 'Look for another partner.',
  judge: (junior, senior, prepared) =>
    prepared.apart.size > 0 && prepared.apart.has(bothWays(junior.id, senior.id))
      ? 'blocked'
      : 'clear',
  explain: (_junior, _senior, _world, state) =>
    say(state === 'blocked' ? 'These two are kept apart.' : 'Nobody asked to keep them apart.'),
  asks: () => [],
};
