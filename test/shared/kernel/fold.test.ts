// The family that decides when words are the same: each gives what the places that use it wrote out themselves before.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldCase,
  foldComposed,
  foldMarks,
  foldSpaces,
  foldWords,
} from '../../../shared/kernel/fold.ts';

const spelled: Readonly<
  Record<string, readonly [(text: string) => string, (text: string) => string]>
> = {
  'case alone': [foldCase, (text) => text.trim().toLowerCase()],
  composed: [foldComposed, (text) => text.normalize('NFC').trim().toLowerCase()],
  'names of people on several lists': [
    foldSpaces,
    (text) => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase(),
  ],
  'names of managers': [
    foldSpaces,
    (text) => text.trim().replace(/\s+/gu, ' ').normalize('NFC').toLowerCase(),
  ],
  'order of a list': [
    foldMarks,
    (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  ],
  'words of a search': [
    foldMarks,
    (text) =>
      text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase(),
  ],
};

/** Any text at all, and texts of what folding is about: marks alone and composed, every kind of space, two cases. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'A',
      'é',
      'e\u0301',
      '\u0301',
      'İ',
      'ı',
      'ß',
      'ẞ',
      'Σ',
      'ς',
      'K',
      'Å',
      '\u1fef',
      ' ',
      '\t',
      '\n',
      '\u00a0',
      '\u1680',
      '\u2000',
      '\u2001',
      '\u2003',
      '\u3000',
      '\ufeff',
      '\u200d',
      '가',
      '\u1100\u1161',
      'ﬁ',
      '-',
      '1',
    ),
  }),
);

describe('words that count as the same', () => {
  for (const [what, [folded, written]] of Object.entries(spelled))
    it(`gives for ${what} what was written out there`, () => {
      fc.assert(
        fc.property(text, (each) => {
          expect(folded(each)).toBe(written(each));
        }),
        { numRuns: 3000 },
      );
    });

  it('tells apart what only a wider fold takes together', () => {
    expect(foldCase('É')).not.toBe(foldCase('E\u0301'));
    expect(foldComposed(' É')).toBe(foldComposed('E\u0301'));
    expect(foldComposed('Ann  Bo')).not.toBe(foldComposed('Ann Bo'));
    expect(foldSpaces('Ann  Bo')).toBe(foldSpaces('ann bo'));
    expect(foldMarks('É')).toBe('e');
    expect(foldWords('É-a')).toBe('e a');
  });
});
