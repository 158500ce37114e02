// The three ways beside each other: what each would give by itself, from one judging of every pair.

import { describe, expect, it, vi } from 'vitest';
import { jobs } from '../../../electron/matching/jobs.ts';
import { overlap } from '../../../shared/matching/criteria/overlap.ts';
import { propose } from '../../../shared/matching/engine/propose.ts';
import { objectives } from '../../../shared/matching/input/settings.ts';
import { sampleRegister } from '../../support/sample-register.ts';
import { openRound } from './round.ts';

const input = sampleRegister();

describe('three ways in one work', () => {
  it('are what each gives by itself, byte for byte', async () => {
    const ways = await jobs.scenarios({ input, objectives }, () => true);
    const alone = objectives.map((objective) =>
      propose({ ...input, settings: { ...input.settings, objective } }),
    );
    expect(ways.map((way) => JSON.stringify(way))).toEqual(alone.map((way) => JSON.stringify(way)));
  });

  it('judge every pair once, not once for each way', async () => {
    const judging = vi.spyOn(overlap, 'judge');
    await jobs.scenarios({ input, objectives: ['fairest'] }, () => true);
    const one = judging.mock.calls.length;
    judging.mockClear();
    await jobs.scenarios({ input, objectives }, () => true);
    expect(one).toBeGreaterThan(400);
    // Explaining the pairs of two more ways reads each of them a few times more; judging all pairs again would read them all.
    expect(judging.mock.calls.length).toBeLessThan(1.6 * one);
  });

  it('tell how far they are from beginning to end, and stop when asked', async () => {
    const told: number[] = [];
    await jobs.scenarios({ input, objectives }, (share) => told.push(share) > 0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeGreaterThan(0.95);
    await expect(
      (async () => jobs.scenarios({ input, objectives }, () => false))(),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('two ways beside each other', () => {
  it('say what the three ways say, in both directions', async () => {
    const { test, roundId } = await openRound();
    try {
      const looks = await test.call('matching', 'scenarios', { roundId });
      const total = looks.find((look) => look.objective === 'total')!;
      const there = await test.call('matching', 'compareScenarios', {
        roundId,
        from: 'fairest',
        to: 'total',
      });
      expect(there).toMatchObject({
        from: 'fairest',
        to: 'total',
        onlyTo: total.newPairs,
        onlyFrom: total.gonePairs,
        gains: total.gains,
        losses: total.losses,
      });
      const back = await test.call('matching', 'compareScenarios', {
        roundId,
        from: 'total',
        to: 'fairest',
      });
      expect(back).toMatchObject({
        onlyFrom: there.onlyTo,
        onlyTo: there.onlyFrom,
        gains: there.losses,
        losses: there.gains,
        totalChange: -there.totalChange,
      });
      const same = await test.call('matching', 'compareScenarios', {
        roundId,
        from: 'most',
        to: 'most',
      });
      expect(same).toMatchObject({ onlyFrom: [], onlyTo: [], moved: [], totalChange: 0 });
    } finally {
      test.close();
    }
  });
});
