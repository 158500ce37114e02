// The board on a real vault: proposal, moves with what they changed, one step back, the same bytes for the same inputs.

import { afterEach, describe, expect, it } from 'vitest';
import { sampleRegister } from '../../support/sample-register.ts';
import { openCohort, openRound, type OpenRound } from './round.ts';

let opened: Omit<OpenRound, 'roundId'> | null = null;
afterEach(() => {
  opened?.test.close();
  opened = null;
});

async function start(): Promise<OpenRound> {
  const round = await openRound();
  opened = round;
  return round;
}

const stored = (round: OpenRound) =>
  round.test.session.db
    .prepare('SELECT proposal, input_hash AS hash FROM match_round WHERE id = ?')
    .get(round.roundId) as { proposal: string; hash: string };
const key = (pair: { juniorId: string; seniorId: string }) => `${pair.juniorId} ${pair.seniorId}`;

describe('the board', () => {
  it('proposes thirty pairs for the sample register and says who is still to place and why', async () => {
    const round = await start();
    const board = await round.board();
    expect(board.rows).toHaveLength(30);
    expect(board.round).toMatchObject({
      step: 'proposal',
      stale: false,
      undo: null,
      objective: 'fairest',
    });
    expect(board.unplaced.map((one) => one.participantId)).toContain('J19');
    for (const one of board.unplaced)
      expect(one.reason.map((segment) => segment.text).join('')).not.toBe('');
    expect(board.counts).toMatchObject({ juniors: 31, pairs: 30, agreed: 0 });
  });

  it('stores the hash of its inputs, and the same inputs give the same bytes', async () => {
    const round = await start();
    const first = stored(round);
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
    await round.test.call('matching', 'change', {
      roundId: round.roundId,
      change: { kind: 'solve' },
    });
    expect(stored(round)).toEqual(first);
  });

  it('keeps two together and apart again, solved at once, with what changed and one step back', async () => {
    const round = await start();
    const before = await round.board();
    const { juniorId } = before.rows[0]!;
    const { seniorId } = before.rows[5]!;
    await round.test.call('matching', 'change', {
      roundId: round.roundId,
      change: { kind: 'apart', juniorId, seniorId: before.rows[0]!.seniorId },
    });
    const apart = await round.board();
    expect(apart.rows.map(key)).not.toContain(key(before.rows[0]!));
    expect(apart.changes?.gonePairs.map(key)).toContain(key(before.rows[0]!));
    expect(apart.round?.undo?.what).toBe('keep-apart');
    await round.test.call('matching', 'undo', { roundId: round.roundId });
    const back = await round.board();
    expect(back.rows).toEqual(before.rows);
    expect(back.round?.undo).toBeNull();
    await round.test.call('matching', 'change', {
      roundId: round.roundId,
      change: { kind: 'together', juniorId, seniorId },
    });
    const after = await round.board();
    const notice = after.round?.notices.some(
      (one) => one.juniorId === juniorId && one.seniorId === seniorId,
    );
    expect(
      notice ||
        after.rows.some(
          (row) => row.juniorId === juniorId && row.seniorId === seniorId && row.keptTogether,
        ),
    ).toBe(true);
  });

  it('asks for a line in the log before a weight moves, and keeps it', async () => {
    const round = await start();
    const move = { kind: 'weight', criterion: 'silo-distance', weight: 0 } as const;
    await expect(
      round.test.call('matching', 'change', {
        roundId: round.roundId,
        change: { ...move, why: ' ' },
      }),
    ).rejects.toMatchObject({ code: 'invalid', fields: ['change.why'] });
    await round.test.call('matching', 'change', {
      roundId: round.roundId,
      change: { ...move, why: 'All sit in one building.' },
    });
    const { entries } = await round.test.call('matching', 'listLog', {
      cohortId: round.cohortId,
      before: null,
    });
    expect(entries[0]).toMatchObject({
      what: 'weight',
      why: 'All sit in one building.',
      detail: { from: 15, to: 0 },
    });
    expect(
      (await round.test.call('matching', 'getChoices', { roundId: round.roundId })).settings
        .weights,
    ).toEqual({ 'silo-distance': 0 });
  });

  it('sets a rule aside only where that is allowed', async () => {
    const round = await start();
    const pair = { juniorId: 'J01', seniorId: 'S01' };
    await expect(
      round.test.call('matching', 'change', {
        roundId: round.roundId,
        change: { kind: 'waive', constraint: 'kept-apart', ...pair, reason: 'x' },
      }),
    ).rejects.toMatchObject({ code: 'refused' });
    await round.test.call('matching', 'change', {
      roundId: round.roundId,
      change: { kind: 'waive', constraint: 'floor-junior', ...pair, reason: 'She asked for it.' },
    });
    expect(
      (await round.test.call('matching', 'getChoices', { roundId: round.roundId })).waivers,
    ).toMatchObject([{ constraint: 'floor-junior', reason: 'She asked for it.' }]);
    await round.test.call('matching', 'change', {
      roundId: round.roundId,
      change: { kind: 'unwaive', constraint: 'floor-junior', ...pair },
    });
    expect(
      (await round.test.call('matching', 'getChoices', { roundId: round.roundId })).waivers,
    ).toEqual([]);
  });

  it('explains every point of a pair so that they add up', async () => {
    const round = await start();
    const row = (await round.board()).rows[3]!;
    const why = await round.test.call('matching', 'explain', {
      roundId: round.roundId,
      juniorId: row.juniorId,
      seniorId: row.seniorId,
    });
    expect(why.points.reduce((sum, line) => sum + line.points, 0)).toBe(why.score);
    expect(why.score).toBe(row.score);
    expect(why.rules).toHaveLength(18);
    expect(
      why.rules.filter((rule) => rule.strength === 'locked' && rule.state === 'blocked'),
    ).toEqual([]);
  });

  it('notices that the people changed since', async () => {
    const round = await start();
    round.test.session.db.prepare("UPDATE participant SET needs = '[]' WHERE id = 'J02'").run();
    expect((await round.board()).round?.stale).toBe(true);
    await round.test.call('matching', 'propose', { cohortId: round.cohortId });
    expect((await round.board()).round?.stale).toBe(false);
  });

  it('compares the three ways to choose', async () => {
    const round = await start();
    const looks = await round.test.call('matching', 'scenarios', { roundId: round.roundId });
    expect(looks.map((look) => look.objective)).toEqual(['fairest', 'most', 'total']);
    const [fairest, most, total] = looks;
    expect(fairest).toMatchObject({ present: true, newPairs: [], moved: [] });
    expect(total!.total).toBeGreaterThanOrEqual(fairest!.total);
    expect(fairest!.worst).toBeGreaterThanOrEqual(total!.worst!);
    // The picture shows what fairness is about: the lower of the two own scores, whose first is the worst-off person's.
    for (const look of looks) {
      expect(look.lows).toHaveLength(look.pairs);
      expect(look.lows[0]).toBe(look.worst);
    }
    expect(most!.people).toBeGreaterThanOrEqual(Math.max(fairest!.people, total!.people));
    expect(fairest!.people).toBeGreaterThan(50);
  });
});

