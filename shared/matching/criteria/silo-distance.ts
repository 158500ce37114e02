// Distance between silos: other organisation, other unit, or the same unit.

import { say, strong, who } from '../terms/sentence.ts';
import type { Criterion } from './criterion.ts';

export const siloDistance: Criterion = {
  id: 'silo-distance',
  label: 'Across silos',
  needs: 'Organisation and unit of both',
  weight: 15,
  speaksFor: 'both',
  judge(junior, senior) {
    if (junior.independent || senior.independent) return 1;
    if (junior.organisation === -1 || senior.organisation === -1) return null;
    if (junior.organisation !== senior.organisation) return 1;
    if (junior.unit === -1 || senior.unit === -1) return null;
    return junior.unit === senior.unit ? 0 : 0.6;
  },
  reason(junior, senior, _world, value) {
    if (value === null) return say('We do not know yet how far apart they work.');
    if (value === 1) {
      if (junior.independent || senior.independent)
        return say('One of them works independently, so they look at things from different sides.');
      return say(
        who(junior),
        ' is at ',
        strong(junior.person.organisation ?? ''),
        ' and ',
        who(senior),
        ' at ',
        strong(senior.person.organisation ?? ''),
        '.',
      );
    }
    if (value === 0) return say('They work in the same unit.');
    return say(
      'They work in different units: ',
      strong(junior.person.unit ?? ''),
      ' and ',
      strong(senior.person.unit ?? ''),
      '.',
    );
  },
  early: () =>
    say('How they keep what they say apart from daily work; they work close to each other.'),
  asks: (junior, senior) =>
    [junior, senior]
      .filter((person) => person.organisation === -1 || person.unit === -1)
      .map((person) => ({ who: person.id, what: 'Which organisation and unit do you work in?' })),
};
