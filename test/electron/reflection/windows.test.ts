// Windows for a whole cohort on a real vault: planned, removed and put back as one.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDoor, type TestDoor } from '../../support/door.ts';
import { fillPairs, type SeededPairs } from '../../support/seed-pairs.ts';

let test: TestDoor;
let pairs: SeededPairs;
beforeEach(async () => {
  test = await openTestDoor({ now: '2026-11-22T09:00:00.000Z' });
  pairs = await fillPairs(test);
});
afterEach(() => test.close());

describe('a window', () => {
  const window = {
    title: 'First sessions',
    startsOn: '2027-05-03',
    endsOn: '2027-05-28',
    session: { atTime: null, minutes: 25, attends: 'both', templateKey: 'quick-look-back' },
  } as const;
  const all = () => test.call('reflection', 'getPlan', { cohortId: pairs.cohortId });

  it('plans one session for every pair that goes on, and goes and comes back as one', async () => {
    const { id, planned } = await test.call('reflection', 'planWindow', {
      cohortId: pairs.cohortId,
      ...window,
    });
    expect(planned).toBe(2);
    expect((await all()).sessions.map(({ onDate, pairId }) => [onDate, pairId])).toEqual([
      ['2027-05-03', 'pair-1'],
      ['2027-05-28', 'pair-2'],
    ]);
    const before = await all();
    expect(await test.call('reflection', 'archiveWindow', { id })).toEqual({ removed: 2 });
    expect(await all()).toEqual({ sessions: [], windows: [] });
    await test.call('reflection', 'unarchiveWindow', { id });
    expect(await all()).toEqual(before);
  });

  it('leaves out paused pairs and keeps what has an outcome already', async () => {
    await test.call('pairs', 'pause', { id: pairs.pausedPairId });
    const { id, planned } = await test.call('reflection', 'planWindow', {
      cohortId: pairs.cohortId,
      ...window,
    });
    expect(planned).toBe(1);
    const [first] = (await all()).sessions;
    await test.call('coaching', 'recordSession', {
      id: first?.id ?? '',
      outcome: { kind: 'moved', by: 'coach', next: { onDate: '2027-06-01', atTime: null } },
      noteId: null,
    });
    expect(await test.call('reflection', 'archiveWindow', { id })).toEqual({ removed: 1 });
    expect((await all()).sessions.map(({ state }) => state)).toEqual(['postponed']);
  });

  it.each([
    ['an end before its start', { endsOn: '2027-05-01' }, ['endsOn']],
    ['a start that is over', { startsOn: '2026-11-01' }, ['startsOn']],
    ['no name', { title: ' ' }, ['title']],
    ['a day that does not exist', { startsOn: '2027-04-31' }, ['startsOn']],
  ])('is refused for %s, naming the field', async (_name, part, fields) => {
    await expect(
      test.call('reflection', 'planWindow', { cohortId: pairs.cohortId, ...window, ...part }),
    ).rejects.toMatchObject({ code: 'invalid', fields });
    expect(await all()).toEqual({ sessions: [], windows: [] });
  });

  it('says so where there are no pairs', async () => {
    const { cohortId } = await test.call('programme', 'createCohort', {
      programmeId: pairs.programmeId,
      cohort: { name: 'Cohort B', kickOff: '2027-09-01' },
    });
    await expect(
      test.call('reflection', 'planWindow', { cohortId, ...window }),
    ).rejects.toMatchObject({ code: 'refused' });
  });
});
