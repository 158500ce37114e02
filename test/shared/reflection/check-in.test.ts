// Whom a later check-in is for: pairs that go on and have no session within three weeks of it.

import { describe, expect, it } from 'vitest';
import { isCheckIn, pairsToHear } from '../../../shared/reflection/check-in.ts';

const step = { startsOn: '2027-08-12', endsOn: '2027-08-18' };
const pair = (id: string, status: 'forming' | 'active' | 'paused' | 'ended' = 'active') => ({
  id,
  status,
});
const session = (
  pairId: string,
  onDate: string,
  state: 'planned' | 'held' | 'postponed' | 'cancelled' | 'missed' = 'planned',
) => ({ pairId, onDate, state });
const heard = (sessions: ReturnType<typeof session>[], pairs = [pair('a')]) =>
  pairsToHear(step, pairs, sessions).map(({ id }) => id);

describe('a later check-in', () => {
  it('is for pairs that have no session within three weeks, both ends counted', () => {
    expect(heard([])).toEqual(['a']);
    for (const near of ['2027-07-22', '2027-08-14', '2027-09-08'])
      expect(heard([session('a', near)])).toEqual([]);
    for (const far of ['2027-07-21', '2027-09-09'])
      expect(heard([session('a', far, 'held')])).toEqual(['a']);
  });

  it('counts no session that was moved, called off or did not happen, and none of others', () => {
    for (const state of ['postponed', 'cancelled', 'missed'] as const)
      expect(heard([session('a', '2027-08-14', state)])).toEqual(['a']);
    expect(heard([session('b', '2027-08-14')], [pair('a'), pair('b')])).toEqual(['a']);
  });

  it('leaves paused and ended pairs alone', () => {
    expect(heard([], [pair('a', 'forming'), pair('b', 'paused'), pair('c', 'ended')])).toEqual([
      'a',
    ]);
  });

  it('is told from the other steps by its key', () => {
    expect([
      isCheckIn({ key: 'check-in-90' }),
      isCheckIn({ key: 'agreement' }),
      isCheckIn({ key: null }),
    ]).toEqual([true, false, false]);
  });
});
