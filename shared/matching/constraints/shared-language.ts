// R8, locked part: one working language in common.

import { say, who } from '../terms/sentence.ts';
import type { Constraint } from './constraint.ts';

export const sharedLanguage: Constraint = {
  id: 'shared-language',
  rule: 'R8',
  label: 'A language in common',
  strength: 'locked',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: { clear: 'Told me: they share a language', blocked: 'No language in common' },
  holdsAfterEnd: false,
  leavesOut: false,
  clause: () => say('there is no working language in common'),
  suggestion: () => 'Ask which other language they could work in.',
  judge(junior, senior) {
    if (junior.languages.length === 0 || senior.languages.length === 0) return 'unknown';
    for (const language of junior.languages)
      if (senior.languages.includes(language)) return 'clear';
    return 'blocked';
  },
  explain(junior, senior, _world, state) {
    if (state === 'blocked')
      return say(who(junior), ' and ', who(senior), ' have no working language in common.');
    if (state === 'unknown') return say('We do not know yet which language both speak.');
    return say('They have a working language in common.');
  },
  asks: (junior, senior) =>
    [junior, senior]
      .filter((person) => person.languages.length === 0)
      .map((person) => ({ who: person.id, what: 'In which languages do you like to work?' })),
};
