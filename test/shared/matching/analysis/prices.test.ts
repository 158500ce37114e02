// The table of prices says exactly what two solves with and without a wish differ by.

import { describe, expect, it } from 'vitest';
import { markOf, prices, readMark } from '../../../../shared/matching/analysis/prices.ts';
import type { Proposal } from '../../../../shared/matching/engine/proposal.ts';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import { sampleRegister } from '../../../support/sample-register.ts';

const input = sampleRegister({ settings: { objective: 'most' } });
const people = (proposal: Proposal) =>
  new Set(proposal.pairs.flatMap(({ juniorId, seniorId }) => [juniorId, seniorId])).size;

describe('the price of every pair', () => {
  const table = prices(input);
  const cols = table.seniorIds.length;
  const cells = Array.from(table.marks, (mark, at) => ({
    ...readMark(mark),
    points: table.points[at]!,
    juniorId: table.juniorIds[Math.floor(at / cols)]!,
    seniorId: table.seniorIds[at % cols]!,
  }));

  it('has a place for every junior with every senior, and one chosen cell a pair', () => {
    expect(table.marks).toHaveLength(table.juniorIds.length * cols);
    expect(cells.filter(({ state }) => state === 'chosen')).toHaveLength(
      propose(input).pairs.length,
    );
  });

  it('is the difference of two full solves', () => {
    const now = propose(input);
    const tried = [
      ...cells.filter(({ state }) => state === 'chosen').slice(0, 6),
      ...cells.filter(({ state }) => state === 'open').filter((_, index) => index % 8 === 0),
    ];
    expect(tried.length).toBeGreaterThan(12);
    for (const { juniorId, seniorId, state, points, pairs, people: left } of tried) {
      const after = propose({
        ...input,
        pins: {
          ...input.pins,
          [state === 'chosen' ? 'apart' : 'together']: [{ juniorId, seniorId }],
        },
      });
      expect(
        { pairs: now.pairs.length - after.pairs.length, points: now.total - after.total },
        `${juniorId} ${seniorId}`,
      ).toEqual({ pairs, points });
      if (pairs === 0) expect(people(now) - people(after)).toBe(left);
    }
  });

  it('rules out what the engine rules out, and stops when asked', () => {
    const [one] = input.exclusions;
    const apart = cells.find(
      ({ juniorId, seniorId }) =>
        [one!.oneId, one!.otherId].includes(juniorId) &&
        [one!.oneId, one!.otherId].includes(seniorId),
    );
    expect(apart?.state ?? 'ruled-out').toBe('ruled-out');
    expect(() => prices(input, () => false)).toThrow('Stopped');
  });

  it('reads back what it wrote into a byte', () => {
    for (const state of ['open', 'chosen', 'ruled-out', 'settled'] as const)
      expect(readMark(markOf(state, { pairs: 3, people: 9 }))).toEqual({
        state,
        pairs: 3,
        people: 7,
      });
  });
});
