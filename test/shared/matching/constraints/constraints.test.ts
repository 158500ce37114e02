// Every hard rule in its three answers, across settings; what a recorded word and a waiver make of them.

import { describe, expect, it } from 'vitest';
import { constraints } from '../../../../shared/matching/constraints/all.ts';
import { checkPair } from '../../../../shared/matching/engine/pair-check.ts';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import type { MatchInputDraft } from '../../../../shared/matching/input/match-input.ts';
import { against, ruleLines } from '../../../../shared/matching/round/one-pair.ts';
import { plain } from '../../../../shared/matching/terms/sentence.ts';
import { type person, smallRegister } from '../../../support/small-register.ts';

type Told = Omit<Parameters<typeof person>[1], 'id'>;
type Case = [
  rule: string,
  state: 'clear' | 'blocked' | 'unknown',
  of: string,
  told: { j?: Told; s?: Told; more?: Told & { id: string }; changes?: Partial<MatchInputDraft> },
];

const answers = ({ j = {}, s = {}, more, changes }: Case[3]) =>
  checkPair(
    smallRegister([{ id: 'j', ...j }], [{ id: 's', ...s }, ...(more ? [more] : [])], changes),
    'j',
    's',
  );
const pair = { juniorId: 'j', seniorId: 's' };
const home = { organisation: 'South' };
const settings = (told: NonNullable<MatchInputDraft['settings']>) => ({ settings: told });

