// Looks from further away: they say what a move would do, and store nothing.

import { afterEach, describe, expect, it } from 'vitest';
import { openRound, type OpenRound } from './round.ts';

let opened: OpenRound | null = null;
afterEach(() => {
  opened?.test.close();
  opened = null;
});

describe('more ways to look', () => {
  it('says beforehand exactly what keeping two together then does', async () => {
    const round = await openRound();
    opened = round;
    const { rows } = await round.board();
    const before = JSON.stringify(await round.board());
    const wish = { juniorId: rows[0]!.juniorId, seniorId: rows[1]!.seniorId };
    const told = await round.test.call('matching', 'whatIf', {
      roundId: round.roundId,
      kind: 'together',
      ...wish,
    });
    expect(JSON.stringify(await round.board())).toBe(before);
    await round.test.call('matching', 'change', {
      roundId: round.roundId,
      change: { kind: 'together', ...wish },
    });
    const { changes, counts } = await round.board();
    expect(changes).toMatchObject({
      moved: told.moved,
      totalChange: told.totalChange,
      newlyPlaced: told.newlyPlaced,
      newlyUnplaced: told.newlyUnplaced,
    });
    expect(counts.pairs).toBe(told.pairs);
  });

  it('names who else would suit, what hangs on a weight, the set at a glance and a third place, and stores nothing', async () => {
    const round = await openRound();
    opened = round;
    const board = await round.board();
    const placed = new Set(board.rows.flatMap((row) => [row.juniorId, row.seniorId]));
    const lists = [];
    for (const { juniorId, seniorId } of board.rows.slice(0, 6)) {
      const own = await round.test.call('matching', 'runnersUp', {
        roundId: round.roundId,
        juniorId,
        seniorId,
      });
      for (const { personId } of own) expect([juniorId, seniorId]).toContain(personId);
      lists.push(...own);
    }
    expect(lists.length).toBeGreaterThan(8);
    for (const one of lists) {
      expect(placed.has(one.personId)).toBe(true);
      expect(
        board.rows.some(
          (row) =>
            [row.juniorId, row.seniorId].includes(one.personId) &&
            [row.juniorId, row.seniorId].includes(one.partnerId),
        ),
      ).toBe(false);
    }
    const fragile = await round.test.call('matching', 'fragility', { roundId: round.roundId });
    expect(fragile.swings.filter((swing) => swing.change === 'up').length).toBe(
      fragile.swings.length / 2,
    );
    for (const pair of fragile.pairs)
      expect(board.rows).toContainEqual(
        expect.objectContaining({ juniorId: pair.juniorId, seniorId: pair.seniorId }),
      );
    const set = await round.test.call('matching', 'wholeSet', { roundId: round.roundId });
    expect(set.filledByOthers).toEqual([]);
    const odd = board.unplaced.find((one) => one.rule !== 'own-yes')!;
    const offers = await round.test.call('matching', 'trio', {
      roundId: round.roundId,
      participantId: odd.participantId,
    });
    for (const offer of offers) expect([offer.juniorId, offer.seniorId]).toContain(offer.withId);
    expect(await round.board()).toEqual(board);
  });
});
