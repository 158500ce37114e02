// H6: nobody has more pairs than they said they can carry.

import { say, who } from '../sentence.ts';
import type { Constraint } from './constraint.ts';

export const capacity: Constraint = {
  id: 'capacity',
  rule: 'H6',
  label: 'Room for one more pair',
  strength: 'locked',
  stage: 'pair',
  judge: (junior, senior) => (junior.capacity > 0 && senior.capacity > 0 ? 'clear' : 'blocked'),
  explain(junior, senior, _world, state) {
    if (state === 'clear') return say('Both have room for a pair.');
    return say(who(junior.capacity > 0 ? senior : junior), ' has no room for a pair at present.');
  },
  asks: () => [],
};
