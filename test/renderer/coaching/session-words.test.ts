// What became of a session, in words.

import { describe, expect, it } from 'vitest';
import { stateWords } from '../../../renderer/coaching/session-words.ts';

describe('what became of a session', () => {
  const words = { junior: 'Junior partner', senior: 'Explorer' };
  it.each([
    [{ state: 'postponed', movedBy: 'senior', whyMissed: null }, 'moved, by wish of the explorer'],
    [{ state: 'postponed', movedBy: 'coach', whyMissed: null }, 'moved, by your wish'],
    [
      { state: 'postponed', movedBy: 'organisation', whyMissed: null },
      'moved, by wish of the organisation',
    ],
    [{ state: 'missed', movedBy: null, whyMissed: 'ill' }, 'did not happen: somebody was ill'],
    [{ state: 'held', movedBy: null, whyMissed: null }, 'held'],
  ] as const)('%j', (session, said) => {
    expect(stateWords(session, words)).toBe(said);
  });
});
