// Room for several: one senior with a small group, the reverse, groups of a size, a place for the odd one out; and who stays put.

import loadHighs from 'highs';
import { describe, expect, it, vi } from 'vitest';
import { trio } from '../../../../shared/matching/analysis/trio.ts';
import { proposeUnder } from '../../../../shared/matching/conditions/propose-under.ts';
import type { Proposal } from '../../../../shared/matching/engine/proposal.ts';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import { plain } from '../../../../shared/matching/terms/sentence.ts';
import { random } from '../../../bench/match/instances.ts';
import { sampleRegister } from '../../../support/sample-register.ts';
import { smallRegister } from '../../../support/small-register.ts';

vi.setConfig({ testTimeout: 120_000 });

const many = (seat: string, count: number): { id: string }[] =>
  Array.from({ length: count }, (_none, index) => ({ id: `${seat}${index}` }));
const pairsOf = ({ pairs }: Proposal): string[] =>
  pairs.map((pair) => `${pair.juniorId} ${pair.seniorId}`).sort();

describe.each(['total', 'most', 'fairest'] as const)('groups, %s', (objective) => {
  it('one senior meets a small group of juniors, and one junior a group of seniors', () => {
    const settings = { objective, maxPairs: 3 };
    expect(
      pairsOf(propose(smallRegister(many('j', 3), [{ id: 's', capacity: 3 }], { settings }))),
    ).toEqual(['j0 s', 'j1 s', 'j2 s']);
    expect(
      pairsOf(propose(smallRegister([{ id: 'j', capacity: 3 }], many('s', 3), { settings }))),
    ).toEqual(['j s0', 'j s1', 'j s2']);
  });

  it('a group is never larger than what the person offers, nor than the programme allows', () => {
    expect(
      propose(
        smallRegister(many('j', 4), [{ id: 's', capacity: 3 }], {
          settings: { objective, maxPairs: 2 },
        }),
      ).pairs,
    ).toHaveLength(2);
    expect(
      propose(
        smallRegister(many('j', 4), [{ id: 's', capacity: 2 }], {
          settings: { objective, maxPairs: 4 },
        }),
      ).pairs,
    ).toHaveLength(2);
  });

  it('a group of a size is kept to, or it says that it cannot be', async () => {
    const solver = { highs: await loadHighs(), now: () => 0 };
    const input = smallRegister(many('j', 4), [{ id: 's', capacity: 4 }, { id: 't' }], {
      settings: { objective, maxPairs: 4 },
    });
    const group = (least: number, most: number): ReturnType<typeof proposeUnder> =>
      proposeUnder(
        input,
        [{ kind: 'group', id: 'g', participantId: 's', least, most }],
        60,
        solver,
      );
    const { proposal } = group(2, 2);
    expect(proposal.pairs.filter((pair) => pair.seniorId === 's')).toHaveLength(2);
    expect(proposal.pairs).toHaveLength(3);
    expect(proposal.certificate).toMatchObject({ gap: 0, complete: true });
    expect(() => group(5, 6)).toThrowError(
      expect.objectContaining({ code: 'conflict', fields: ['g'] }),
    );
  });
});

describe('two who are kept apart', () => {
  const room = { settings: { objective: 'most' as const, maxPairs: 3 } };
  const notices = (input: Parameters<typeof propose>[0]) =>
    propose(input).notices.map(({ kind, juniorId, seniorId, reason }) => [
      kind,
      juniorId ?? seniorId,
      plain(reason),
    ]);

  it('and share a partner are named, from either seat, however they are kept apart', () => {
    const words = (shared: string, one: string, other: string) =>
      `${one} and ${other} are kept apart, and both would meet ${shared}. Keep one of the two apart from ${shared} unless they never meet as a group.`;
    const juniors = smallRegister(many('j', 3), [{ id: 's', capacity: 3 }], {
      ...room,
      exclusions: [{ oneId: 'j2', otherId: 'j0' }],
    });
    expect(notices(juniors)).toEqual([['group', 's', words('s Tester', 'j0', 'j2')]]);
    const seniors = smallRegister([{ id: 'j', capacity: 2 }], many('s', 2), {
      ...room,
      conflicts: [{ oneId: 's0', otherId: 's1', kind: 'grievance' }],
    });
    expect(notices(seniors)).toEqual([['group', 'j', words('j Tester', 's0', 's1')]]);
  });

  it('are not named where each has a partner of their own', () => {
    expect(
      notices(
        smallRegister(many('j', 2), many('s', 2), {
          ...room,
          exclusions: [{ oneId: 'j0', otherId: 'j1' }],
        }),
      ),
    ).toEqual([]);
    expect(notices(smallRegister(many('j', 3), [{ id: 's', capacity: 3 }], room))).toEqual([]);
  });
});

describe('the odd one out', () => {
  it('is offered a place beside a pair, whichever seat is short', () => {
    for (const [juniors, seniors] of [
      [2, 1],
      [1, 2],
    ] as const) {
      const input = smallRegister(many('j', juniors), many('s', seniors));
      const proposal = propose(input);
      const [odd] = proposal.unplaced;
      const [offer] = trio(input, proposal, odd!.participantId);
      expect(offer).toMatchObject({ withId: juniors === 2 ? 's0' : 'j0' });
    }
  });
});

describe('solved again after a no', () => {
  const first = sampleRegister();

  it.each(['most', 'fairest'] as const)(
    'nobody who was asked moves, and each further pair that stays is worth more than any points (%s)',
    (objective) => {
      const next = random(7);
      const input = { ...first, settings: { ...first.settings, objective } };
      const before = propose(input);
      for (let round = 0; round < 4; round += 1) {
        const asked = before.pairs
          .filter(() => next() < 0.4)
          .map(({ juniorId, seniorId }) => ({ juniorId, seniorId, state: 'asked' as const }));
        const gone = before.pairs.find(
          (pair) => !asked.some((one) => one.juniorId === pair.juniorId),
        )!;
        const pins = {
          together: [],
          apart: [{ juniorId: gone.juniorId, seniorId: gone.seniorId }],
        };
        const previous = before.pairs.map(({ juniorId, seniorId }) => ({ juniorId, seniorId }));
        const after = propose({ ...input, standing: asked, previous, pins });
        const free = propose({ ...input, standing: asked, pins });
        const stayed = (proposal: Proposal): number =>
          pairsOf(proposal).filter((pair) => pairsOf(before).includes(pair)).length;
        for (const { juniorId, seniorId } of asked)
          expect(pairsOf(after)).toContain(`${juniorId} ${seniorId}`);
        expect(after.pairs.length).toBe(free.pairs.length);
        expect(stayed(after)).toBeGreaterThanOrEqual(stayed(free));
        // One pair less is left: at best all the others stay.
        expect(stayed(after)).toBeGreaterThanOrEqual(before.pairs.length - 4);
      }
    },
  );
});
