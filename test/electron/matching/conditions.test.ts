// Conditions for the whole set and the difference to bridge, stored with the round on a real vault.

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SetCondition } from '../../../shared/matching/input/set-condition.ts';
import type { Change } from '../../../shared/matching/round/change.ts';
import { openRound, type OpenRound } from './round.ts';

vi.setConfig({ testTimeout: 120_000 });

let opened: OpenRound | null = null;
afterEach(() => {
  opened?.test.close();
  opened = null;
});

async function start(): Promise<OpenRound> {
  opened = await openRound();
  return opened;
}

const why = 'The sponsor asked for it.';
const set = (
  round: OpenRound,
  conditions: SetCondition[],
  more: { why?: string; searchSeconds?: number } = {},
) =>
  round.test.call('matching', 'change', {
    roundId: round.roundId,
    change: { kind: 'conditions', conditions, searchSeconds: 60, why, ...more },
  });
const choose = (round: OpenRound, change: Change) =>
  round.test.call('matching', 'change', { roundId: round.roundId, change });
const hash = (round: OpenRound) =>
  (
    round.test.session.db
      .prepare('SELECT input_hash AS hash FROM match_round WHERE id = ?')
      .get(round.roundId) as { hash: string }
  ).hash;
const organisationOf = (board: Awaited<ReturnType<OpenRound['board']>>, id: string) =>
  board.people.find((person) => person.id === id)!.organisation;

describe('conditions for the whole set', () => {
  it('hold in the proposal, stand in the hash and the log, and go in one step back', async () => {
    const round = await start();
    await choose(round, { kind: 'objective', objective: 'most' });
    const [before, first] = [await round.board(), hash(round)];
    const touched = (board: typeof before) =>
      board.rows.filter((row) =>
        [row.juniorId, row.seniorId].some((id) => organisationOf(board, id) === 'Kantoor Delta'),
      ).length;
    const most = touched(before) - 2;
    await set(round, [
      { kind: 'balanced', id: 'c1', organisation: 'Kantoor Delta', least: 0, most },
    ]);
    const after = await round.board();
    expect(touched(after)).toBeLessThanOrEqual(most);
    expect(after.round).toMatchObject({ conditions: 1, gap: 0 });
    expect(hash(round)).not.toBe(first);
    const { entries } = await round.test.call('matching', 'listLog', {
      cohortId: round.cohortId,
      before: null,
    });
    expect(entries[0]).toMatchObject({
      what: 'conditions',
      why,
      detail: { count: 1, searchSeconds: 60 },
    });
    await round.test.call('matching', 'change', {
      roundId: round.roundId,
      change: { kind: 'solve' },
    });
    expect(touched(await round.board())).toBeLessThanOrEqual(most);
    const row = (await round.board()).rows[0]!;
    const told = await round.test.call('matching', 'whatIf', {
      roundId: round.roundId,
      kind: 'apart',
      juniorId: row.juniorId,
      seniorId: row.seniorId,
    });
    await choose(round, { kind: 'apart', juniorId: row.juniorId, seniorId: row.seniorId });
    const apart = await round.board();
    expect(apart.counts.pairs).toBe(told.pairs);
    expect(touched(apart)).toBeLessThanOrEqual(most);
    await set(round, []);
    await choose(round, { kind: 'release', juniorId: row.juniorId, seniorId: row.seniorId });
    expect((await round.board()).rows).toEqual(before.rows);
    expect(hash(round)).toBe(first);
  });

  it('are kept by every try of what hangs on a weight, and told with who else would suit', async () => {
    const round = await start();
    await choose(round, { kind: 'objective', objective: 'most' });
    const touched = (
      board: Awaited<ReturnType<OpenRound['board']>>,
      pairs: readonly { juniorId: string; seniorId: string }[],
    ) =>
      pairs.filter((pair) =>
        [pair.juniorId, pair.seniorId].some((id) => organisationOf(board, id) === 'Kantoor Delta'),
      ).length;
    const most = touched(await round.board(), (await round.board()).rows) - 2;
    await set(round, [
      { kind: 'balanced', id: 'c1', organisation: 'Kantoor Delta', least: 0, most },
    ]);
    const board = await round.board();
    const fragile = await round.test.call('matching', 'fragility', { roundId: round.roundId });
    expect(fragile.swings.some((swing) => swing.gone > 0)).toBe(true);
    expect(fragile.shaky).toBeGreaterThan(0);
    const key = (pair: { juniorId: string; seniorId: string }) =>
      `${pair.juniorId} ${pair.seniorId}`;
    // What would go is on the board of today, which the conditions made.
    for (const pair of fragile.pairs) expect(board.rows.map(key)).toContain(key(pair));
    const others = [];
    for (const { juniorId, seniorId } of board.rows.slice(0, 8))
      others.push(
        ...(await round.test.call('matching', 'runnersUp', {
          roundId: round.roundId,
          juniorId,
          seniorId,
        })),
      );
    expect(
      others.some((one) => one.reason.some(({ text }) => text?.includes('under your conditions'))),
    ).toBe(true);
    for (const { price } of others) expect(Object.values(price).every(Number.isInteger)).toBe(true);
  });

  it('that contradict each other change nothing and are named, the smallest set of them', async () => {
    const round = await start();
    await choose(round, { kind: 'objective', objective: 'total' });
    const before = await round.board();
    const conditions: SetCondition[] = [
      { kind: 'in-unit', id: 'c1', unit: 'Design', most: 30 },
      { kind: 'balanced', id: 'c2', organisation: 'Kantoor Delta', least: 3, most: 40 },
      { kind: 'balanced', id: 'c3', organisation: 'Kantoor Delta', least: 0, most: 1 },
    ];
    await expect(set(round, conditions)).rejects.toMatchObject({
      code: 'conflict',
      fields: ['c2', 'c3'],
      message: expect.stringContaining('More ways to look'),
    });
    expect((await round.board()).rows).toEqual(before.rows);
    expect(
      (await round.test.call('matching', 'getChoices', { roundId: round.roundId })).settings
        .conditions,
    ).toEqual([]);
  });

  it('are refused without a line for the log, with an id twice, or with more at least than at most', async () => {
    const round = await start();
    const one: SetCondition = { kind: 'across', id: 'c1', least: 3 };
    await expect(set(round, [one], { why: ' ' })).rejects.toMatchObject({
      code: 'invalid',
      fields: ['change.why'],
    });
    await expect(set(round, [one, one])).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      set(round, [{ kind: 'group', id: 'c1', participantId: 'S01', least: 3, most: 2 }]),
    ).rejects.toMatchObject({ code: 'invalid', fields: ['change.conditions', 'c1'] });
  });
});

