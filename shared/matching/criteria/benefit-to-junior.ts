// What the junior gains: the senior's offers against the junior's needs.

import { benefitWords, hopeWords } from './benefit-words.ts';
import { benefit } from './benefit.ts';
import type { Criterion } from './criterion.ts';

export const benefitToJunior: Criterion = {
  id: 'benefit-to-junior',
  label: 'What the junior gains',
  needs: 'What juniors want to learn, and what seniors offer',
  weight: 26,
  speaksFor: 'junior',
  judge: (junior, senior) => benefit(senior, junior),
  reason: (junior, senior, prepared, value) => benefitWords(senior, junior, prepared, value),
  early: (junior, senior, prepared) => hopeWords(senior, junior, prepared),
  asks: (junior) => [
    { who: junior.id, what: 'What would you most like to learn in the coming months?' },
  ],
};
