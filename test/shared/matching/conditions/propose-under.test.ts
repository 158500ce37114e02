// Conditions on the whole set in the programme's words, on the sample register.

import loadHighs, { type Highs } from 'highs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { swingWeights } from '../../../../shared/matching/analysis/fragility.ts';
import { chooseUnder, proposeUnder } from '../../../../shared/matching/conditions/propose-under.ts';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import type { SetCondition } from '../../../../shared/matching/input/set-condition.ts';
import { sampleRegister } from '../../../support/sample-register.ts';

vi.setConfig({ testTimeout: 120_000 });

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const input = sampleRegister({ settings: { objective: 'most' } });
const free = propose(input);
const organisation = (id: string): string | null =>
  input.participants.find((person) => person.id === id)!.organisation;
const acrossCount = (pairs: typeof free.pairs): number =>
  pairs.filter((pair) => organisation(pair.juniorId) !== organisation(pair.seniorId)).length;
const under = (
  conditions: readonly SetCondition[],
  changes: Partial<typeof input> = {},
): ReturnType<typeof proposeUnder> =>
  proposeUnder({ ...input, ...changes }, conditions, 60, { highs, now: () => performance.now() });

describe('a proposal under conditions', () => {
  it('is the free one in pairs and sum where the conditions ask for nothing new', () => {
    const { proposal, gap } = under([{ kind: 'across', id: 'across', least: 1 }]);
    expect(gap).toBe(0);
    expect(proposal.pairs.length).toBe(free.pairs.length);
    expect(proposal.total).toBeGreaterThanOrEqual(free.total);
  });

  it('holds each kind of condition, and keeps the words', () => {
    const [one, other] = [free.pairs[0]!, free.pairs[1]!];
    const { proposal } = under([
      { kind: 'across', id: 'across', least: acrossCount(free.pairs) },
      { kind: 'in-unit', id: 'design', unit: 'Design', most: 5 },
      {
        kind: 'not-both',
        id: 'either',
        pairs: [one, other].map(({ juniorId, seniorId }) => ({ juniorId, seniorId })),
      },
      { kind: 'balanced', id: 'delta', organisation: 'Kantoor Delta', least: 3, most: 6 },
      { kind: 'group', id: 'two', participantId: 'S02', least: 2, most: 2 },
    ]);
    const unit = (id: string): string | null =>
      input.participants.find((person) => person.id === id)!.unit;
    expect(acrossCount(proposal.pairs)).toBeGreaterThanOrEqual(acrossCount(free.pairs));
    expect(
      proposal.pairs.filter(
        (pair) => unit(pair.juniorId) === 'Design' || unit(pair.seniorId) === 'Design',
      ).length,
    ).toBeLessThanOrEqual(5);
    expect(
      [one, other].filter((pair) =>
        proposal.pairs.some(
          (entry) => entry.juniorId === pair.juniorId && entry.seniorId === pair.seniorId,
        ),
      ).length,
    ).toBeLessThanOrEqual(1);
    const delta = proposal.pairs.filter((pair) =>
      [organisation(pair.juniorId), organisation(pair.seniorId)].includes('Kantoor Delta'),
    ).length;
    expect(delta).toBeGreaterThanOrEqual(3);
    expect(delta).toBeLessThanOrEqual(6);
    expect(proposal.pairs.filter((pair) => pair.seniorId === 'S02')).toHaveLength(2);
    expect(proposal.pairs[0]!.topReasons.length).toBeGreaterThanOrEqual(2);
    expect(proposal.hash).not.toBe(free.hash);
  });

  it('counts pairs that are kept together, and names what cannot hold', () => {
    const kept = free.pairs[0]!;
    const pins = { together: [{ juniorId: kept.juniorId, seniorId: kept.seniorId }], apart: [] };
    const group = {
      kind: 'group' as const,
      id: 'none',
      participantId: kept.juniorId,
      least: 0,
      most: 0,
    };
    expect(() => under([group], { pins })).toThrowError(
      expect.objectContaining({ code: 'conflict', fields: ['none'] }),
    );
    const impossible: SetCondition[] = [
      { kind: 'across', id: 'all', least: 31 },
      { kind: 'in-unit', id: 'design', unit: 'Design', most: 9 },
    ];
    expect(() => under(impossible)).toThrowError(
      expect.objectContaining({ code: 'conflict', fields: ['all'] }),
    );
  });
});

describe('what hangs on a weight, under conditions', () => {
  it('is tried with the conditions kept: whatever weight moves, what would come instead holds them', () => {
    const touches = (pair: { juniorId: string; seniorId: string }): boolean =>
      [pair.juniorId, pair.seniorId].some((id) => organisation(id) === 'Kantoor Delta');
    const most = free.pairs.filter(touches).length - 2;
    const conditions: SetCondition[] = [
      { kind: 'balanced', id: 'delta', organisation: 'Kantoor Delta', least: 0, most },
    ];
    const solver = { highs, now: () => performance.now() };
    const { pairs, swings } = swingWeights(
      input,
      () => true,
      (judged) => chooseUnder(judged, conditions, 60, solver).chosen,
    );
    const key = (pair: { juniorId: string; seniorId: string }): string =>
      `${pair.juniorId} ${pair.seniorId}`;
    expect(pairs.map(key).sort()).toEqual(under(conditions).proposal.pairs.map(key).sort());
    expect(swings.some((swing) => swing.gone.length > 0)).toBe(true);
    for (const { gone, come } of swings) {
      const then = [
        ...pairs.filter((pair) => !gone.some((other) => key(other) === key(pair))),
        ...come,
      ];
      expect(then.filter(touches).length).toBeLessThanOrEqual(most);
    }
  });
});
