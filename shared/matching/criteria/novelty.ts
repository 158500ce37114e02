// Novelty: two people who have not met yet. Weight 0 until the programme asks people for it.

import { bothWays } from '../input/prepared-input.ts';
import { say } from '../terms/sentence.ts';
import type { Criterion } from './criterion.ts';

export const novelty: Criterion = {
  id: 'novelty',
  label: 'New to each other',
  needs: 'Whether the two have met before',
  weight: 0,
  speaksFor: 'both',
  asked: ({ acquaintances }) => acquaintances.length > 0,
  judge(junior, senior, prepared) {
    if (prepared.met.size === 0) return null;
    const met = prepared.met.get(bothWays(junior.id, senior.id));
    return met === undefined ? null : Number(!met);
  },
  reason(_junior, _senior, _world, value) {
    if (value === null) return say('We do not know yet whether they have met before.');
    return say(value === 1 ? 'They have not met before.' : 'They know each other already.');
  },
  asks: (junior) => [{ who: junior.id, what: 'Have the two of you met before?' }],
};
