// What a user can tell the engine, through the door: wishes, declared ties, the matcher's own ties, personal topics.

import { afterEach, describe, expect, it } from 'vitest';
import { plain } from '../../../shared/matching/terms/sentence.ts';
import { openRound, type OpenRound } from './round.ts';

let opened: OpenRound | null = null;
afterEach(() => {
  opened?.test.close();
  opened = null;
});

async function start(): Promise<OpenRound> {
  opened = await openRound();
  return opened;
}

const same =
  (one: { juniorId: string; seniorId: string }) =>
  (other: { juniorId: string; seniorId: string }) =>
    one.juniorId === other.juniorId && one.seniorId === other.seniorId;
const pairOf = ({ juniorId, seniorId }: { juniorId: string; seniorId: string }) => ({
  juniorId,
  seniorId,
});

describe('wishes', () => {
  it('make the board stale, score as points of their own, and say so in words', async () => {
    const round = await start();
    const row = (await round.board()).rows[0]!;
    const before = await round.test.call('matching', 'explain', {
      roundId: round.roundId,
      ...pairOf(row),
    });
    expect(before.points.find((line) => line.criterion === 'preferences')).toMatchObject({
      state: 'no-data',
      points: 0,
    });
    await round.test.call('people', 'updateWishes', {
      id: row.juniorId,
      wishes: [{ kind: 'person', value: row.seniorId }],
    });
    expect((await round.board()).round?.stale).toBe(true);
    await round.test.call('matching', 'propose', { cohortId: round.cohortId });
    const after = await round.test.call('matching', 'explain', {
      roundId: round.roundId,
      ...pairOf(row),
    });
    const line = after.points.find(({ criterion }) => criterion === 'preferences')!;
    expect(line).toMatchObject({ state: 'known', points: line.max });
    expect(after.points.reduce((sum, { points }) => sum + points, 0)).toBe(after.score);
    expect(plain(line.reason)).toBe('This is what was wished for.');
  });
});

describe('the whole set', () => {
  it('names two who asked for each other and were parted, and who is asked for by more than they have room for', async () => {
    const round = await start();
    const [one, two, three] = (await round.board()).rows.filter((row) => row.agreeable);
    for (const juniorId of [one!.juniorId, two!.juniorId, three!.juniorId])
      await round.test.call('people', 'updateWishes', {
        id: juniorId,
        wishes: [{ kind: 'person', value: one!.seniorId }],
      });
    await round.test.call('people', 'updateWishes', {
      id: one!.seniorId,
      wishes: [{ kind: 'person', value: one!.juniorId }],
    });
    const pair = pairOf(one!);
    await round.test.call('matching', 'propose', { cohortId: round.cohortId });
    const together = await round.test.call('matching', 'wholeSet', { roundId: round.roundId });
    expect(together.overAsked).toContainEqual(
      expect.objectContaining({ participantId: one!.seniorId, asked: 3 }),
    );
    expect(together.askedForEachOther).toEqual([]);
    const others = (await round.board()).rows.filter(
      (row) => row.seniorId !== pair.seniorId && row.juniorId !== pair.juniorId,
    );
    const checks = await Promise.all(
      others.map(async ({ seniorId }) => ({
        seniorId,
        ...(await round.test.call('matching', 'checkPair', {
          cohortId: round.cohortId,
          juniorId: pair.juniorId,
          seniorId,
        })),
      })),
    );
    const { seniorId } = checks.find(({ blocked }) => blocked.length === 0)!;
    await round.test.call('matching', 'change', {
      roundId: round.roundId,
      change: { kind: 'together', juniorId: pair.juniorId, seniorId },
    });
    expect(
      (await round.test.call('matching', 'wholeSet', { roundId: round.roundId })).askedForEachOther,
    ).toEqual([pair]);
  });
});

describe('a declared tie', () => {
  it('rules the pair out for good and names neither the kind nor a third person', async () => {
    const round = await start();
    const row = (await round.board()).rows[0]!;
    await round.test.call('people', 'declareConflict', {
      oneId: row.juniorId,
      otherId: row.seniorId,
      kind: 'grievance',
    });
    await round.test.call('matching', 'propose', { cohortId: round.cohortId });
    expect((await round.board()).rows.some(same(row))).toBe(false);
    const check = await round.test.call('matching', 'checkPair', {
      cohortId: round.cohortId,
      ...pairOf(row),
    });
    expect(
      check.blocked.map(({ rule, strength, reason }) => [rule, strength, plain(reason)]),
    ).toContainEqual(['R3', 'locked', 'A tie that rules this pair out has been declared.']);
    await expect(
      round.test.call('matching', 'change', {
        roundId: round.roundId,
        change: { kind: 'waive', constraint: 'declared-conflict', ...pairOf(row), reason: 'x' },
      }),
    ).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('a tie of the matcher', () => {
  it('keeps a pair from being agreed alone: a second person is named, and stands in the log', async () => {
    const round = await start();
    const row = (await round.board()).rows.find((one) => one.agreeable)!;
    await round.test.call('people', 'declareTie', { id: row.seniorId, how: 'We worked together.' });
    await round.test.call('matching', 'propose', { cohortId: round.cohortId });
    const now = (await round.board()).rows.find(same(row));
    expect(now).toMatchObject({ agreeable: false });
    const pair = pairOf(row);
    for (const [seat, told] of [
      ['junior', 'asked'],
      ['junior', 'yes'],
      ['senior', 'asked'],
      ['senior', 'yes'],
    ] as const) {
      expect(
        (
          await round.test.call('matching', 'answer', {
            roundId: round.roundId,
            ...pair,
            seat,
            told,
            early: 'They leave soon.',
          })
        ).pairId,
      ).toBeNull();
    }
    await expect(
      round.test.call('matching', 'confirmPair', { roundId: round.roundId, ...pair }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const reply = {
      about: 'pair' as const,
      constraint: 'second-person',
      pairs: [pair],
      answer: 'clear' as const,
    };
    await expect(
      round.test.call('matching', 'answerQuestion', {
        cohortId: round.cohortId,
        reply: { ...reply, toldBy: ' ' },
      }),
    ).rejects.toMatchObject({ code: 'invalid', fields: ['reply.toldBy'] });
    await round.test.call('matching', 'answerQuestion', {
      cohortId: round.cohortId,
      reply: { ...reply, toldBy: 'Katarzyna Mbeki' },
    });
    expect((await round.board()).rows.find(same(row))?.pairId).not.toBeNull();
    const { entries } = await round.test.call('matching', 'listLog', {
      cohortId: round.cohortId,
      before: null,
    });
    expect(entries.find((entry) => entry.what === 'question-answered')).toMatchObject({
      who: 'Katarzyna Mbeki',
      detail: { rule: 'second-person', answer: 'clear' },
    });
  });
});
