// The soft measures, number by number: silo distance, overlap and clocks, wishes by rank, what is new, ways of working.

import { describe, expect, it } from 'vitest';
import { criteria } from '../../../../shared/matching/criteria/all.ts';
import type { MatchInputDraft } from '../../../../shared/matching/input/match-input.ts';
import { prepare } from '../../../../shared/matching/input/prepared-input.ts';
import { type person, smallRegister } from '../../../support/small-register.ts';

type Told = Omit<Parameters<typeof person>[1], 'id'>;

/** The measure of a junior with a senior; `of` gives one person's own. */
function measure(
  id: string,
  junior: Told,
  senior: Told,
  changes: Partial<MatchInputDraft> = {},
  of?: 'junior' | 'senior',
): number | null {
  const prepared = prepare(
    smallRegister([{ id: 'j', ...junior }], [{ id: 's', ...senior }], changes),
  );
  const [j, s] = [prepared.juniors[0]!, prepared.seniors[0]!];
  const criterion = criteria.find((one) => one.id === id)!;
  if (of === undefined) return criterion.judge(j, s, prepared);
  return of === 'junior'
    ? criterion.judgeFor!(j, s, prepared)
    : criterion.judgeFor!(s, j, prepared);
}

const unknown = null;

describe('silo distance', () => {
  it.each([
    [1, 'two organisations', {}, {}],
    [1, 'two organisations with one name for a unit', { unit: 'Design' }, { unit: 'Design' }],
    [1, 'one who works independently', { organisation: 'independent', unit: null }, {}],
    [0.6, 'two units of one organisation', { organisation: 'South', unit: 'People' }, {}],
    [0, 'one unit', { organisation: ' south ' }, {}],
    [unknown, 'an organisation nobody told', { organisation: null }, {}],
    [unknown, 'a unit nobody told', { organisation: 'South', unit: null }, {}],
  ] as [number | null, string, Told, Told][])('is %s for %s', (value, _of, junior, senior) => {
    expect(measure('silo-distance', junior, senior)).toBe(value);
  });
});

describe('overlap of time and format', () => {
  const week = (...slots: string[]): Told => ({ slots: slots as NonNullable<Told['slots']> });
  it.each([
    [1, 'two half-days a week', week('mon-am', 'tue-pm'), week('mon-am', 'tue-pm')],
    [1, 'more than two', week('mon-am', 'tue-pm', 'wed-am'), week('mon-am', 'tue-pm', 'wed-am')],
    [0.5, 'one', week('mon-am', 'fri-pm'), week('mon-am', 'tue-pm')],
    [0, 'none', week('fri-pm'), week('mon-am')],
    [unknown, 'times nobody told', week(), week('mon-am')],
    [0, 'formats that exclude each other', { format: 'remote' }, { format: 'in-person' }],
    [1, 'a format that suits either', { format: 'remote' }, { format: 'either' }],
    [unknown, 'a format nobody told', { format: null }, {}],
  ] as [number | null, string, Told, Told][])('is %s for %s', (value, _of, junior, senior) => {
    expect(measure('overlap', junior, senior)).toBe(value);
  });

  it.each([
    [
      0.5,
      'an hour apart: three hours of a morning are shared',
      ['mon-am'],
      'Europe/London',
      ['mon-am'],
      'Europe/Amsterdam',
    ],
    [
      0,
      'six hours apart: a morning there is an afternoon here',
      ['mon-am'],
      'Europe/Amsterdam',
      ['mon-am'],
      'America/New_York',
    ],
    [
      0.5,
      'and meets an afternoon here',
      ['mon-pm'],
      'Europe/Amsterdam',
      ['mon-am'],
      'America/New_York',
    ],
    [
      0.5,
      'across midnight, a morning far east meets the afternoon of the day before',
      ['mon-pm'],
      'Pacific/Honolulu',
      ['tue-am'],
      'Asia/Tokyo',
    ],
    [
      0.5,
      'a clock nobody told is read as the partner’s',
      ['mon-am'],
      null,
      ['mon-am'],
      'Asia/Tokyo',
    ],
    [0.5, 'and so is a clock nobody knows', ['mon-am'], 'Nowhere/Atall', ['mon-am'], 'Asia/Tokyo'],
  ] as [number, string, string[], string | null, string[], string][])(
    'is %s %s',
    (value, _of, mine, myZone, theirs, theirZone) => {
      expect(
        measure(
          'overlap',
          { ...week(...mine), timeZone: myZone },
          { ...week(...theirs), timeZone: theirZone },
        ),
      ).toBe(value);
    },
  );

  it('follows the clocks of the day it is asked for', () => {
    // In the weeks when only one of two places keeps summer time, they are an hour closer.
    const at = (asOf: string) =>
      measure(
        'overlap',
        { ...week('mon-pm'), timeZone: 'Europe/Amsterdam' },
        { ...week('mon-am'), timeZone: 'America/Los_Angeles' },
        { settings: { asOf } },
      );
    expect([at('2026-01-15'), at('2026-03-16')]).toEqual([0, 0]);
    const london = (asOf: string) =>
      measure(
        'overlap',
        { ...week('mon-pm'), timeZone: 'Europe/London' },
        { ...week('mon-am'), timeZone: 'America/Los_Angeles' },
        { settings: { asOf } },
      );
    expect([london('2026-01-15'), london('2026-03-16')]).toEqual([0, 0.5]);
  });
});

