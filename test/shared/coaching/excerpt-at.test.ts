// The words around a hit: which part is shown, what is marked, and that no note makes it look further than it may.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAt } from '../../../shared/coaching/excerpt-at.ts';
import { searchTerms } from '../../../shared/coaching/search-words.ts';

const at = (text: string, typed: string, characters = 1_000_000) => {
  const budget = { characters };
  const pieces = excerptAt(text, searchTerms(typed), budget);
  return { pieces, looked: characters - budget.characters };
};
const marked = (text: string, typed: string): string =>
  at(text, typed)
    .pieces.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');
const filler = 'one thing and another thing. '.repeat(40);

describe('an excerpt', () => {
  it.each([
    ['They find a room.', 'room', 'They find a [room].'],
    ['They find a roommate.', 'roo', 'They find a [roommate].'],
    ['Café für alle', 'CAFE fur ', '[Café] [für] alle'],
    ['find a room, then find a\nroom', '"find a room"', '[find a room], then [find a room]'],
    ['A roommate only.', 'room ', 'A roommate only.'],
    ['snake_case', 'case', 'snake_[case]'],
    ['محادثة جيدة 🌱', 'محادثة', '[محادثة] جيدة 🌱'],
  ])('%s, looked for %s', (text, typed, shown) => {
    expect(marked(text, typed)).toBe(shown);
  });

  it('is cut at words around the place where most of the terms stand', () => {
    const text = `room ${filler} the room on Monday ${filler}`;
    expect(marked(text, 'room monday')).toMatch(/^….*\[room\] on \[Monday\].*…$/u);
  });

  it('looks no further than the first step with a hit, and never beyond what is left to look at', () => {
    expect(at('so '.repeat(70_000), 'so so so so so so so so so so so so').looked).toBeLessThan(
      4_200,
    );
    const late = `${'so we '.repeat(40_000)} kingfisher`;
    expect(at(late, 'kingfisher', 20_000).looked).toBeLessThan(24_100);
    expect(at(late, 'kingfisher', 20_000).pieces).toHaveLength(1);
    expect(at(late, 'kingfisher', 0).looked).toBe(0);
    expect(marked(late, 'kingfisher')).toContain('[kingfisher]');
  });

  it('is short, marks few places and loses no letter, whatever stands in a note and is typed', () => {
    const letters = fc.array(
      fc.constantFrom('a', 'é', 'İ', 'ß', ' ', '\n', '🌱', '\ud83c', '\u0301', '会', '"', '-'),
      {
        maxLength: 600,
      },
    );
    fc.assert(
      fc.property(letters, letters, (text, typed) => {
        const { pieces } = at(text.join(''), typed.join(''));
        const shown = pieces.map((piece) => piece.text).join('');
        expect(shown.length).toBeLessThan(700);
        expect(pieces.filter(({ hit }) => hit).length).toBeLessThanOrEqual(64);
        const plain = text.join('').replace(/\s+/g, ' ');
        for (const { text: piece, hit } of pieces) if (hit) expect(plain).toContain(piece);
      }),
      { numRuns: 300 },
    );
  });
});