const table: Case[] = [
  ['opposite-seats', 'clear', 'a junior and a senior', {}],
  ['level-gap', 'clear', 'two grades apart', { j: { level: 5 } }],
  ['level-gap', 'blocked', 'one grade apart', { j: { level: 6 } }],
  [
    'level-gap',
    'clear',
    'one grade apart where the programme asks for one',
    { j: { level: 6 }, changes: settings({ minLevelGap: 1 }) },
  ],
  ['level-gap', 'clear', 'no grade: the seat decides', { j: { level: null } }],
  [
    'level-gap',
    'clear',
    'the senior independent: the seat decides',
    { j: { level: 6 }, s: { organisation: 'independent' } },
  ],
  [
    'level-gap',
    'clear',
    'no organisation of the junior: grades mean nothing',
    { j: { level: 6, organisation: null } },
  ],
  [
    'level-gap',
    'clear',
    'no organisation of the senior: grades mean nothing',
    { j: { level: 6 }, s: { organisation: null } },
  ],
  ['reporting-line', 'clear', 'two organisations', {}],
  [
    'reporting-line',
    'blocked',
    'led at any depth',
    { j: { managerId: 'm' }, more: { id: 'm', managerId: 's' } },
  ],
  ['reporting-line', 'unknown', 'one organisation, and nobody recorded above', { j: home }],
  [
    'reporting-line',
    'unknown',
    'a line that leaves the list',
    { j: { ...home, managerName: 'Ann Top' } },
  ],
  [
    'reporting-line',
    'clear',
    'a line known as high as the senior',
    { j: { ...home, managerId: 'm' }, more: { id: 'm', level: 7 } },
  ],
  ['shared-manager', 'clear', 'two organisations, nobody recorded', {}],
  [
    'shared-manager',
    'blocked',
    'one manager on the list',
    { j: { ...home, managerId: 'm' }, s: { managerId: 'm' }, more: { id: 'm' } },
  ],
  [
    'shared-manager',
    'blocked',
    'one manager off the list, written two ways',
    { j: { ...home, managerName: 'Ann Top' }, s: { managerName: ' ann  top ' } },
  ],
  [
    'shared-manager',
    'clear',
    'two managers off the list',
    { j: { ...home, managerName: 'Ann Top' }, s: { managerName: 'Bo Head' } },
  ],
  [
    'shared-manager',
    'clear',
    'the same name in two organisations',
    { j: { managerName: 'Ann Top' }, s: { managerName: 'Ann Top' } },
  ],
  [
    'shared-manager',
    'unknown',
    'the same name where an organisation is not known',
    { j: { organisation: null, managerName: 'Ann Top' }, s: { managerName: 'Ann Top' } },
  ],
  [
    'shared-manager',
    'unknown',
    'one organisation, the manager of the senior missing',
    { j: { ...home, managerName: 'Ann Top' } },
  ],
  [
    'shared-manager',
    'unknown',
    'one organisation, the manager of the junior missing',
    { j: home, s: { managerName: 'Ann Top' } },
  ],
  [
    'shared-manager',
    'unknown',
    'no organisation known, both managers missing',
    { j: { organisation: null } },
  ],
  [
    'shared-manager',
    'unknown',
    'one organisation, the manager of the senior missing, that of the junior on the list',
    { j: { ...home, managerId: 'm' }, more: { id: 'm' } },
  ],
  ['shared-manager', 'clear', 'one of them independent', { j: { organisation: 'independent' } }],
  ['declared-conflict', 'clear', 'nothing declared', {}],
  [
    'declared-conflict',
    'blocked',
    'declared from either side',
    { changes: { conflicts: [{ oneId: 's', otherId: 'j', kind: 'family' }] } },
  ],
  ['kept-apart', 'clear', 'no wish', {}],
  ['kept-apart', 'blocked', 'a wish', { changes: { exclusions: [{ oneId: 's', otherId: 'j' }] } }],
  ['kept-apart', 'blocked', 'kept apart by the matcher', { changes: { pins: { apart: [pair] } } }],
  ['own-yes', 'clear', 'two yeses', {}],
  ['own-yes', 'unknown', 'one not heard', { s: { optedIn: 'unknown' } }],
  [
    'own-yes',
    'blocked',
    'a no, whatever the other said',
    { j: { optedIn: 'unknown' }, s: { optedIn: 'no' } },
  ],
  ['capacity', 'clear', 'room on both sides', {}],
  ['capacity', 'blocked', 'no room', { s: { capacity: 0 } }],
  [
    'capacity',
    'blocked',
    'room told away',
    { changes: { limits: [{ participantId: 'j', mostPairs: 0 }] } },
  ],
  ['ready-to-meet', 'clear', 'prepared, with time', {}],
  ['ready-to-meet', 'blocked', 'not prepared', { j: { trained: 'no' } }],
  ['ready-to-meet', 'blocked', 'too few hours', { s: { hoursPerMonth: 0.5 } }],
  [
    'ready-to-meet',
    'blocked',
    'too few hours for this programme',
    { changes: settings({ hoursPerPair: 3 }) },
  ],
  ['ready-to-meet', 'unknown', 'hours not told', { s: { hoursPerMonth: null } }],
  ['ready-to-meet', 'unknown', 'preparation not told', { j: { trained: 'unknown' } }],
  [
    'shared-language',
    'clear',
    'one in common, in any case',
    { j: { languages: ['Dutch', 'english'] } },
  ],
  ['shared-language', 'blocked', 'none in common', { j: { languages: ['Dutch'] } }],
  ['shared-language', 'unknown', 'not told', { s: { languages: [] } }],
  ['workable-time', 'clear', 'a half-day and a format', {}],
  ['workable-time', 'blocked', 'no half-day', { j: { slots: ['fri-pm'] } }],
  [
    'workable-time',
    'blocked',
    'formats that exclude each other',
    { j: { format: 'remote' }, s: { format: 'in-person' } },
  ],
  [
    'workable-time',
    'blocked',
    'formats that exclude each other, times not told',
    { j: { format: 'remote', slots: [] }, s: { format: 'in-person' } },
  ],
  ['workable-time', 'unknown', 'times not told', { j: { slots: [] } }],
  ['workable-time', 'unknown', 'format not told', { s: { format: null } }],
  [
    'workable-time',
    'blocked',
    'half-days that never meet across clocks',
    {
      j: { slots: ['mon-am'], timeZone: 'Europe/Amsterdam' },
      s: { slots: ['mon-am'], timeZone: 'America/New_York' },
    },
  ],
  [
    'after-concern',
    'clear',
    'a pair that was completed',
    { changes: { history: [{ ...pair, ended: 'completed' }] } },
  ],
  [
    'after-concern',
    'blocked',
    'a concern, even before a later good end',
    {
      changes: {
        history: [
          { ...pair, ended: 'concern' },
          { ...pair, ended: 'completed' },
        ],
      },
    },
  ],
  ['no-repeat', 'clear', 'never a pair', {}],
  [
    'no-repeat',
    'blocked',
    'a pair before',
    { changes: { history: [{ ...pair, ended: 'no-fault' }] } },
  ],
  ['across', 'clear', 'any unit, as the programme says nothing', { j: { ...home } }],
  [
    'across',
    'blocked',
    'one organisation',
    { j: { ...home, unit: 'People' }, changes: settings({ across: 'other-organisation' }) },
  ],
  [
    'across',
    'clear',
    'other unit is enough',
    { j: { ...home, unit: 'People' }, changes: settings({ across: 'other-unit' }) },
  ],
  ['across', 'blocked', 'one unit', { j: home, changes: settings({ across: 'other-unit' }) }],
  [
    'across',
    'clear',
    'one name for units of two organisations',
    { changes: settings({ across: 'other-unit' }) },
  ],
  [
    'across',
    'unknown',
    'no organisation',
    { j: { organisation: null }, changes: settings({ across: 'other-organisation' }) },
  ],
  [
    'across',
    'unknown',
    'no unit',
    { j: { ...home, unit: null }, changes: settings({ across: 'other-unit' }) },
  ],
  [
    'across',
    'clear',
    'independent',
    { j: { organisation: 'freelance' }, changes: settings({ across: 'other-organisation' }) },
  ],
  ['floor-junior', 'clear', 'what they want', {}],
  [
    'floor-junior',
    'blocked',
    'nothing of what they want',
    { j: { needs: [{ topic: 'video', priority: 3 }] } },
  ],
  ['floor-junior', 'unknown', 'no wish told', { j: { needs: [] } }],
  [
    'floor-junior',
    'clear',
    'nothing of it, with a floor of 0',
    {
      j: { needs: [{ topic: 'video', priority: 3 }] },
      changes: settings({ floors: { junior: 0 } }),
    },
  ],
  ['floor-senior', 'clear', 'what they want', {}],
  [
    'floor-senior',
    'blocked',
    'nothing of what they want',
    { s: { needs: [{ topic: 'video', priority: 3 }] } },
  ],
  ['floor-senior', 'unknown', 'no wish told', { s: { needs: [] } }],
  ['not-only-off-limits', 'clear', 'nothing off limits', {}],
  ['not-only-off-limits', 'clear', 'something else to talk about', { j: { offLimits: ['ai'] } }],
  [
    'not-only-off-limits',
    'blocked',
    'nothing else to talk about',
    { j: { offLimits: ['ai'], needs: [{ topic: 'ai', priority: 1 }] } },
  ],
  ['second-person', 'clear', 'no tie', {}],
  ['second-person', 'unknown', 'a tie to one of them', { changes: { matcherTies: ['s'] } }],
];