describe('the difference to bridge', () => {
  it('scores the pairs that differ, and a round without it does not count it as missing', async () => {
    const round = await start();
    const row = (await round.board()).rows[0]!;
    const pair = { roundId: round.roundId, juniorId: row.juniorId, seniorId: row.seniorId };
    expect(
      (await round.test.call('matching', 'explain', pair)).points.map((line) => line.criterion),
    ).not.toContain('bridge-dimension');
    const inUse = async () =>
      (await round.test.call('matching', 'getChoices', { roundId: round.roundId })).weights
        .filter((line) => !line.inUse)
        .map(({ id }) => id);
    expect(await inUse()).toEqual(['bridge-dimension']);
    await choose(round, {
      kind: 'bridge',
      bridge: { dimension: 'stated', label: 'generation', sensitive: false, purpose: '' },
      why,
    });
    expect(await inUse()).toEqual([]);
    for (const [id, value] of [
      [row.juniorId, 'began after 2020'],
      [row.seniorId, 'began before 2000'],
    ] as const)
      await round.test.call('people', 'updateBridge', { id, value });
    expect((await round.board()).round?.stale).toBe(true);
    await round.test.call('matching', 'propose', { cohortId: round.cohortId });
    const line = (await round.test.call('matching', 'explain', pair)).points.find(
      ({ criterion }) => criterion === 'bridge-dimension',
    )!;
    expect(line).toMatchObject({ state: 'known', points: line.max });
    expect(line.reason.map(({ text }) => text).join('')).toContain('generation');
  });

  it('takes a purpose where it is sensitive, and then stands in no reason', async () => {
    const round = await start();
    const bridge = { dimension: 'stated' as const, label: 'origin', sensitive: true };
    await expect(
      choose(round, { kind: 'bridge', bridge: { ...bridge, purpose: '' }, why }),
    ).rejects.toMatchObject({ code: 'invalid', fields: ['change.bridge.purpose'] });
    await choose(round, {
      kind: 'bridge',
      bridge: { ...bridge, purpose: 'Each meets another history.' },
      why,
    });
    const row = (await round.board()).rows[0]!;
    for (const [id, value] of [
      [row.juniorId, 'north'],
      [row.seniorId, 'south'],
    ] as const)
      await round.test.call('people', 'updateBridge', { id, value });
    await round.test.call('matching', 'propose', { cohortId: round.cohortId });
    const found = JSON.stringify(
      await round.test.call('matching', 'explain', {
        roundId: round.roundId,
        juniorId: row.juniorId,
        seniorId: row.seniorId,
      }),
    );
    for (const word of ['origin', 'north', 'south']) expect(found).not.toContain(word);
  });
});
