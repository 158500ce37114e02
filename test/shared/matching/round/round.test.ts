// What the matcher's moves make of a round's choices, and which of them are refused.

import { describe, expect, it } from 'vitest';
import { MatchSettings } from '../../../../shared/matching/input/settings.ts';
import { decide, type RoundContext } from '../../../../shared/matching/round/decide.ts';
import { stepOf, type Choices } from '../../../../shared/matching/round/round.ts';

const start: Choices = { settings: MatchSettings.parse({}), pins: { together: [], apart: [] } };
const pair = { juniorId: 'j1', seniorId: 's1' };

const around = (changes: Partial<RoundContext> = {}): RoundContext => ({
  namesSeen: true,
  standing: [],
  declined: [],
  capacityOf: () => 1,
  criteria: new Map([['overlap', { weight: 9, label: 'Time and format' }]]),
  rules: new Map([
    ['floor-junior', { strength: 'waivable', label: 'Enough in it' }],
    ['own-yes', { strength: 'locked', label: 'Their own yes' }],
  ]),
  ...changes,
});

describe('keeping together and apart', () => {
  it('turns one into the other and lets go again', () => {
    const apart = decide(start, { kind: 'apart', ...pair }, around()).choices;
    expect(apart.pins).toEqual({ together: [], apart: [pair] });
    const together = decide(apart, { kind: 'together', ...pair }, around()).choices;
    expect(together.pins).toEqual({ together: [pair], apart: [] });
    expect(decide(together, { kind: 'release', ...pair }, around()).choices).toEqual(start);
    expect(() => decide(start, { kind: 'release', ...pair }, around())).toThrow('neither kept');
  });

  it('refuses what contradicts itself: somebody kept twice, asked already, or answered with a no', () => {
    const together = decide(start, { kind: 'together', ...pair }, around()).choices;
    const other = { juniorId: 'j1', seniorId: 's2' };
    expect(() => decide(together, { kind: 'together', ...other }, around())).toThrow(
      'Release that first',
    );
    expect(
      decide(together, { kind: 'together', ...other }, around({ capacityOf: () => 2 })).choices.pins
        .together,
    ).toHaveLength(2);
    expect(() =>
      decide(start, { kind: 'together', ...other }, around({ standing: [pair] })),
    ).toThrow('already asked about somebody else');
    expect(() => decide(start, { kind: 'apart', ...pair }, around({ standing: [pair] }))).toThrow(
      'already asked about each other',
    );
    expect(() =>
      decide(start, { kind: 'together', ...pair }, around({ declined: [pair] })),
    ).toThrow('said no');
  });
});

describe('weights and rules', () => {
  it('need a line once names were seen, and none before', () => {
    const move = { kind: 'weight', criterion: 'overlap', weight: 20, why: '' } as const;
    expect(() => decide(start, move, around())).toThrow('the log needs a line');
    expect(decide(start, move, around({ namesSeen: false })).choices.settings.weights).toEqual({
      overlap: 20,
    });
    const moved = decide(start, { ...move, why: 'Times matter here.' }, around());
    expect(moved.log).toMatchObject({
      what: 'weight',
      detail: { from: 9, to: 20 },
      why: 'Times matter here.',
    });
    expect(
      decide(moved.choices, { ...move, weight: null, why: 'Back.' }, around()).choices.settings
        .weights,
    ).toEqual({});
    expect(() => decide(start, { ...move, criterion: 'nothing', why: 'x' }, around())).toThrow(
      'not known',
    );
  });

  it('set aside only what is not locked, once, with its reason', () => {
    const move = {
      kind: 'waive',
      constraint: 'floor-junior',
      ...pair,
      reason: 'They asked.',
    } as const;
    const first = decide(start, move, around()).choices;
    expect(
      decide(first, { ...move, reason: 'Both asked.' }, around()).choices.settings.waivers,
    ).toEqual([{ constraint: 'floor-junior', ...pair, reason: 'Both asked.' }]);
    expect(() => decide(start, { ...move, constraint: 'own-yes' }, around())).toThrow(
      'protects people',
    );
    expect(
      decide(first, { kind: 'unwaive', constraint: 'floor-junior', ...pair }, around()).choices,
    ).toEqual(start);
  });
});

it('goes from preparing to settled as people answer', () => {
  expect(stepOf(false, { pairs: 0, asked: 0, agreed: 0 })).toBe('preparing');
  expect(stepOf(true, { pairs: 3, asked: 0, agreed: 0 })).toBe('proposal');
  expect(stepOf(true, { pairs: 3, asked: 1, agreed: 0 })).toBe('asking');
  expect(stepOf(true, { pairs: 3, asked: 3, agreed: 2 })).toBe('asking');
  expect(stepOf(true, { pairs: 3, asked: 3, agreed: 3 })).toBe('settled');
});