describe('wishes', () => {
  type Wish = { kind: 'person' | 'organisation' | 'unit' | 'format' | 'topic'; value: string };
  const wished = (participantId: string, ...wishes: Wish[]) =>
    wishes.map((wish, at) => ({ participantId, rank: at + 1, ...wish }));
  const meets: Wish = { kind: 'person', value: 's' };
  const misses: Wish = { kind: 'person', value: 'x' };
  const own = (wishes: Wish[], senior: Told = {}) =>
    measure('preferences', {}, senior, { wishes: wished('j', ...wishes) }, 'junior');

  it('weigh by rank: the first counts one, the second a half, the third a third', () => {
    expect(own([meets])).toBe(1);
    expect(own([misses])).toBe(0);
    expect(own([meets, misses])).toBeCloseTo(2 / 3, 12);
    expect(own([misses, meets])).toBeCloseTo(1 / 3, 12);
    expect(own([misses, misses, meets])).toBeCloseTo(1 / 3 / (1 + 1 / 2 + 1 / 3), 12);
    expect(own([])).toBe(unknown);
  });

  it('read organisation, unit, format and topic of the partner', () => {
    expect(own([{ kind: 'organisation', value: 'south' }])).toBe(1);
    expect(own([{ kind: 'unit', value: 'People' }])).toBe(0);
    expect(own([{ kind: 'format', value: 'remote' }], { format: 'either' })).toBe(1);
    expect(own([{ kind: 'format', value: 'remote' }], { format: 'in-person' })).toBe(0);
    expect(own([{ kind: 'topic', value: 'strategy' }])).toBe(1);
    expect(own([{ kind: 'topic', value: 'video' }])).toBe(0);
  });

  it('about what the partner never told are left out, not taken for unmet', () => {
    const silent: Told = { organisation: null, unit: null, format: null };
    expect(own([{ kind: 'organisation', value: 'South' }], silent)).toBe(unknown);
    expect(own([{ kind: 'unit', value: 'Design' }], silent)).toBe(unknown);
    expect(own([{ kind: 'format', value: 'remote' }], silent)).toBe(unknown);
    expect(
      own(
        [{ kind: 'organisation', value: 'South' }, meets, { kind: 'unit', value: 'Design' }],
        silent,
      ),
    ).toBe(1);
    expect(own([misses, { kind: 'format', value: 'remote' }], silent)).toBe(0);
  });

  it('of both make the mean of those that are known, and what is missing is asked of who can tell it', () => {
    const both = (wishes: MatchInputDraft['wishes']) => measure('preferences', {}, {}, { wishes });
    expect(both([...wished('j', meets), ...wished('s', { kind: 'person', value: 'x' })])).toBe(0.5);
    expect(both(wished('s', { kind: 'person', value: 'j' }))).toBe(1);
    const { asks } = criteria.find((one) => one.id === 'preferences')!;
    const prepared = prepare(
      smallRegister([{ id: 'j' }], [{ id: 's', organisation: null }], {
        wishes: wished('j', { kind: 'organisation', value: 'South' }),
      }),
    );
    expect(asks(prepared.juniors[0]!, prepared.seniors[0]!, prepared)).toEqual([
      { who: 's', what: 'Which organisation and unit do you work in?' },
      {
        who: 's',
        what: 'Is there anything you wish for in a partner: a person, a topic, a format?',
      },
    ]);
  });
});

describe('what they share, know and like', () => {
  it('connection points are shared things over three, at most three', () => {
    const common = (junior: string[], senior: string[]) =>
      measure('connection-points', { interests: junior }, { interests: senior });
    expect(common(['chess', 'choir', 'dogs', 'tea'], ['Chess', 'choir', 'DOGS', 'tea'])).toBe(1);
    expect(common(['chess', 'choir'], ['choir', 'tea'])).toBeCloseTo(1 / 3, 12);
    expect(common(['chess'], ['tea'])).toBe(0);
    expect(common([], ['tea'])).toBe(unknown);
  });

  it('novelty is one for strangers, none for people who met, unknown where nobody said', () => {
    const met = (told: boolean) =>
      measure('novelty', {}, {}, { acquaintances: [{ oneId: 's', otherId: 'j', met: told }] });
    expect([met(false), met(true), measure('novelty', {}, {})]).toEqual([1, 0, unknown]);
    expect(
      measure('novelty', {}, {}, { acquaintances: [{ oneId: 's', otherId: 'x', met: true }] }),
    ).toBe(unknown);
  });

  it('a way of working is the share of like answers to questions that both answered', () => {
    const style = (junior: Record<string, string>, senior: Record<string, string>) =>
      measure(
        'working-style',
        {},
        {},
        {
          styles: [
            { participantId: 'j', answers: junior },
            { participantId: 's', answers: senior },
          ],
        },
      );
    expect(style({ pace: 'fast', talk: 'plan' }, { pace: 'fast', talk: 'open', late: 'no' })).toBe(
      0.5,
    );
    expect(style({ pace: 'fast' }, { talk: 'open' })).toBe(unknown);
    expect(measure('working-style', {}, {})).toBe(unknown);
  });

  it('the difference to bridge is one or none, and unknown without the word or the consent of both', () => {
    const bridge = (values: { participantId: string; value: string; consent: boolean }[]) =>
      measure(
        'bridge-dimension',
        {},
        {},
        {
          settings: {
            bridge: { dimension: 'stated', label: 'generation', sensitive: false, purpose: '' },
          },
          bridgeValues: values,
        },
      );
    const value = (participantId: string, told: string, consent = true) => ({
      participantId,
      value: told,
      consent,
    });
    expect(bridge([value('j', 'young'), value('s', 'older')])).toBe(1);
    expect(bridge([value('j', 'young'), value('s', ' Young ')])).toBe(0);
    expect(bridge([value('j', 'young'), value('s', 'older', false)])).toBe(unknown);
    expect(bridge([value('j', 'young')])).toBe(unknown);
  });
});
