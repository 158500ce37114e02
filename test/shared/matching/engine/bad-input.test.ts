// Odd rounds and settings: each has a defined answer, never an exception out of the blue.

import { describe, expect, it } from 'vitest';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import { plain } from '../../../../shared/matching/terms/sentence.ts';
import { smallRegister } from '../../../support/small-register.ts';

const rules = (proposal: ReturnType<typeof propose>): string[] =>
  proposal.unplaced.map((entry) => entry.rule);

describe('a round', () => {
  it('with nobody, with one person, without seniors', () => {
    expect(propose(smallRegister([], []))).toMatchObject({
      pairs: [],
      unplaced: [],
      total: 0,
      worst: null,
      counts: { juniors: 0, seniors: 0 },
    });
    expect(rules(propose(smallRegister([{ id: 'j' }], [])))).toEqual(['nobody']);
    const seven = propose(
      smallRegister(
        Array.from({ length: 7 }, (_none, index) => ({ id: `j${index}` })),
        [{ id: 's1' }, { id: 's2', capacity: 2 }],
      ),
    );
    expect(seven.counts).toMatchObject({ juniors: 7, seniorPlaces: 3, pairs: 3 });
    expect(rules(seven)).toEqual(['places', 'places', 'places', 'places']);
  });

  it('with everybody kept apart names the rule and no way around it', () => {
    const { pairs, unplaced } = propose(
      smallRegister([{ id: 'j' }], [{ id: 's' }], { exclusions: [{ oneId: 'j', otherId: 's' }] }),
    );
    expect(pairs).toEqual([]);
    expect(unplaced.map(({ rule, waivable }) => [rule, waivable])).toEqual([
      ['kept-apart', null],
      ['kept-apart', null],
    ]);
    for (const entry of unplaced) expect(plain(entry.reason).endsWith('.')).toBe(true);
  });

  it('with capacities of 0 and beyond the number of people', () => {
    expect(rules(propose(smallRegister([{ id: 'j', capacity: 0 }], [{ id: 's' }])))).toEqual([
      'capacity',
      'nobody',
    ]);
    expect(
      propose(
        smallRegister([{ id: 'j', capacity: 20 }], [{ id: 's', capacity: 20 }], {
          settings: { maxPairs: 20 },
        }),
      ).pairs,
    ).toHaveLength(1);
  });

  it('leaves out who withdrew or paused, and keeps their standing pair out with a word', () => {
    const standing = [{ juniorId: 'j', seniorId: 's', state: 'asked' as const }];
    const proposal = propose(
      smallRegister([{ id: 'j', status: 'withdrawn' }], [{ id: 's' }], { standing }),
    );
    expect(proposal.pairs).toEqual([]);
    expect(proposal.notices).toMatchObject([{ kind: 'standing', juniorId: 'j' }]);
  });
});

describe('pins', () => {
  const pair = { juniorId: 'j', seniorId: 's' };

  it('that contradict each other: apart wins, and it says so', () => {
    const proposal = propose(
      smallRegister([{ id: 'j' }], [{ id: 's' }], { pins: { together: [pair], apart: [pair] } }),
    );
    expect(proposal.pairs).toEqual([]);
    expect(proposal.notices.map((notice) => plain(notice.reason))).toEqual([
      'They cannot be kept together: These two are kept apart.',
    ]);
  });

  it('on a locked rule are not followed and say which', () => {
    const { pairs, notices } = propose(
      smallRegister([{ id: 'j', languages: ['Dutch'] }], [{ id: 's' }], {
        pins: { together: [pair], apart: [] },
      }),
    );
    expect(pairs).toEqual([]);
    expect(plain(notices[0]!.reason)).toContain('no working language in common');
  });

  it('beyond capacity or for people who are not there are named', () => {
    const together = [pair, { juniorId: 'j', seniorId: 's2' }, { juniorId: 'x', seniorId: 's' }];
    const { pairs, notices } = propose(
      smallRegister([{ id: 'j' }], [{ id: 's' }, { id: 's2' }], { pins: { together, apart: [] } }),
    );
    expect(pairs).toHaveLength(1);
    expect(notices).toHaveLength(2);
  });
});

describe('settings', () => {
  it('with all weights 0: the rules alone decide, and it says so', () => {
    const weights = Object.fromEntries(
      [
        'benefit-to-junior',
        'benefit-to-senior',
        'preferences',
        'silo-distance',
        'overlap',
        'connection-points',
        'bridge-dimension',
      ].map((id) => [id, 0]),
    );
    const proposal = propose(
      smallRegister([{ id: 'j' }], [{ id: 's' }], { settings: { weights } }),
    );
    expect(proposal.pairs[0]).toMatchObject({ score: 0, points: [] });
    expect(proposal.notices[0]).toMatchObject({ kind: 'settings' });
  });

  it('with weights past 100: only proportions count', () => {
    const score = (weights: Record<string, number>): number =>
      propose(
        smallRegister([{ id: 'j' }], [{ id: 's', interests: ['choir'] }], {
          settings: { weights },
        }),
      ).pairs[0]!.score;
    expect(
      score({
        'benefit-to-junior': 260,
        'benefit-to-senior': 200,
        preferences: 160,
        'silo-distance': 150,
        overlap: 90,
        'connection-points': 80,
        'bridge-dimension': 60,
      }),
    ).toBe(score({}));
  });

  it('with a criterion that nobody has data for: left out for all, and counted as missing', () => {
    const { known, points } = propose(
      smallRegister([{ id: 'j' }], [{ id: 's' }], {
        settings: { weights: { 'working-style': 30 } },
      }),
    ).pairs[0]!;
    expect(points.find((line) => line.criterion === 'working-style')).toMatchObject({
      state: 'no-data',
      points: 0,
    });
    expect(known.missing.map((entry) => entry.criterion)).toContain('working-style');
  });

  it('with a sensitive difference: unused without a purpose, unknown without consent, and never spelled out', () => {
    const bridge = { dimension: 'stated' as const, label: 'origin', sensitive: true, purpose: '' };
    const values = [
      { participantId: 'j', value: 'first generation', consent: true },
      { participantId: 's', value: 'other', consent: true },
    ];
    const lines = (purpose: string, consent: boolean): unknown =>
      propose(
        smallRegister([{ id: 'j' }], [{ id: 's' }], {
          settings: { bridge: { ...bridge, purpose } },
          bridgeValues: values.map((entry) => ({ ...entry, consent })),
        }),
      ).pairs[0]!.points.find((line) => line.criterion === 'bridge-dimension');
    expect(lines('', true)).toBeUndefined();
    expect(lines('Meeting across origins', false)).toMatchObject({ state: 'no-data' });
    expect(lines('Meeting across origins', true)).toMatchObject({ state: 'known', points: 71 });
    expect(JSON.stringify(lines('Meeting across origins', true))).not.toMatch(
      /first generation|origin/,
    );
  });
});
