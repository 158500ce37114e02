// What decides between equals: the better-known pair, then the scarcer skill, then the seed; and the bonus for those who waited.

import { describe, expect, it } from 'vitest';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import { smallRegister } from '../../../support/small-register.ts';

const seeds = Array.from({ length: 12 }, (_none, seed) => seed);
const shared = { interests: ['chess', 'choir', 'hiking'] };

describe('at equal score', () => {
  it('the better-known pair comes first, whatever the seed', () => {
    for (const seed of seeds) {
      const input = smallRegister(
        [
          { id: 'a', ...shared },
          { id: 'b', ...shared, slots: [] },
          { id: 'c', ...shared, slots: [] },
        ],
        [{ id: 's', ...shared }],
        { settings: { seed } },
      );
      const { pairs } = propose(input);
      expect(pairs.map((pair) => [pair.juniorId, pair.score])).toEqual([['a', 1000]]);
    }
  });

  it('the scarcer offer comes first, whatever the seed, and personal topics are no part of that', () => {
    const wants = [
      { topic: 'ai', priority: 3 },
      { topic: 'data', priority: 3 },
    ];
    const offering = (
      id: string,
      topic: string,
    ): { id: string; offers: { topic: string; level: number }[] } => ({
      id,
      offers: [{ topic, level: 3 }],
    });
    for (const seed of seeds) {
      const input = smallRegister(
        [offering('a', 'ai'), offering('b', 'data'), offering('c', 'data')],
        [{ id: 's', needs: wants }],
        { settings: { seed } },
      );
      expect(propose(input).pairs.map((pair) => pair.juniorId)).toEqual(['a']);
    }
  });
});

describe('people who waited', () => {
  it('gain the bonus on a line of its own, and the score still adds up', () => {
    for (const seed of seeds) {
      const input = smallRegister([{ id: 'a' }, { id: 'b' }], [{ id: 's' }], {
        waiting: ['b'],
        settings: { seed, waitingBonus: 20 },
      });
      const pair = propose(input).pairs[0]!;
      expect(pair.juniorId).toBe('b');
      expect(pair.points.at(-1)).toMatchObject({ criterion: 'waiting', points: 20 });
      expect(pair.points.reduce((sum, line) => sum + line.points, 0)).toBe(pair.score);
    }
  });
});

describe('one person with room for two', () => {
  it('takes a second partner only where nobody else is left out', () => {
    for (const seed of seeds) {
      const input = smallRegister(
        [{ id: 'a' }, { id: 'b' }],
        [
          { id: 's1', capacity: 2, ...shared },
          { id: 's2', interests: ['none of that'] },
        ],
        { settings: { seed } },
      );
      expect(
        propose(input)
          .pairs.map((pair) => pair.seniorId)
          .sort(),
      ).toEqual(['s1', 's2']);
    }
  });
});
