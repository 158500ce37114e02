// The bonus for people who waited: a line of its own, and all lines add up to the score, at its upper end too.

import { describe, expect, it } from 'vitest';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import { smallRegister } from '../../../support/small-register.ts';

const topical = { weights: { 'silo-distance': 0, overlap: 0, 'connection-points': 0 } };
/** A pair whose every known measure is 1, or half of one of them. */
const pairOf = (waiting: string[], full: boolean, waitingBonus = 50) =>
  propose(
    smallRegister(
      [{ id: 'j' }],
      [{ id: 's', offers: [{ topic: 'strategy', level: full ? 3 : 2 }] }],
      { waiting, settings: { waitingBonus, ...topical } },
    ),
  ).pairs[0]!;
const sum = (pair: ReturnType<typeof pairOf>) =>
  pair.points.reduce((total, line) => total + line.points, 0);
const bonus = (pair: ReturnType<typeof pairOf>) =>
  pair.points.find((line) => line.criterion === 'waiting')?.points ?? 0;

describe('the waiting bonus', () => {
  it('adds its points for each of the two who waited, and none for others', () => {
    const base = pairOf([], false);
    expect(base.score).toBeLessThan(900);
    expect(bonus(base)).toBe(0);
    for (const [waiting, points] of [
      [['j'], 50],
      [['s'], 50],
      [['j', 's'], 100],
      [['x'], 0],
    ] as const) {
      const pair = pairOf([...waiting], false);
      expect([pair.score - base.score, bonus(pair), sum(pair)]).toEqual([
        points,
        points,
        pair.score,
      ]);
      expect([pair.juniorScore, pair.seniorScore]).toEqual([base.juniorScore, base.seniorScore]);
    }
    expect(pairOf(['j'], false, 0)).toEqual({ ...base });
  });

  it('ends at 1000, and the lines still add up', () => {
    expect(pairOf([], true).score).toBe(1000);
    const pair = pairOf(['j', 's'], true);
    expect([pair.score, sum(pair), bonus(pair)]).toEqual([1000, 1000, 0]);
    const near = propose(
      smallRegister([{ id: 'j' }], [{ id: 's', interests: ['chess'] }], {
        waiting: ['j', 's'],
        settings: { waitingBonus: 100, weights: { 'connection-points': 12, overlap: 0 } },
      }),
    ).pairs[0]!;
    expect([near.score, sum(near)]).toEqual([1000, 1000]);
    expect(bonus(near)).toBeGreaterThan(0);
    expect(bonus(near)).toBeLessThan(200);
  });
});
