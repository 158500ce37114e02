// Working style: the share of like answers to the programme's style questions. Weight 0 until the programme asks them.

import { say } from '../terms/sentence.ts';
import type { Criterion } from './criterion.ts';

export const workingStyle: Criterion = {
  id: 'working-style',
  label: 'Way of working',
  needs: 'Answers of both to the programme’s questions about their way of working',
  weight: 0,
  speaksFor: 'both',
  asked: ({ styles }) => styles.length > 0,
  judge(junior, senior) {
    if (junior.style === null || senior.style === null) return null;
    let alike = 0;
    let both = 0;
    for (const question of Object.keys(junior.style)) {
      if (senior.style[question] === undefined) continue;
      both += 1;
      if (senior.style[question] === junior.style[question]) alike += 1;
    }
    return both === 0 ? null : alike / both;
  },
  reason(_junior, _senior, _world, value) {
    if (value === null) return say('We do not know yet how both like to work.');
    return say(
      value >= 0.5
        ? 'They like to work in much the same way.'
        : 'They like to work in different ways; worth agreeing on early.',
    );
  },
  asks: (junior, senior) =>
    [junior, senior]
      .filter((person) => person.style === null)
      .map((person) => ({ who: person.id, what: 'How do you like to work with somebody?' })),
};