describe('the hard rules', () => {
  it.each(table)('%s: %s for %s', (rule, state, _of, told) => {
    expect(answers(told).find((answer) => answer.constraint === rule)?.state).toBe(state);
  });

  it('are all in the table, each with every answer it can give', () => {
    const given = (id: string) =>
      [...new Set(table.filter(([rule]) => rule === id).map(([, state]) => state))]
        .sort()
        .join(' ');
    const two = [
      'declared-conflict',
      'kept-apart',
      'capacity',
      'after-concern',
      'no-repeat',
      'level-gap',
      'not-only-off-limits',
    ];
    for (const { id } of constraints) {
      // Two juniors never come before the judge; a tie of the matcher is a question and never a block.
      const expected =
        id === 'opposite-seats'
          ? 'clear'
          : id === 'second-person'
            ? 'clear unknown'
            : two.includes(id)
              ? 'blocked clear'
              : 'blocked clear unknown';
      expect([id, given(id)]).toEqual([id, expected]);
    }
    const twoSeniors = checkPair(smallRegister([], [{ id: 's' }, { id: 't' }]), 's', 't');
    expect(twoSeniors.find((answer) => answer.constraint === 'opposite-seats')?.state).toBe(
      'blocked',
    );
  });

  it('say in words what they found, and ask somebody where something is not known', () => {
    for (const [rule, state, of, told] of table) {
      const all = answers(told);
      const { reason, asks } = all.find((answer) => answer.constraint === rule)!;
      expect(plain(reason), `${rule}: ${of}`).toMatch(/^[A-Zjs].*\.$/);
      if (state !== 'unknown') expect(asks).toEqual([]);
      else expect(all.flatMap((answer) => answer.asks).length, `${rule}: ${of}`).toBeGreaterThan(0);
    }
  });
});

