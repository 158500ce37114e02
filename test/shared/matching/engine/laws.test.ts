// Laws of the whole engine: order never shows, pins and standing pairs hold, offers only open doors, load is never read.

import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { constraints } from '../../../../shared/matching/constraints/all.ts';
import { stateOf } from '../../../../shared/matching/constraints/constraint.ts';
import { criteria } from '../../../../shared/matching/criteria/all.ts';
import { compareProposals } from '../../../../shared/matching/engine/compare-proposals.ts';
import { engineVersion, fingerprint, propose } from '../../../../shared/matching/engine/propose.ts';
import { canonical, sha256 } from '../../../../shared/matching/input/hash.ts';
import type { MatchInput } from '../../../../shared/matching/input/match-input.ts';
import { prepare } from '../../../../shared/matching/input/prepared-input.ts';
import { blocked, judgeAll } from '../../../../shared/matching/score/matrix.ts';
import { pointLines } from '../../../../shared/matching/score/pair-score.ts';
import { rarity } from '../../../../shared/matching/score/rarity.ts';
import { random } from '../../../bench/match/instances.ts';
import { largeRegister } from '../../../support/large-register.ts';
import { sampleRegister } from '../../../support/sample-register.ts';
import { smallRegister } from '../../../support/small-register.ts';

vi.setConfig({ testTimeout: 120_000 });

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((entry) => ({ entry, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ entry }) => entry);
}

function shuffle(input: MatchInput, seed: number): MatchInput {
  const next = random(seed);
  const participants = shuffled(input.participants, next).map((one) => ({
    ...one,
    offers: shuffled(one.offers, next),
    needs: shuffled(one.needs, next),
    languages: shuffled(one.languages, next),
    slots: shuffled(one.slots, next),
    interests: shuffled(one.interests, next),
    offLimits: shuffled(one.offLimits, next),
  }));
  const { settings, pins } = input;
  return {
    ...input,
    participants,
    topics: shuffled(input.topics, next),
    exclusions: shuffled(input.exclusions, next),
    conflicts: shuffled(input.conflicts, next),
    history: shuffled(input.history, next),
    wishes: shuffled(input.wishes, next),
    answers: shuffled(input.answers, next),
    standing: shuffled(input.standing, next),
    matcherTies: shuffled(input.matcherTies, next),
    waiting: shuffled(input.waiting, next),
    settings: { ...settings, waivers: shuffled(settings.waivers, next) },
    pins: { together: shuffled(pins.together, next), apart: shuffled(pins.apart, next) },
  };
}

/** The sample with something in every list that a matcher can fill. */
function fullSample(objective: 'total' | 'most' | 'fairest'): MatchInput {
  const free = propose(sampleRegister({ settings: { objective } }));
  const key = (index: number) => ({
    juniorId: free.pairs[index]!.juniorId,
    seniorId: free.pairs[index]!.seniorId,
  });
  const crossed = (one: number, other: number) => ({
    juniorId: free.pairs[one]!.juniorId,
    seniorId: free.pairs[other]!.seniorId,
  });
  return sampleRegister({
    pins: { together: [key(1), key(2), key(3)], apart: [key(4), key(5), key(6)] },
    standing: [
      { ...key(7), state: 'asked' },
      { ...key(8), state: 'agreed' },
    ],
    conflicts: [9, 10, 11].map((at) => ({
      oneId: key(at).juniorId,
      otherId: key(at).seniorId,
      kind: 'family' as const,
    })),
    history: [
      { ...key(12), ended: 'completed' },
      { ...key(13), ended: 'concern' },
      { ...key(12), ended: 'concern' },
    ],
    wishes: [14, 15, 16, 17].map((at) => ({
      participantId: key(at).juniorId,
      kind: 'person' as const,
      value: key(at + 1).seniorId,
      rank: 1,
    })),
    answers: [18, 19, 20].map((at) => ({
      ...key(at),
      constraint: 'reporting-line',
      answer: 'clear' as const,
    })),
    matcherTies: [key(21).seniorId, key(22).juniorId],
    waiting: [...free.unplaced.map((one) => one.participantId), key(23).juniorId, key(24).seniorId],
    settings: {
      objective,
      waitingBonus: 20,
      waivers: ['floor-junior', 'floor-senior', 'level-gap', 'workable-time'].map(
        (constraint, at) => ({
          constraint,
          ...crossed(24 + at, 23 + at),
          reason: 'They asked for it.',
        }),
      ),
    },
  });
}

