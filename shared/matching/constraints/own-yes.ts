// R5: both have freely said yes themselves for this round. A yes reported by somebody else is not known.

import { say, who } from '../terms/sentence.ts';
import { fits, type Constraint } from './constraint.ts';

export const ownYesQuestion = 'Would you like to take part in this round, by your own free choice?';

export const ownYes: Constraint = {
  id: 'own-yes',
  rule: 'R5',
  label: 'Their own yes',
  strength: 'locked',
  stage: 'pair',
  settledBy: 'own-yes',
  settledWords: fits,
  holdsAfterEnd: false,
  leavesOut: true,
  clause: () => say('somebody takes no part in this round'),
  suggestion: () => 'Nothing to do, unless they change their mind.',
  judge(junior, senior) {
    const [mine, theirs] = [junior.person.optedIn, senior.person.optedIn];
    if (mine === 'no' || theirs === 'no') return 'blocked';
    return mine === 'yes' && theirs === 'yes' ? 'clear' : 'unknown';
  },
  explain(junior, senior, _world, state) {
    if (state === 'clear') return say('Both have said yes themselves.');
    const open = [junior, senior].filter(
      (person) => person.person.optedIn === (state === 'blocked' ? 'no' : 'unknown'),
    );
    const [first, second] = open;
    if (first === undefined) return say('Not both have said yes themselves.');
    if (state === 'blocked') return say(who(first), ' does not take part in this round.');
    if (second === undefined) return say('We do not have a yes from ', who(first), ' in person.');
    return say('We do not have a yes from ', who(first), ' or ', who(second), ' in person.');
  },
  asks: (junior, senior) =>
    [junior, senior]
      .filter((person) => person.person.optedIn === 'unknown')
      .map((person) => ({
        who: person.id,
        what: ownYesQuestion,
      })),
};
