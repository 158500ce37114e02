// Stated wishes about the partner: how many of them, by rank, this partner meets.

import { foldCase } from '../../kernel/fold.ts';
import type { Wish } from '../input/match-input.ts';
import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import type { Ask } from '../terms/ask.ts';
import { say, who } from '../terms/sentence.ts';
import type { Criterion, Measure } from './criterion.ts';

/** Share of a person's wishes that the other meets; rank 1 counts 1, rank 2 a half, and so on. Wishes about what the other never told are left out; `null` where none is left. */
export function wishesMetBy(self: Profile, other: Profile, prepared: PreparedInput): Measure {
  if (self.wishes.length === 0) return null;
  let met = 0;
  let all = 0;
  for (const wish of self.wishes) {
    const answer = meets(wish, other, prepared);
    if (answer === null) continue;
    all += 1 / wish.rank;
    if (answer) met += 1 / wish.rank;
  }
  return all === 0 ? null : met / all;
}

function meets(wish: Wish, other: Profile, prepared: PreparedInput): boolean | null {
  switch (wish.kind) {
    case 'person':
      return other.id === wish.value;
    case 'organisation':
      return same(other.person.organisation, wish.value);
    case 'unit':
      return same(other.person.unit, wish.value);
    case 'format':
      return other.format === null
        ? null
        : other.format === 'either' || other.format === wish.value;
    case 'topic': {
      const index = prepared.topicIndex.get(wish.value);
      return index !== undefined && other.showsPlain[index]! > 0;
    }
  }
}

function same(one: string | null, other: string): boolean | null {
  return one === null ? null : foldCase(one) === foldCase(other);
}

export const preferences: Criterion = {
  id: 'preferences',
  label: 'Their own wishes',
  needs: 'What people wish of a partner: a person, a topic, a format',
  weight: 16,
  speaksFor: 'each',
  judge(junior, senior, prepared) {
    const mine = wishesMetBy(junior, senior, prepared);
    const theirs = wishesMetBy(senior, junior, prepared);
    if (mine === null) return theirs;
    return theirs === null ? mine : (mine + theirs) / 2;
  },
  judgeFor: wishesMetBy,
  reason(junior, senior, _world, value) {
    if (value === null && junior.wishes.length + senior.wishes.length > 0)
      return say('We do not know yet whether this is what was wished for.');
    if (value === null) return say('Neither has told us a wish about the partner yet.');
    if (value === 1) return say('This is what was wished for.');
    if (value === 0) return say('The wishes we know point elsewhere.');
    return say(who(junior), ' and ', who(senior), ' get part of what they wished for.');
  },
  early: () => say('What each had wished for in a partner.'),
  asks: (junior, senior, prepared) => [
    ...untold(junior, senior, prepared),
    ...untold(senior, junior, prepared),
  ],
};

/** What to ask where no wish of `self` can be read: their wishes, or what they wish to know of the other. */
function untold(self: Profile, other: Profile, prepared: PreparedInput): Ask[] {
  if (self.wishes.length === 0)
    return [
      {
        who: self.id,
        what: 'Is there anything you wish for in a partner: a person, a topic, a format?',
      },
    ];
  const kinds = new Set(
    self.wishes.filter((wish) => meets(wish, other, prepared) === null).map((wish) => wish.kind),
  );
  const silo =
    kinds.has('organisation') || kinds.has('unit')
      ? [{ who: other.id, what: 'Which organisation and unit do you work in?' }]
      : [];
  return kinds.has('format')
    ? [...silo, { who: other.id, what: 'Would you rather meet in person or at a distance?' }]
    : silo;
}
