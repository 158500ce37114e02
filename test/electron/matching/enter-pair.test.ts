// Pairs that exist already and pairs that end, on a real vault.

import { afterEach, describe, expect, it } from 'vitest';
import { openCohort, openRound, type OpenRound } from './round.ts';

let opened: Omit<OpenRound, 'roundId'> | null = null;
afterEach(() => {
  opened?.test.close();
  opened = null;
});

const nothing = { confirmed: [], waive: '', secondPerson: '', agreedOn: '2026-11-20' };

async function freePair(): Promise<OpenRound & { pair: { juniorId: string; seniorId: string } }> {
  const round = await openRound();
  opened = round;
  const row = (await round.board()).rows.find((one) => one.agreeable)!;
  return { ...round, pair: { juniorId: row.juniorId, seniorId: row.seniorId } };
}

describe('the status of the two', () => {
  it('is matched from the agreement, active from the first meeting, and open again after the end', async () => {
    const { test, cohortId, pair } = await freePair();
    const statuses = async () =>
      Promise.all(
        [pair.juniorId, pair.seniorId].map(
          async (id) => (await test.call('people', 'get', { id })).person.status,
        ),
      );
    expect(await statuses()).toEqual(['interested', 'interested']);
    const { pairId } = await test.call('matching', 'enterPair', { cohortId, ...pair, ...nothing });
    expect(await statuses()).toEqual(['matched', 'matched']);
    await test.call('people', 'withdraw', { id: pair.seniorId });
    const meeting = {
      onDate: '2026-11-20',
      minutes: 60,
      mode: 'remote',
      state: 'held',
      bySeat: null,
    } as const;
    const { id } = await test.call('pairs', 'recordMeeting', { id: null, pairId, meeting });
    expect(await statuses()).toEqual(['active', 'withdrawn']);
    await test.call('pairs', 'eraseMeeting', { id });
    expect(await statuses()).toEqual(['matched', 'withdrawn']);
    await test.call('matching', 'endPair', {
      pairId,
      ending: 'no-fault',
      on: '2026-11-21',
      why: '',
    });
    expect(await statuses()).toEqual(['interested', 'withdrawn']);
  });
});

