// How far a note may go: nothing that one person said alone is shared without that person's own yes.

import { describe, expect, it } from 'vitest';
import {
  mayStandBefore,
  privacyWords,
  withSpokenWith,
  withTier,
  type Reach,
} from '../../../shared/coaching/tier.ts';
import { Problem } from '../../../shared/kernel/problem.ts';

const working = (spokenWith: Reach['spokenWith']): Reach => ({
  spokenWith,
  tier: 'working',
  sharedYesBy: null,
  sharedYesOn: null,
});
const words = { junior: 'junior partner', senior: 'senior partner' };

describe('the tier of a note', () => {
  it('becomes shared without asking where both were there', () => {
    expect(withTier(working('both'), 'shared', null)).toMatchObject({
      tier: 'shared',
      sharedYesBy: null,
    });
  });

  it.each(['junior', 'senior'] as const)('needs the yes of the %s who was alone', (seat) => {
    const other = seat === 'junior' ? 'senior' : 'junior';
    expect(() => withTier(working(seat), 'shared', null)).toThrow(Problem);
    expect(() => withTier(working(seat), 'shared', { by: other, on: '2026-11-20' })).toThrow(
      Problem,
    );
    expect(withTier(working(seat), 'shared', { by: seat, on: '2026-11-20' })).toEqual({
      spokenWith: seat,
      tier: 'shared',
      sharedYesBy: seat,
      sharedYesOn: '2026-11-20',
    });
  });

  it('falls back to working where the one who was alone turns out to be another', () => {
    const shared = withTier(working('junior'), 'shared', { by: 'junior', on: '2026-11-20' });
    expect(withSpokenWith(shared, 'senior')).toEqual(working('senior'));
    expect(withSpokenWith(withTier(working('both'), 'shared', null), 'junior')).toEqual(
      working('junior'),
    );
    expect(withSpokenWith(shared, 'both')).toMatchObject({ tier: 'shared' });
  });

  it('forgets the yes when the note is working again, so that it must be asked anew', () => {
    const back = withTier(
      withTier(working('junior'), 'shared', { by: 'junior', on: '2026-11-20' }),
      'working',
      null,
    );
    expect(back).toEqual(working('junior'));
  });

  it.each([
    ['junior', 'both', false],
    ['senior', 'both', false],
    ['nobody', 'both', false],
    ['both', 'both', true],
    ['junior', 'junior', true],
    ['senior', 'junior', false],
    ['nobody', 'junior', false],
    ['both', 'junior', true],
  ] as const)(
    'a working note spoken with %s may stand before %s: %s',
    (spokenWith, present, may) => {
      expect(mayStandBefore(working(spokenWith), present)).toBe(may);
    },
  );

  it('says who could ever see it, and says it differently for each tier', () => {
    expect(privacyWords(working('both'), words)).toEqual({
      tier: 'Working note',
      sees: 'you alone; on request also the people it is about; a court. Not in reports.',
    });
    expect(privacyWords(working('junior'), words).sees).toContain('your junior partner');
    expect(privacyWords(working('junior'), words).sees).toContain('Never on a page for both');
    expect(privacyWords(withTier(working('both'), 'shared', null), words).tier).toBe('Shared note');
  });
});
