// Found words are marked where they stand, whatever their accents and letters.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasAllWords, matchRanges } from '../../../../renderer/ui/palette/text-match.ts';

const marked = (text: string, query: string) =>
  matchRanges(text, query).map(([from, to]) => text.slice(from, to));

describe('hitRanges', () => {
  it('finds beginnings of words without regard to case and accents', () => {
    expect(marked('Zoë and Łukasz met Étienne', 'ETI zoe')).toEqual(['Zoë', 'Éti']);
  });

  it('leaves the middle of words alone', () => {
    expect(marked('remarkable mark', 'mark')).toEqual(['mark']);
  });

  it('marks decomposed letters whole', () => {
    const text = 'Zoe\u0308 came';
    expect(marked(text, 'zoe')).toEqual(['Zoe\u0308']);
  });

  it('joins hits that overlap', () => {
    expect(marked('generative', 'gen gener')).toEqual(['gener']);
  });

  it('gives ranges in order, apart and inside the text, for any text and query', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 12 }),
        (text, query) => {
          let end = -1;
          for (const [from, to] of matchRanges(text, query)) {
            if (from <= end || to <= from || to > text.length) return false;
            end = to;
          }
          return true;
        },
      ),
    );
  });

  it('takes the signs of patterns as plain signs', () => {
    expect(marked('what (really) happened', '(really')).toEqual(['(really']);
  });
});

describe('hasAllWords', () => {
  it('wants every word, in any order, at the beginning of words', () => {
    expect(hasAllWords('Import a register', 'reg imp')).toBe(true);
    expect(hasAllWords('Import a register', 'port')).toBe(false);
    expect(hasAllWords('Import a register', '')).toBe(true);
  });
});
