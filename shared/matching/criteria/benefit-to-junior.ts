// What the junior gains: the senior's offers against the junior's needs.

import { benefit } from '../benefit.ts';
import { benefitWords, hopeWords } from './benefit-words.ts';
import type { Criterion } from './criterion.ts';

export const benefitToJunior: Criterion = {
  id: 'benefit-to-junior',
  label: 'What the junior gains',
  needs: 'What juniors want to learn, and what seniors offer',
  weight: 26,
  speaksFor: 'junior',
  judge: (junior, senior) => benefit(senior, junior),
  reason: (junior, senior, world, value) => benefitWords(senior, junior, world, value),
  early: (junior, senior, world) => hopeWords(senior, junior, world),
  asks: (junior) => [
    { who: junior.id, what: 'What would you most like to learn in the coming months?' },
  ],
};
