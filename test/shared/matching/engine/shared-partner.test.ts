// Somebody with room for two takes a second partner only where nobody else is left out, also once a pair of theirs is settled.

import loadHighs from 'highs';
import { describe, expect, it, vi } from 'vitest';
import { proposeUnder } from '../../../../shared/matching/conditions/propose-under.ts';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import { smallRegister } from '../../../support/small-register.ts';

vi.setConfig({ testTimeout: 120_000 });

// The second junior would score higher with the senior who has a partner already than with the one who has none.
const input = smallRegister(
  [{ id: 'J1' }, { id: 'J2' }],
  [
    { id: 'S1', capacity: 2 },
    { id: 'S2', interests: ['rowing'] },
  ],
  {
    settings: { objective: 'most' },
    standing: [{ juniorId: 'J1', seniorId: 'S1', state: 'asked' }],
  },
);
const wanted = ['J1 S1', 'J2 S2'];
const pairs = (found: ReturnType<typeof propose>) =>
  found.pairs.map(({ juniorId, seniorId }) => `${juniorId} ${seniorId}`).sort();

describe('a second partner', () => {
  it('would score higher, or there would be nothing to see', () => {
    const alone = (seniorId: string) =>
      propose({
        ...input,
        standing: [],
        participants: input.participants.filter(({ id }) => ['J2', seniorId].includes(id)),
      }).total;
    expect(alone('S1')).toBeGreaterThan(alone('S2'));
  });

  it.each(['standing', 'kept together'])(
    'does not take the place of somebody else (first pair %s)',
    (settled) => {
      const first = { juniorId: 'J1', seniorId: 'S1' };
      const asked =
        settled === 'standing'
          ? input
          : { ...input, standing: [], pins: { together: [first], apart: [] } };
      for (const objective of ['most', 'fairest'] as const)
        expect(
          pairs(propose({ ...asked, settings: { ...asked.settings, objective } })),
          objective,
        ).toEqual(wanted);
    },
  );

  it('does not under conditions for the whole set either', async () => {
    const highs = await loadHighs();
    const { proposal } = proposeUnder(input, [{ kind: 'across', id: 'c1', least: 1 }], 60, {
      highs,
      now: () => performance.now(),
    });
    expect(pairs(proposal)).toEqual(wanted);
  });
});
