// Things two people share that ease the first meeting.

import { foldComposed } from '../../kernel/fold.ts';
import { say, strong } from '../terms/sentence.ts';
import type { Criterion } from './criterion.ts';

/** More shared things than this add nothing. */
const most = 3;

export const connectionPoints: Criterion = {
  id: 'connection-points',
  label: 'Something in common',
  needs: 'Interests, experiences or values of both',
  weight: 8,
  speaksFor: 'both',
  judge(junior, senior) {
    if (junior.interests.length === 0 || senior.interests.length === 0) return null;
    let count = 0;
    for (const interest of junior.interests) if (senior.interests.includes(interest)) count += 1;
    return Math.min(count, most) / most;
  },
  reason(junior, senior, _world, value) {
    if (value === null) return say('We do not know yet what they have in common.');
    if (value === 0)
      return say(
        'Nothing in common that we know of; a good first question is what surprises them about each other.',
      );
    const words = junior.person.interests
      .filter(
        (_text, index, list) =>
          list.findIndex((other) => foldComposed(other) === foldComposed(list[index]!)) === index,
      )
      .filter((text) =>
        senior.person.interests.some((other) => foldComposed(other) === foldComposed(text)),
      )
      .map((text) => text.trim())
      .sort();
    return say('They share ', strong(words.slice(0, most).join(', ')), '.');
  },
  early: () => say('What they have in common beyond work; little is known of it yet.'),
  asks: (junior, senior) =>
    [junior, senior]
      .filter((person) => person.interests.length === 0)
      .map((person) => ({
        who: person.id,
        what: 'What do you like to do or care about outside your task?',
      })),
};
