// What forcing or forbidding a pair costs, in words: the most important loss alone.

import { describe, expect, it } from 'vitest';
import { priceTold, priceWords } from '../../../../renderer/matching/analysis/price-words.ts';

describe('a price in words', () => {
  it.each([
    [{ state: 'open', pairs: 1, people: 3, points: 9 }, 'one pair fewer'],
    [{ state: 'open', pairs: 2, people: 0, points: 0 }, '2 pairs fewer'],
    [{ state: 'open', pairs: 0, people: 1, points: 40 }, 'one person more without a partner'],
    [{ state: 'open', pairs: 0, people: 0, points: 40 }, '40 points fewer for all together'],
    [{ state: 'open', pairs: 0, people: 0, points: 0 }, 'nothing: just as good for all'],
    [
      { state: 'chosen', pairs: 0, people: 2, points: 0 },
      'the best for all; without this pair: 2 people more without a partner',
    ],
    [{ state: 'chosen', pairs: 0, people: 0, points: 0 }, 'the best for all; without it as good'],
    [
      { state: 'settled', pairs: 0, people: 0, points: 0 },
      'settled already: kept together or asked',
    ],
  ] as const)('%j', (price, words) => {
    expect(priceWords(price)).toBe(words);
  });

  it('says for which way to choose it is told, and what it leaves out', () => {
    expect(priceTold(0)).toBe('Told for “most people, then the highest sum”.');
    expect(priceTold(2)).toContain('conditions for the whole set are not looked at');
  });
});
