// What the senior gains: the junior's offers against the senior's needs.

import { benefitWords, hopeWords } from './benefit-words.ts';
import { benefit } from './benefit.ts';
import type { Criterion } from './criterion.ts';

export const benefitToSenior: Criterion = {
  id: 'benefit-to-senior',
  label: 'What the senior gains',
  needs: 'What seniors want to learn, and what juniors offer',
  weight: 20,
  speaksFor: 'senior',
  judge: (junior, senior) => benefit(junior, senior),
  reason: (junior, senior, prepared, value) => benefitWords(junior, senior, prepared, value),
  early: (junior, senior, prepared) => hopeWords(junior, senior, prepared),
  asks: (_junior, senior) => [
    { who: senior.id, what: 'What would you most like to learn in the coming months?' },
  ],
};