describe('order', () => {
  it.each(['total', 'most', 'fairest'] as const)(
    'of people, topics and answers changes not one byte (%s)',
    (objective) => {
      const input = fullSample(objective);
      const before = JSON.stringify(propose(input));
      for (let seed = 1; seed <= 100; seed += 1)
        expect(JSON.stringify(propose(shuffle(input, seed)))).toBe(before);
    },
  );

  it('changes nothing on small lists full of equals either', () => {
    const person = fc.record({
      needs: fc.subarray(['strategy', 'ai']),
      offers: fc.subarray(['strategy', 'ai']),
      organisation: fc.constantFrom('North', 'South'),
      capacity: fc.integer({ min: 0, max: 3 }),
    });
    const list = fc.array(person, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        list,
        list,
        fc.constantFrom('total', 'most', 'fairest'),
        fc.integer(),
        (juniors, seniors, objective, seed) => {
          const told = (people: typeof juniors, letter: string) =>
            people.map((one, index) => ({
              id: `${letter}${index}`,
              organisation: one.organisation,
              capacity: one.capacity,
              needs: one.needs.map((topic) => ({ topic, priority: 2 })),
              offers: one.offers.map((topic) => ({ topic, level: 2 })),
            }));
          const input = smallRegister(told(juniors, 'j'), told(seniors, 's'), {
            settings: { objective },
          });
          expect(JSON.stringify(propose(shuffle(input, seed)))).toBe(
            JSON.stringify(propose(input)),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is no part of the hash, everything that is read is', () => {
    const input = sampleRegister();
    expect(propose(input).hash).toBe(fingerprint(input));
    expect(fingerprint(shuffle(input, 3))).toBe(fingerprint(input));
    expect(fingerprint({ ...input, settings: { ...input.settings, seed: 2 } })).not.toBe(
      fingerprint(input),
    );
    const spelled = {
      ...input,
      settings: {
        ...input.settings,
        weights: Object.fromEntries(criteria.map(({ id, weight }) => [id, weight])),
      },
    };
    expect(fingerprint(spelled)).toBe(fingerprint(input));
    const remark = input.participants.map((person) => ({
      ...person,
      remark: 'a line for the matcher alone',
      email: 'x@example.org',
    }));
    expect(fingerprint({ ...input, participants: remark })).toBe(fingerprint(input));
  });

  it('gives these very bytes under this version of the engine', () => {
    // Whoever changes a default, a rule, a word or the order of equals raises `engineVersion` and writes the new bytes here.
    const bytes = (['total', 'most', 'fairest'] as const).map((objective) => {
      const {
        hash: _hash,
        certificate: _proof,
        ...told
      } = propose(sampleRegister({ settings: { objective } }));
      return canonical(told);
    });
    expect([engineVersion, sha256(bytes.join('\n')).slice(0, 16)]).toEqual([2, '5ca0b143befb1d9b']);
  });

  it('and names decide nothing between equals; the seed does', () => {
    const juniors = Array.from({ length: 6 }, (_none, index) => ({ id: `j${index}` }));
    const seniors = Array.from({ length: 3 }, (_none, index) => ({ id: `s${index}` }));
    const placed = (seed: number, name: (id: string) => string): string[] =>
      propose(
        smallRegister(
          juniors.map((one) => ({ ...one, name: name(one.id) })),
          seniors,
          { settings: { seed } },
        ),
      )
        .pairs.map((pair) => pair.juniorId)
        .sort();
    expect(placed(1, (id) => `Aaron ${id}`)).toEqual(
      placed(1, (id) => `Zoe ${9 - Number(id.slice(1))}`),
    );
    expect(
      new Set(Array.from({ length: 12 }, (_none, seed) => placed(seed, (id) => id).join())).size,
    ).toBeGreaterThan(3);
  });
});

describe('pins and standing pairs', () => {
  const input = sampleRegister();
  const prepared = prepare(input);
  const possible = prepared.juniors
    .flatMap((junior) => prepared.seniors.map((senior) => [junior, senior] as const))
    .filter(([junior, senior]) =>
      constraints.every(
        (rule) => rule.stage === 'meeting' || stateOf(rule, junior, senior, prepared) !== 'blocked',
      ),
    )
    .map(([junior, senior]) => ({ juniorId: junior.id, seniorId: senior.id }));
  const has = (
    pairs: readonly { juniorId: string; seniorId: string }[],
    pair: { juniorId: string; seniorId: string },
  ): boolean =>
    pairs.some((other) => other.juniorId === pair.juniorId && other.seniorId === pair.seniorId);

  it('keep together and keep apart whom they name', () => {
    fc.assert(
      fc.property(fc.nat(possible.length - 1), fc.nat(possible.length - 1), (one, other) => {
        const [together, apart] = [possible[one]!, possible[other]!];
        fc.pre(one !== other);
        const { pairs, notices } = propose({
          ...input,
          pins: { together: [together], apart: [apart] },
        });
        expect(has(pairs, together)).toBe(true);
        expect(
          pairs.find(
            (pair) => pair.juniorId === together.juniorId && pair.seniorId === together.seniorId,
          )?.pinned,
        ).toBe(true);
        expect(has(pairs, apart)).toBe(false);
        expect(notices).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('do not move once people were asked, and as few others as possible do', () => {
    const before = propose(input);
    const asked = before.pairs
      .slice(0, 12)
      .map(({ juniorId, seniorId }) => ({ juniorId, seniorId, state: 'asked' as const }));
    const lost = before.pairs[20]!;
    const pins = { together: [], apart: [{ juniorId: lost.juniorId, seniorId: lost.seniorId }] };
    const after = propose({
      ...input,
      standing: asked,
      previous: before.pairs.map(({ juniorId, seniorId }) => ({ juniorId, seniorId })),
      pins,
    });
    for (const pair of asked) expect(has(after.pairs, pair)).toBe(true);
    const free = propose({ ...input, standing: asked, pins });
    expect(after.pairs.length).toBe(free.pairs.length);
    expect(compareProposals(before, after).movedPeople.length).toBeLessThanOrEqual(
      compareProposals(before, free).movedPeople.length,
    );
    expect(compareProposals(before, after).keptPairs).toBeGreaterThanOrEqual(27);
  });

  it('never show a pair that a rule blocks', () => {
    for (const objective of ['total', 'most', 'fairest'] as const) {
      for (const { juniorId, seniorId } of propose({
        ...input,
        settings: { ...input.settings, objective },
      }).pairs)
        expect(has(possible, { juniorId, seniorId })).toBe(true);
    }
  });
});

describe('offers', () => {
  it('added or raised never block a pair', () => {
    const topicIds = ['ai', 'data', 'video', 'strategy', 'negotiation', 'grief'];
    const topic = fc.constantFrom(...topicIds);
    const grade = fc.integer({ min: 1, max: 3 });
    const unique = <T extends { topic: string }>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
      fc.uniqueArray(of, { selector: (entry) => entry.topic, maxLength: 4 });
    const told = fc.record({
      offers: unique(fc.record({ topic, level: grade })),
      needs: unique(fc.record({ topic, priority: grade })),
      offLimits: fc.uniqueArray(topic, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        told,
        told,
        fc.boolean(),
        topic,
        grade,
        fc.boolean(),
        (one, other, forSenior, added, level, optIn) => {
          const states = (extra: boolean): string[] => {
            const more = (told: {
              offers: { topic: string; level: number }[];
            }): { topic: string; level: number }[] => {
              const before = told.offers.find((offer) => offer.topic === added)?.level ?? 0;
              return extra
                ? [
                    ...told.offers.filter((offer) => offer.topic !== added),
                    { topic: added, level: Math.max(before, level) },
                  ]
                : told.offers;
            };
            const input = smallRegister(
              [{ id: 'j', ...one, ...(forSenior ? {} : { offers: more(one) }) }],
              [{ id: 's', ...other, ...(forSenior ? { offers: more(other) } : {}) }],
              {
                personalOptIns: optIn
                  ? [
                      { participantId: 'j', topic: 'grief' },
                      { participantId: 's', topic: 'grief' },
                    ]
                  : [],
              },
            );
            const prepared = prepare({
              ...input,
              topics: input.topics.map((entry) =>
                entry.id === 'data' ? { ...entry, parentId: 'ai' } : entry,
              ),
            });
            return constraints.map((rule) =>
              stateOf(rule, prepared.juniors[0]!, prepared.seniors[0]!, prepared),
            );
          };
          const [before, after] = [states(false), states(true)];
          before.forEach((state, index) => {
            if (state !== 'blocked') expect(after[index]).not.toBe('blocked');
          });
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('room and limits', () => {
  it('are read in one place only: where they become off-limits topics, hours and capacity', () => {
    const folder = new URL('../../../../shared/matching/', import.meta.url);
    const readers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') &&
        /(RoomAndLimits|input\.limits|\.limits\b|tiringTopics|mostPairs)/.test(
          readFileSync(new URL(file, folder), 'utf8'),
        ),
    );
    const engine = readers.filter((file) =>
      /^((criteria|constraints|score|solve|engine|analysis)\/|input\/offers-and-needs)/.test(file),
    );
    expect(engine).toEqual([]);
    expect(readers).toContain('input/prepared-input.ts');
  });

  const input = sampleRegister();
  const juniors = input.participants.filter(
    (one) => one.seat === 'junior' && one.optedIn !== 'no' && one.capacity > 0,
  );
  /** The seniors of the sample, with one junior twice who differs in nothing but what `told` says of the second. */
  const twins = (
    index: number,
    told: { limits?: MatchInput['limits']; offLimits?: readonly string[] },
  ) => {
    const one = { ...juniors[index % juniors.length]!, ref: null, managerId: null };
    const others = input.participants.filter((person) => person.seat === 'senior');
    const offLimits = [...one.offLimits, ...(told.offLimits ?? [])];
    const prepared = prepare({
      ...input,
      exclusions: [],
      participants: [...others, { ...one, id: 'free' }, { ...one, id: 'told', offLimits }],
      limits: told.limits ?? [],
    });
    const matrix = judgeAll(prepared);
    const ties = rarity(prepared, matrix);
    const row = (id: string) => {
      const junior = prepared.juniors.find((person) => person.id === id)!;
      return prepared.seniors.map((senior, col) => {
        const at = prepared.juniors.indexOf(junior) * matrix.cols + col;
        const lines = pointLines(matrix.weights, junior, senior, prepared, matrix.score[at]!).map(
          ({ criterion, points, max, state }) => ({ criterion, points, max, state }),
        );
        return {
          possible: matrix.state[at] !== blocked,
          lines,
          scores: [
            matrix.score[at],
            matrix.junior[at],
            matrix.senior[at],
            matrix.known[at],
            ties(at),
          ],
        };
      });
    };
    return { free: row('free'), told: row('told') };
  };
  const topicsOf = (index: number): string[] => {
    const one = juniors[index % juniors.length]!;
    return [...one.offers, ...one.needs].map((entry) => entry.topic);
  };

  it('change no point of any pair that stays possible for both: two people who differ in hours, ceiling or capacity alone', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        fc.nat(juniors.length - 1),
        fc.option(fc.integer({ min: 0, max: 40 })),
        fc.option(fc.integer({ min: 0, max: 3 })),
        (index, hoursPerMonth, mostPairs) => {
          const { free, told } = twins(index, {
            limits: [{ participantId: 'told', tiringTopics: [], hoursPerMonth, mostPairs }],
          });
          free.forEach((one, col) => {
            const other = told[col]!;
            if (mostPairs === 0) expect(other.possible).toBe(false);
            else expect(other).toEqual(one);
            if (one.possible && other.possible) seen += 1;
          });
        },
      ),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(30);
  });

  it('act by topics that tire as by topics that are off limits, and in no other way', () => {
    let moved = 0;
    fc.assert(
      fc.property(
        fc.nat(juniors.length - 1),
        fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
        (index, picks) => {
          const own = topicsOf(index);
          const tiringTopics = picks.map((pick) => own[pick % own.length]!);
          const tired = twins(index, {
            limits: [{ participantId: 'told', tiringTopics, hoursPerMonth: null, mostPairs: null }],
          });
          expect(tired.told).toEqual(twins(index, { offLimits: tiringTopics }).told);
          if (JSON.stringify(tired.told) !== JSON.stringify(tired.free)) moved += 1;
        },
      ),
      { numRuns: 40 },
    );
    expect(moved).toBeGreaterThan(5);
  });

  it('keep somebody without any room out of the round', () => {
    const { unplaced } = propose(
      smallRegister([{ id: 'j1' }, { id: 'j2' }], [{ id: 's1' }], {
        limits: [{ participantId: 'j1', tiringTopics: [], hoursPerMonth: null, mostPairs: 0 }],
      }),
    );
    expect(unplaced.find((entry) => entry.participantId === 'j1')?.rule).toBe('capacity');
  });
});

describe('large registers', () => {
  it('are solved with a proof, and fair is never worse for the worst-off', () => {
    const input = largeRegister(120, 5);
    const [fair, sum] = (['fairest', 'total'] as const).map((objective) =>
      propose({ ...input, settings: { ...input.settings, objective } }),
    );
    expect(fair!.certificate).toMatchObject({ gap: 0, violation: 0, complete: true });
    expect(fair!.pairs.length).toBeGreaterThanOrEqual(sum!.pairs.length);
    expect(fair!.worst!).toBeGreaterThanOrEqual(sum!.worst!);
    expect(sum!.total).toBeGreaterThanOrEqual(fair!.total);
  });

  it('can be stopped', () => {
    expect(() => propose(largeRegister(40, 6), (fraction) => fraction < 0.2)).toThrowError(
      expect.objectContaining({ code: 'cancelled' }),
    );
  });
});