describe('a word on a question', () => {
  const silent = { j: { languages: [] } };
  const word = (constraint: string, answer: 'clear' | 'blocked') => ({
    answers: [{ constraint, ...pair, answer }],
  });
  const stateOf = (rule: string, told: Case[3]) =>
    answers(told).find((answer) => answer.constraint === rule)?.state;

  it('settles what was not known, and never overrules what is', () => {
    expect(
      stateOf('shared-language', { ...silent, changes: word('shared-language', 'clear') }),
    ).toBe('clear');
    expect(
      stateOf('shared-language', { ...silent, changes: word('shared-language', 'blocked') }),
    ).toBe('blocked');
    expect(
      stateOf('shared-language', {
        j: { languages: ['Dutch'] },
        changes: word('shared-language', 'clear'),
      }),
    ).toBe('blocked');
  });

  it('told both ways is a no, in any order', () => {
    for (const said of [
      ['clear', 'blocked'],
      ['blocked', 'clear'],
    ] as const) {
      expect(
        stateOf('shared-language', {
          ...silent,
          changes: {
            answers: said.map((answer) => ({ constraint: 'shared-language', ...pair, answer })),
          },
        }),
      ).toBe('blocked');
    }
  });

  it('gives way to a waiver of a rule that may be set aside, and to none of a locked one', () => {
    const waived = (constraint: string) =>
      settings({ waivers: [{ constraint, ...pair, reason: 'They asked for it.' }] });
    const told = (rule: string, answer: 'clear' | 'blocked') => ({
      ...word(rule, answer),
      ...waived(rule),
    });
    expect(
      stateOf('workable-time', { j: { slots: [] }, changes: told('workable-time', 'blocked') }),
    ).toBe('clear');
    expect(
      stateOf('shared-language', { ...silent, changes: told('shared-language', 'blocked') }),
    ).toBe('blocked');
    expect(
      stateOf('shared-language', { ...silent, changes: told('shared-language', 'clear') }),
    ).toBe('clear');
    expect(stateOf('shared-language', { ...silent, changes: waived('shared-language') })).toBe(
      'unknown',
    );
    expect(
      propose(
        smallRegister([{ id: 'j', slots: [] }], [{ id: 's' }], told('workable-time', 'blocked')),
      ).pairs[0],
    ).toMatchObject({ agreeable: true });
  });
});

describe('who leads whom', () => {
  const asked = (told: Case[3]) =>
    propose(smallRegister([{ id: 'j', ...told.j }], [{ id: 's', ...told.s }], told.changes))
      .pairs[0]!.openQuestions.filter((question) =>
        ['reporting-line', 'shared-manager'].includes(question.constraint),
      )
      .map((question) => [question.constraint, ...question.asks.map((ask) => ask.who)]);

  it('is asked of each of them once, whichever rule needs it', () => {
    expect(asked({ j: home })).toEqual([
      ['reporting-line', 'j'],
      ['shared-manager', 's'],
    ]);
    expect(asked({ j: home, s: { managerName: 'Ann Top' } })).toEqual([['reporting-line', 'j']]);
    expect(asked({ j: { ...home, managerName: 'Ann Top' } })).toEqual([
      ['reporting-line', 'j'],
      ['shared-manager', 's'],
    ]);
  });

  it('is one question where a pair is entered by hand, and its answer settles both rules', () => {
    const told = { j: home, s: { managerName: 'Ann Top' } };
    const input = (answers: MatchInputDraft['answers'] = []) =>
      smallRegister([{ id: 'j', ...told.j }], [{ id: 's', ...told.s }], { answers });
    expect(against(ruleLines(input(), 'j', 's')).open.map((line) => line.constraint)).toEqual([
      'reporting-line',
    ]);
    expect(
      against(
        ruleLines(input([{ constraint: 'reporting-line', ...pair, answer: 'clear' }]), 'j', 's'),
      ).open,
    ).toEqual([]);
  });

  it('told for the line of one of them is not asked again for the team', () => {
    const line = { answers: [{ constraint: 'reporting-line', ...pair, answer: 'clear' as const }] };
    expect(asked({ j: home, s: { managerName: 'Ann Top' }, changes: line })).toEqual([]);
    expect(asked({ j: home, changes: line })).toEqual([['shared-manager', 's']]);
  });
});
