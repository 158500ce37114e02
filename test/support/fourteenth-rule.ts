// A rule as the next one would be written: one file. Tests put its one line into the list.

import type { Constraint } from '../../shared/matching/constraints/constraint.ts';
import { say, who } from '../../shared/matching/terms/sentence.ts';

/** Two names that begin alike are ruled out; a junior whose name begins with Y has to be asked. */
export const initials: Constraint = {
  id: 'initials',
  rule: 'R14',
  label: 'Names that begin differently',
  strength: 'waivable',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: { clear: 'Told me: they will not mix them up', blocked: 'They mix them up' },
  holdsAfterEnd: true,
  leavesOut: false,
  clause: (person) => say('every name begins like ', who(person)),
  suggestion: () => 'Invite somebody whose name begins differently.',
  judge(junior, senior) {
    if (junior.shortName.startsWith('Y')) return 'unknown';
    return junior.shortName[0] === senior.shortName[0] ? 'blocked' : 'clear';
  },
  explain: (junior, senior, _prepared, state) =>
    state === 'clear'
      ? say('Their names begin differently.')
      : say(who(junior), ' and ', who(senior), ' could be mixed up.'),
  asks: (junior) => [{ who: junior.id, what: 'Do people mix up your names?' }],
};