describe('a pair that exists already', () => {
  it('is entered without a round and stands from then on', async () => {
    opened = await openCohort();
    const { test, cohortId } = opened;
    const proposal = await openRound();
    const row = (await proposal.board()).rows.find((one) => one.agreeable)!;
    proposal.test.close();
    const { pairId } = await test.call('matching', 'enterPair', {
      cohortId,
      juniorId: row.juniorId,
      seniorId: row.seniorId,
      ...nothing,
    });
    expect(
      test.session.db.prepare('SELECT round_id AS roundId FROM pair WHERE id = ?').get(pairId),
    ).toEqual({ roundId: null });
    await test.call('matching', 'propose', { cohortId });
    expect((await opened.board()).rows.find((one) => one.juniorId === row.juniorId)).toMatchObject({
      seniorId: row.seniorId,
      pairId,
    });
    const { entries } = await test.call('matching', 'listLog', { cohortId, before: null });
    expect(entries.map((entry) => entry.what)).toEqual(['proposed', 'entered']);
  });

  it('is refused by a rule that protects people, by its name', async () => {
    const { test, cohortId, board } = await freePair();
    const apart = test.session.db
      .prepare('SELECT one_id AS one, other_id AS other FROM exclusion')
      .all() as { one: string; other: string }[];
    const people = new Map((await board()).people.map((person) => [person.id, person.seat]));
    const pair = apart
      .map(({ one, other }) =>
        people.get(one) === 'junior'
          ? { juniorId: one, seniorId: other }
          : { juniorId: other, seniorId: one },
      )
      .find(
        ({ juniorId, seniorId }) =>
          people.get(juniorId) === 'junior' && people.get(seniorId) === 'senior',
      )!;
    const check = await test.call('matching', 'checkPair', { cohortId, ...pair });
    expect(check.blocked.map((rule) => rule.constraint)).toContain('kept-apart');
    await expect(
      test.call('matching', 'enterPair', { cohortId, ...pair, ...nothing, waive: 'They like it.' }),
    ).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('protects people'),
    });
  });

  it('waits for open questions, and takes the word of the two', async () => {
    const { test, cohortId, pair } = await freePair();
    test.session.db
      .prepare("UPDATE participant SET opted_in = 'unknown' WHERE id = ?")
      .run(pair.juniorId);
    await expect(
      test.call('matching', 'enterPair', { cohortId, ...pair, ...nothing }),
    ).rejects.toMatchObject({ code: 'refused', fields: ['confirmed'] });
    await test.call('matching', 'enterPair', {
      cohortId,
      ...pair,
      ...nothing,
      confirmed: ['own-yes'],
    });
    expect(
      test.session.db
        .prepare('SELECT opted_in AS yes FROM participant WHERE id = ?')
        .get(pair.juniorId),
    ).toEqual({ yes: 'yes' });
  });

  it('refuses a day ahead, two of one seat, and the same two twice', async () => {
    const { test, cohortId, pair } = await freePair();
    await expect(
      test.call('matching', 'enterPair', { cohortId, ...pair, ...nothing, agreedOn: '2027-01-01' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: ['agreedOn'] });
    await expect(
      test.call('matching', 'enterPair', {
        cohortId,
        juniorId: pair.seniorId,
        seniorId: pair.juniorId,
        ...nothing,
      }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await test.call('matching', 'enterPair', { cohortId, ...pair, ...nothing });
    await expect(
      test.call('matching', 'enterPair', { cohortId, ...pair, ...nothing }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a pair that ends', () => {
  it('frees both for the next proposal, and never meets again after a concern', async () => {
    const { test, cohortId, pair, board } = await freePair();
    const { pairId } = await test.call('matching', 'enterPair', { cohortId, ...pair, ...nothing });
    await expect(
      test.call('matching', 'endPair', { pairId, ending: 'concern', on: '2026-11-01', why: '' }),
    ).rejects.toMatchObject({ fields: ['on'] });
    await test.call('matching', 'endPair', {
      pairId,
      ending: 'concern',
      on: '2026-11-21',
      why: 'As told.',
    });
    const after = await board();
    expect(after.round?.stale).toBe(false);
    expect(
      after.rows.some((row) => row.juniorId === pair.juniorId && row.seniorId === pair.seniorId),
    ).toBe(false);
    expect(after.counts.agreed).toBe(0);
    await expect(
      test.call('matching', 'enterPair', { cohortId, ...pair, ...nothing, agreedOn: '2026-11-22' }),
    ).rejects.toMatchObject({ code: 'refused' });
    await expect(
      test.call('matching', 'endPair', { pairId, ending: 'completed', on: '2026-11-21', why: '' }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('goes on where the end is taken back, as it stood before, also after a concern', async () => {
    const { test, cohortId, pair, board } = await freePair();
    const { pairId } = await test.call('matching', 'enterPair', { cohortId, ...pair, ...nothing });
    await expect(
      test.call('matching', 'undoEndPair', { pairId, as: 'forming' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await test.call('matching', 'endPair', {
      pairId,
      ending: 'concern',
      on: '2026-11-21',
      why: '',
    });
    await test.call('matching', 'undoEndPair', { pairId, as: 'active' });
    expect(await test.call('pairs', 'get', { id: pairId })).toMatchObject({
      status: 'active',
      ending: null,
      endedOn: null,
    });
    expect((await board()).rows.find((row) => row.juniorId === pair.juniorId)).toMatchObject({
      seniorId: pair.seniorId,
      pairId,
    });
    const { entries } = await test.call('matching', 'listLog', { cohortId, before: null });
    expect(entries.slice(0, 2).map((entry) => entry.what)).toEqual(['goes-on', 'ended']);
  });

  it('stays ended where one of them has no room since, or the two are kept apart', async () => {
    const { test, cohortId, pair } = await freePair();
    const { pairId } = await test.call('matching', 'enterPair', { cohortId, ...pair, ...nothing });
    await test.call('matching', 'endPair', {
      pairId,
      ending: 'no-fault',
      on: '2026-11-21',
      why: '',
    });
    const { id: exclusionId } = await test.call('people', 'keepApart', {
      oneId: pair.juniorId,
      otherId: pair.seniorId,
    });
    await expect(
      test.call('matching', 'undoEndPair', { pairId, as: 'forming' }),
    ).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('protects people'),
    });
    await test.call('people', 'undoKeepApart', { exclusionId });
    test.session.db.prepare('UPDATE participant SET capacity = 0 WHERE id = ?').run(pair.seniorId);
    await expect(
      test.call('matching', 'undoEndPair', { pairId, as: 'forming' }),
    ).rejects.toMatchObject({ code: 'refused', fields: ['seniorId'] });
    expect(await test.call('pairs', 'get', { id: pairId })).toMatchObject({
      status: 'ended',
      ending: 'no-fault',
    });
  });
});
