// R10: other organisation or other unit, where the programme says so.

import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import { say } from '../terms/sentence.ts';
import { fits, type Constraint, type RuleState } from './constraint.ts';

function judge(junior: Profile, senior: Profile, { settings }: PreparedInput): RuleState {
  if (settings.across === 'any' || junior.independent || senior.independent) return 'clear';
  if (junior.organisation === -1 || senior.organisation === -1) return 'unknown';
  if (junior.organisation !== senior.organisation) return 'clear';
  if (settings.across === 'other-organisation') return 'blocked';
  if (junior.unit === -1 || senior.unit === -1) return 'unknown';
  return junior.unit === senior.unit ? 'blocked' : 'clear';
}

export const across: Constraint = {
  id: 'across',
  rule: 'R10',
  label: 'Across organisations or units',
  strength: 'waivable',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: fits,
  holdsAfterEnd: false,
  leavesOut: false,
  clause: () => say('they work too close to each other'),
  suggestion: () => 'Set the rule aside for one pair, with a reason.',
  judge,
  explain(_junior, _senior, { settings }, state) {
    if (state === 'unknown')
      return say('We do not know yet whether they work apart as the programme wants.');
    if (state === 'clear') return say('They work apart as the programme wants.');
    return say(
      settings.across === 'other-organisation'
        ? 'They work in the same organisation.'
        : 'They work in the same unit.',
    );
  },
  asks: (junior, senior) =>
    [junior, senior]
      .filter((person) => person.organisation === -1 || person.unit === -1)
      .map((person) => ({ who: person.id, what: 'Which organisation and unit do you work in?' })),
};
