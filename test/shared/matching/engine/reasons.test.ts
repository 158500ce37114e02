// What reasons may never tell: a personal topic, by itself or through its parent, and a sensitive difference.

import { describe, expect, it } from 'vitest';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import type { MatchInputDraft } from '../../../../shared/matching/input/match-input.ts';
import { reasonsFrom } from '../../../../shared/pairs/reasons.ts';
import { fewTopics, smallRegister } from '../../../support/small-register.ts';

const yes = [
  { participantId: 'j', topic: 'grief' },
  { participantId: 's', topic: 'grief' },
];

describe('a personal topic', () => {
  const mark = 'wellbeing-mark';
  const topics = [
    ...fewTopics.map((topic) => (topic.id === 'grief' ? { ...topic, parentId: 'well' } : topic)),
    { id: 'well', label: mark, parentId: null, scored: true, personal: false },
  ];
  const wants = [
    { topic: 'ai', priority: 3 as const },
    { topic: 'well', priority: 3 as const },
  ];
  const told = (offers: { topic: string; level: 1 | 2 | 3 }[]) =>
    propose(
      smallRegister([{ id: 'j', offers }], [{ id: 's', needs: wants }], {
        topics,
        personalOptIns: yes,
      }),
    );

  it('counts, and does not show through the wider topic that it belongs to', () => {
    const [plain, personal] = [
      told([{ topic: 'ai', level: 3 }]),
      told([
        { topic: 'ai', level: 3 },
        { topic: 'grief', level: 3 },
      ]),
    ].map(({ pairs }) => pairs[0]!);
    expect(personal!.benefit.senior).toBeGreaterThan(plain!.benefit.senior!);
    const words = (pair: typeof plain) =>
      JSON.stringify([
        pair!.topReasons,
        pair!.talkEarly,
        pair!.points.map(({ criterion, reason }) => [criterion, reason]),
      ]);
    expect(words(personal)).toBe(words(plain));
    expect(words(personal)).not.toContain(mark);
  });

  it('leaves the wider topic to the words where it is offered for itself', () => {
    expect(
      JSON.stringify(
        told([
          { topic: 'ai', level: 3 },
          { topic: 'well', level: 3 },
        ]).pairs[0]!.topReasons,
      ),
    ).toContain(mark);
  });
});

describe('a difference to bridge', () => {
  const chosen = (
    sensitive: boolean,
    values: [string, string],
    changes: Partial<MatchInputDraft> = {},
  ) =>
    propose(
      smallRegister([{ id: 'j', interests: [] }], [{ id: 's', interests: [] }], {
        settings: {
          bridge: {
            dimension: 'stated',
            label: 'origin',
            sensitive,
            purpose: 'Meeting across origins',
          },
          weights: { 'bridge-dimension': 100 },
        },
        bridgeValues: [
          { participantId: 'j', value: values[0], consent: true },
          { participantId: 's', value: values[1], consent: true },
        ],
        ...changes,
      }),
    ).pairs[0]!;
  const said = (pair: ReturnType<typeof chosen>) =>
    JSON.stringify([
      pair.topReasons,
      pair.talkEarly,
      reasonsFrom(JSON.parse(JSON.stringify(pair))),
    ]);

  it('that is sensitive scores, and is in no reason that either of them reads, neither where they differ nor where they do not', () => {
    for (const values of [
      ['here', 'there'],
      ['here', 'here'],
    ] as [string, string][]) {
      const pair = chosen(true, values);
      expect(pair.points.find((line) => line.criterion === 'bridge-dimension')).toMatchObject({
        state: 'known',
      });
      expect(said(pair)).not.toMatch(/bridge|origin|differ/i);
    }
  });

  it('that is not sensitive is a reason like others', () => {
    expect(said(chosen(false, ['here', 'there']))).toContain('They differ in origin');
    expect(said(chosen(false, ['here', 'here']))).toContain('They do not differ in origin');
  });
});
