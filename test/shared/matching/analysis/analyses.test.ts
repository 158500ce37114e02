// "More ways to look": runners-up with exact prices, fragility, the set at a glance, what-ifs and groups of three.

import { describe, expect, it, vi } from 'vitest';
import { swingWeights } from '../../../../shared/matching/analysis/fragility.ts';
import { runnersUp } from '../../../../shared/matching/analysis/runners-up.ts';
import { trio } from '../../../../shared/matching/analysis/trio.ts';
import { tryWish } from '../../../../shared/matching/analysis/what-if.ts';
import { wholeSet } from '../../../../shared/matching/analysis/whole-set.ts';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import { plain } from '../../../../shared/matching/terms/sentence.ts';
import { sampleRegister } from '../../../support/sample-register.ts';
import { smallRegister } from '../../../support/small-register.ts';

vi.setConfig({ testTimeout: 60_000 });

const sample = sampleRegister({ settings: { objective: 'most' } });
const proposal = propose(sample);

describe('runners-up', () => {
  const found = runnersUp(sample, proposal);

  it('name for nearly everybody who else would suit, never somebody whom a rule blocks', () => {
    expect(found.length).toBeGreaterThan(50);
    const blocked = new Set(['J05 S09', 'J18 S03', 'J18 S21']);
    for (const { personId, partnerId } of found) {
      expect(blocked.has(`${personId} ${partnerId}`)).toBe(false);
      expect(
        proposal.pairs.some(
          (pair) =>
            [pair.juniorId, pair.seniorId].includes(personId) &&
            [pair.juniorId, pair.seniorId].includes(partnerId),
        ),
      ).toBe(false);
    }
  });

  it('carry the exact price: what keeping the two together does to the whole set', () => {
    for (const { personId, partnerId, price } of found.slice(0, 8)) {
      const [juniorId, seniorId] = personId.startsWith('J')
        ? [personId, partnerId]
        : [partnerId, personId];
      const { after } = tryWish(sample, proposal, { kind: 'together', juniorId, seniorId });
      expect(price.pairs).toBe(proposal.pairs.length - after.pairs.length);
      const people = (pairs: typeof after.pairs): number =>
        new Set(pairs.flatMap((pair) => [pair.juniorId, pair.seniorId])).size;
      if (price.pairs === 0)
        expect(price.people).toBe(people(proposal.pairs) - people(after.pairs));
      if (price.pairs === 0 && price.people === 0)
        expect(price.points).toBe(proposal.total - after.total);
    }
  });

  it('are the same for two people as among everybody', () => {
    const { juniorId, seniorId } = proposal.pairs[3]!;
    const own = runnersUp(sample, proposal, { only: [juniorId, seniorId] });
    expect(own.length).toBeGreaterThan(0);
    expect(own).toEqual(found.filter(({ personId }) => [juniorId, seniorId].includes(personId)));
  });

  it('say why in words', () => {
    for (const entry of found) expect(plain(entry.reason)).toMatch(/\.$/);
  });

  it.each(['fairest', 'total'] as const)(
    'say under “%s” no more than holds there: points are priced for another way to choose',
    (objective) => {
      const input = { ...sample, settings: { ...sample.settings, objective } };
      const chosen = propose(input);
      const others = runnersUp(input, chosen);
      const reasons = others.map((one) => plain(one.reason));
      expect(
        reasons.some((reason) =>
          reason.includes(
            objective === 'fairest' ? 'not what “Fairest” came to' : 'would not raise the sum',
          ),
        ),
      ).toBe(true);
      for (const reason of reasons) expect(reason).not.toMatch(/points more|the draw decided/);
      for (const { personId, partnerId, reason } of others
        .filter((one) => /fewer|without a partner|not raise/.test(plain(one.reason)))
        .slice(0, 12)) {
        const [juniorId, seniorId] = personId.startsWith('J')
          ? [personId, partnerId]
          : [partnerId, personId];
        const { after } = tryWish(input, chosen, { kind: 'together', juniorId, seniorId });
        if (objective === 'total') expect(after.total).toBeLessThanOrEqual(chosen.total);
        else if (/fewer/.test(plain(reason)))
          expect(after.pairs.length).toBeLessThan(chosen.pairs.length);
        else
          expect(
            new Set(after.pairs.flatMap((pair) => [pair.juniorId, pair.seniorId])).size,
          ).toBeLessThan(
            new Set(chosen.pairs.flatMap((pair) => [pair.juniorId, pair.seniorId])).size,
          );
      }
    },
  );

  it('claim nothing about a set that conditions decided', () => {
    const settings = {
      ...sample.settings,
      conditions: [{ kind: 'across' as const, id: 'c1', least: 1 }],
    };
    for (const { score, scoreNow, reason } of runnersUp({ ...sample, settings }, proposal)) {
      expect(plain(reason)).toMatch(
        score > scoreNow ? /not what was chosen under your conditions/ : /no better than now/,
      );
    }
  });
});