describe('rounds with too few people', () => {
  const everybody = sampleRegister();
  type People = Parameters<typeof openCohort>[0];
  const cases: readonly (readonly [string, People])[] = [
    ['nobody', { ...everybody, participants: [], exclusions: [] }],
    [
      'one-person',
      {
        ...everybody,
        participants: [{ ...everybody.participants[0]!, managerId: null }],
        exclusions: [],
      },
    ],
    [
      'no-seniors',
      {
        ...everybody,
        participants: everybody.participants
          .filter((person) => person.seat === 'junior')
          .map((person) => ({ ...person, managerId: null })),
        exclusions: [],
      },
    ],
    [
      'all-ruled-out',
      {
        ...everybody,
        participants: everybody.participants.map((person) => ({
          ...person,
          optedIn: 'no' as const,
        })),
        exclusions: [],
      },
    ],
  ];
  for (const [instead, people] of cases) {
    it(`explains a round with ${instead}`, async () => {
      opened = await openCohort(people);
      await opened.test.call('matching', 'propose', { cohortId: opened.cohortId });
      const board = await opened.board();
      expect(board).toMatchObject({ instead, rows: [] });
    });
  }

  it('counts juniors against places when short of seniors', async () => {
    const kept = new Set(
      everybody.participants
        .filter((person) => person.seat === 'senior')
        .slice(0, 9)
        .map((person) => person.id),
    );
    const participants = everybody.participants
      .filter((person) => person.seat === 'junior' || kept.has(person.id))
      .map((person) => ({
        ...person,
        managerId: person.managerId && kept.has(person.managerId) ? person.managerId : null,
      }));
    opened = await openCohort({ ...everybody, participants, exclusions: [] });
    await opened.test.call('matching', 'propose', { cohortId: opened.cohortId });
    const { counts, unplaced } = await opened.board();
    expect(counts.juniors).toBeGreaterThan(counts.seniorPlaces);
    expect(unplaced.some((one) => one.rule === 'places')).toBe(true);
  });
});
