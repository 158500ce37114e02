// R6: nobody has more pairs than they said they can carry.

import { say, who } from '../terms/sentence.ts';
import { fits, type Constraint } from './constraint.ts';

export const capacity: Constraint = {
  id: 'capacity',
  rule: 'R6',
  label: 'Room for one more pair',
  strength: 'locked',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: fits,
  holdsAfterEnd: false,
  leavesOut: true,
  clause: () => say('somebody has no room for a pair'),
  suggestion: () => 'Ask whether they have room for a pair, or leave them out this time.',
  judge: (junior, senior) => (junior.capacity > 0 && senior.capacity > 0 ? 'clear' : 'blocked'),
  explain(junior, senior, _world, state) {
    if (state === 'clear') return say('Both have room for a pair.');
    return say(who(junior.capacity > 0 ? senior : junior), ' has no room for a pair at present.');
  },
  asks: () => [],
};