const keyOf = ({ juniorId, seniorId }: { juniorId: string; seniorId: string }) =>
  `${juniorId} ${seniorId}`;

describe('fragility', () => {
  it('finds what one weight moved by a fifth would change, both ways', () => {
    const { swings, pairs } = swingWeights(sample);
    expect(swings).toHaveLength(2 * 6);
    expect(pairs).toHaveLength(proposal.pairs.length);
    const weights = { 'benefit-to-senior': 24 };
    const moved = propose({ ...sample, settings: { ...sample.settings, weights } });
    const gone = proposal.pairs.filter(
      (pair) =>
        !moved.pairs.some(
          (other) => other.juniorId === pair.juniorId && other.seniorId === pair.seniorId,
        ),
    );
    expect(gone.length).toBeGreaterThan(0);
    expect(
      swings
        .find((entry) => entry.criterion === 'benefit-to-senior' && entry.change === 'up')!
        .gone.map(keyOf)
        .sort(),
    ).toEqual(gone.map(keyOf).sort());
  });
});

describe('the set', () => {
  it('shows shares, groups of five and more, and what is thin', () => {
    const look = wholeSet(sample, proposal);
    expect(look.sameUnit.share).toBeLessThanOrEqual(look.sameUnit.byChance!);
    for (const group of look.spread) expect(group.people).toBeGreaterThanOrEqual(5);
    expect(look.thinCriteria.map((entry) => entry.criterion)).toEqual(['preferences']);
    expect(look.filledByOthers).toEqual([]);
  });

  it('counts people and not their pairs: an organisation of fewer than five is never shown', () => {
    const juniors = (count: number) =>
      Array.from({ length: count }, (_none, index) => ({
        id: `j${index}`,
        organisation: `House ${index}`,
      }));
    const busy = smallRegister(
      juniors(6),
      [
        { id: 's1', organisation: 'Duo', capacity: 3 },
        { id: 's2', organisation: 'Duo', capacity: 3 },
      ],
      { settings: { maxPairs: 3 } },
    );
    expect(propose(busy).pairs).toHaveLength(6);
    expect(wholeSet(busy, propose(busy)).spread).toEqual([]);
    const seniors = Array.from({ length: 5 }, (_none, index) => ({
      id: `s${index}`,
      organisation: index === 0 ? 'five' : 'Five ',
      capacity: index === 0 ? 2 : 1,
    }));
    const five = smallRegister(juniors(6), seniors, { settings: { maxPairs: 2 } });
    expect(propose(five).pairs).toHaveLength(6);
    expect(wholeSet(five, propose(five)).spread).toMatchObject([{ people: 5 }]);
  });

  it('warns where two asked for each other and were not paired, and where one is asked for by many', () => {
    const person = (
      id: string,
      value: string,
    ): { participantId: string; kind: 'person'; value: string; rank: number } => ({
      participantId: id,
      kind: 'person',
      value,
      rank: 1,
    });
    const input = smallRegister([{ id: 'j1' }, { id: 'j2' }], [{ id: 's1' }, { id: 's2' }], {
      wishes: [person('j1', 's1'), person('s1', 'j1'), person('j2', 's1')],
      pins: { together: [{ juniorId: 'j2', seniorId: 's1' }], apart: [] },
    });
    const look = wholeSet(input, propose(input));
    expect(look.askedForEachOther).toEqual([{ juniorId: 'j1', seniorId: 's1' }]);
    expect(look.overAsked).toEqual([{ participantId: 's1', asked: 2, room: 1 }]);
  });

  it('counts skills that few can show, and never personal ones', () => {
    const input = smallRegister(
      [
        {
          id: 'j1',
          offers: [
            { topic: 'ai', level: 3 },
            { topic: 'grief', level: 3 },
          ],
        },
      ],
      [{ id: 's1' }],
      { personalOptIns: [{ participantId: 'j1', topic: 'grief' }] },
    );
    expect(
      wholeSet(input, propose(input)).rareSkills.map(({ topicId, used }) => [topicId, used]),
    ).toEqual([
      ['ai', true],
      ['strategy', true],
    ]);
  });
});

describe('a group of three', () => {
  it('is offered to an odd person out, not beside somebody they are kept apart from', () => {
    const input = smallRegister(
      [{ id: 'j1' }, { id: 'j2' }, { id: 'j3' }],
      [{ id: 's1' }, { id: 's2' }],
      { settings: { objective: 'most' } },
    );
    const round = propose(input);
    const odd = round.unplaced[0]!.participantId;
    expect(trio(input, round, odd)).toHaveLength(2);
    const beside = round.pairs[0]!.juniorId;
    const apart = { ...input, exclusions: [{ oneId: odd, otherId: beside }] };
    expect(trio(apart, round, odd).map((offer) => offer.juniorId)).not.toContain(beside);
    expect(() => trio(input, round, 'nobody')).toThrowError(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});
