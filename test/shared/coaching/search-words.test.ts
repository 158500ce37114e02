// What is typed into the search field becomes words, beginnings and phrases; nothing typed can fail.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPoints } from '../../../shared/coaching/open-points.ts';
import { searchLimits, searchTerms } from '../../../shared/coaching/search-words.ts';
import { keepsBefore, sameSitting } from '../../../shared/coaching/versions.ts';
import { paragraphs } from '../../support/seed-year.ts';

describe('search terms', () => {
  it.each([
    ['slides', [{ words: ['slides'], beginning: true }]],
    [
      'slides room',
      [
        { words: ['slides'], beginning: false },
        { words: ['room'], beginning: true },
      ],
    ],
    [
      'sli* room ',
      [
        { words: ['sli'], beginning: true },
        { words: ['room'], beginning: false },
      ],
    ],
    ['"find a room"', [{ words: ['find', 'a', 'room'], beginning: false }]],
    ['“find a ro', [{ words: ['find', 'a', 'ro'], beginning: true }]],
    ["don't", [{ words: ['don', 't'], beginning: false }]],
    [
      'NEAR(a b) OR c*^',
      [
        { words: ['NEAR', 'a'], beginning: false },
        { words: ['b'], beginning: false },
        { words: ['OR'], beginning: false },
        { words: ['c'], beginning: false },
      ],
    ],
    ['"" * - ( 🙂', []],
    // The same again, or what another term implies, is no term of its own.
    ['so So SÖ so ', [{ words: ['so'], beginning: false }]],
    [
      'so* some* so ',
      [
        { words: ['some'], beginning: true },
        { words: ['so'], beginning: false },
      ],
    ],
    ['"a b" "A B"', [{ words: ['a', 'b'], beginning: false }]],
    // A single letter begins too many words; a single sign of other scripts is a word.
    ['a*', [{ words: ['a'], beginning: false }]],
    ['会', [{ words: ['会'], beginning: true }]],
    ['', []],
  ])('reads %s', (typed, terms) => {
    expect(searchTerms(typed)).toEqual(terms);
  });

  it('holds letters, digits and marks only, and never too many', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (typed) => {
        const terms = searchTerms(typed);
        expect(terms.length).toBeLessThanOrEqual(searchLimits.terms);
        expect(terms.flatMap(({ words }) => words).length).toBeLessThanOrEqual(searchLimits.words);
        for (const { words } of terms) {
          expect(words.length).toBeGreaterThan(0);
          for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u);
        }
      }),
    );
  });
});

describe('open points of a note', () => {
  it('are the lines with an arrow or an empty box, and the questions', () => {
    expect(
      openPoints(
        paragraphs(
          'They met.',
          '→ find a room',
          '-> send slides',
          '[ ] ask Philippe',
          'Is Monday fine?',
          '[x] done',
          '→ ',
        ),
      ),
    ).toEqual(['find a room', 'send slides', 'ask Philippe', 'Is Monday fine?']);
  });
});

describe('earlier versions', () => {
  it('are kept at most every five minutes, also when the clock was set back', () => {
    expect(keepsBefore('2026-11-22T09:00:00.000Z', '2026-11-22T09:04:59.000Z')).toBe(false);
    expect(keepsBefore('2026-11-22T09:00:00.000Z', '2026-11-22T09:05:00.000Z')).toBe(true);
    expect(keepsBefore('2026-11-22T09:00:00.000Z', '2020-01-01T09:00:00.000Z')).toBe(true);
  });

  it('a private reflection closes for good after its sitting', () => {
    expect(sameSitting('2026-11-22T09:00:00.000Z', '2026-11-22T12:59:00.000Z')).toBe(true);
    expect(sameSitting('2026-11-22T09:00:00.000Z', '2026-11-22T13:00:00.000Z')).toBe(false);
  });
});
