// R13: where the matcher declared a tie to one of the two, a second person's name and yes are recorded first.

import { say } from '../terms/sentence.ts';
import type { Constraint } from './constraint.ts';

export const secondPerson: Constraint = {
  id: 'second-person',
  rule: 'R13',
  label: 'A second person where the matcher has a tie',
  strength: 'locked',
  stage: 'pair',
  settledBy: 'second-person',
  settledWords: { clear: 'They agreed', blocked: 'They did not agree' },
  holdsAfterEnd: false,
  leavesOut: false,
  clause: () => say('a rule speaks against it'),
  // Nothing that the person or the matcher alone could change.
  suggestion: () => '',
  judge: (junior, senior) => (junior.tied || senior.tied ? 'unknown' : 'clear'),
  explain: (_junior, _senior, _world, state) =>
    say(
      state === 'unknown'
        ? 'You declared a tie here: a second person needs to look at this pair and agree.'
        : 'No tie of the matcher, or a second person has agreed.',
    ),
  asks: () => [
    { who: null, what: 'Ask a second person to look at this pair, and record their name and yes.' },
  ],
};
