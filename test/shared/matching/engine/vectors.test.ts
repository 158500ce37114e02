// The acceptance vectors of the rule book: explanation, reciprocity, three answers, personal topics, safe words.

import { describe, expect, it } from 'vitest';
import { constraints } from '../../../../shared/matching/constraints/all.ts';
import { answerOf } from '../../../../shared/matching/constraints/constraint.ts';
import { criteria } from '../../../../shared/matching/criteria/all.ts';
import { checkPair } from '../../../../shared/matching/engine/pair-check.ts';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import { prepare } from '../../../../shared/matching/input/prepared-input.ts';
import { plain } from '../../../../shared/matching/terms/sentence.ts';
import { sampleRegister } from '../../../support/sample-register.ts';
import { smallRegister } from '../../../support/small-register.ts';

describe('board', () => {
  // One criterion alone, the share of like answers to twenty questions: 95, 60, 55 and 40 of 100, for the pair and for both people.
  const answers = (text: string) =>
    Object.fromEntries([...text].map((answer, at) => [`q${at}`, answer]));
  const styles = [
    ['j1', 'a'.repeat(20)],
    ['s1', `b${'a'.repeat(19)}`],
    ['s2', `${'a'.repeat(12)}${'b'.repeat(8)}`],
    ['j2', 'caaaaaacccccaaaaabbc'],
  ].map(([id, text]) => ({ participantId: id!, answers: answers(text!) }));
  const weights = {
    ...Object.fromEntries(criteria.map(({ id }) => [id, 0])),
    'working-style': 100,
  };
  const solved = (objective: 'total' | 'fairest' | 'most', person = 0) =>
    propose(
      smallRegister([{ id: 'j1' }, { id: 'j2' }], [{ id: 's1' }, { id: 's2' }], {
        styles,
        settings: { objective, weights, floors: { person } },
      }),
    );
  const pairs = (...told: Parameters<typeof solved>) =>
    solved(...told).pairs.map(
      ({ juniorId, seniorId, score }) => `${juniorId} ${seniorId} ${score}`,
    );

  it('highest total takes 95 + 40, fairest 60 + 55, and with a floor for a person of 45 both agree on 60 + 55', () => {
    expect(pairs('total')).toEqual(['j1 s1 950', 'j2 s2 400']);
    expect(pairs('fairest')).toEqual(['j1 s2 600', 'j2 s1 550']);
    for (const objective of ['total', 'most', 'fairest'] as const)
      expect(pairs(objective, 450)).toEqual(['j1 s2 600', 'j2 s1 550']);
    expect(solved('fairest').worst).toBe(550);
  });
});

describe('explanation', () => {
  it('weights of all criteria sum to 100', () => {
    expect(criteria.reduce((sum, criterion) => sum + criterion.weight, 0)).toBe(100);
  });

  it('a criterion without data says so and is left out, not taken for 0', () => {
    const known = propose(smallRegister([{ id: 'j' }], [{ id: 's' }])).pairs[0]!;
    const unknown = propose(
      smallRegister([{ id: 'j', interests: [] }], [{ id: 's', interests: [] }]),
    ).pairs[0]!;
    const line = unknown.points.find((entry) => entry.criterion === 'connection-points')!;
    expect(line).toMatchObject({ state: 'no-data', points: 0, max: 0 });
    expect(unknown.known).toMatchObject({ count: known.known.count - 1, of: known.known.of });
    expect(unknown.known.missing.at(-1)?.asks.map((ask) => ask.who)).toEqual(['j', 's']);
    expect(unknown.score).toBeGreaterThan(known.score);
  });

  it('changing one input changes only the lines it feeds, apart from their share of the whole', () => {
    const before = propose(smallRegister([{ id: 'j' }], [{ id: 's' }])).pairs[0]!;
    const after = propose(smallRegister([{ id: 'j', slots: ['mon-am'] }], [{ id: 's' }])).pairs[0]!;
    const changed = after.points
      .filter((line, index) => JSON.stringify(line) !== JSON.stringify(before.points[index]))
      .map((line) => line.criterion);
    expect(changed).toEqual(['overlap']);
  });

  it('names topics in medium weight and people as people', () => {
    const { topReasons } = propose(smallRegister([{ id: 'j' }], [{ id: 's' }])).pairs[0]!;
    expect(topReasons.flat()).toContainEqual({ text: 'generative AI', strong: true });
    expect(topReasons.flat().some((segment) => segment.personId === 'j')).toBe(true);
  });
});

describe('reciprocity', () => {
  const short = {
    offers: [{ topic: 'strategy', level: 2 }],
    needs: [{ topic: 'ai', priority: 3 }],
  };
  const junior = {
    id: 'j',
    offers: [{ topic: 'ai', level: 3 }],
    needs: [
      { topic: 'strategy', priority: 1 },
      { topic: 'negotiation', priority: 3 },
    ],
  };

  it('blocks a pair that gives one side too little, names the unmet wish, and opens with a matching offer', () => {
    const blocked = propose(smallRegister([junior], [{ id: 's', ...short }]));
    expect(blocked.pairs).toEqual([]);
    const answers = checkPair(smallRegister([junior], [{ id: 's', ...short }]), 'j', 's');
    const floor = answers.find((answer) => answer.constraint === 'floor-junior')!;
    expect(floor.state).toBe('blocked');
    expect(plain(floor.reason)).toBe(
      'j Tester wants negotiation, and s Tester has not offered it.',
    );
    expect(blocked.unplaced[0]!.waivable).toEqual({
      constraints: ['floor-junior'],
      partnerId: 's',
    });
    const opened = propose(
      smallRegister(
        [junior],
        [{ id: 's', ...short, offers: [...short.offers, { topic: 'negotiation', level: 2 }] }],
      ),
    );
    expect(opened.pairs).toHaveLength(1);
  });

  it('can be waived for one pair with a reason, locked rules cannot', () => {
    const waiver = (
      constraint: string,
    ): { constraint: string; juniorId: string; seniorId: string; reason: string } => ({
      constraint,
      juniorId: 'j',
      seniorId: 's',
      reason: 'They asked for it.',
    });
    expect(
      propose(
        smallRegister([junior], [{ id: 's', ...short }], {
          settings: { waivers: [waiver('floor-junior')] },
        }),
      ).pairs,
    ).toHaveLength(1);
    const apart = { exclusions: [{ oneId: 's', otherId: 'j' }] };
    expect(
      propose(
        smallRegister([{ id: 'j' }], [{ id: 's' }], {
          ...apart,
          settings: { waivers: [waiver('kept-apart')] },
        }),
      ).pairs,
    ).toEqual([]);
  });

  it('gives a notice, not a block, where the junior gains clearly less', () => {
    const { benefit } = propose(
      smallRegister(
        [
          {
            id: 'j',
            needs: [
              { topic: 'strategy', priority: 2 },
              { topic: 'negotiation', priority: 2 },
            ],
          },
        ],
        [{ id: 's' }],
      ),
    ).pairs[0]!;
    expect(benefit).toMatchObject({ junior: 0.5, senior: 1 });
    expect(benefit.notice).not.toBeNull();
  });
});

describe('three answers', () => {
  const silent = sampleRegister();
  const people = silent.participants
    .filter((_person, index) => index < 22 || (index >= 32 && index < 54))
    .map((person) => ({ ...person, optedIn: 'unknown' as const }));
  const input = { ...silent, participants: people };

  it('44 people without a yes of their own: proposals appear, none can be agreed, 44 questions are listed', () => {
    const proposal = propose(input);
    expect(people).toHaveLength(44);
    expect(proposal.pairs.length).toBeGreaterThan(10);
    expect(proposal.pairs.filter((pair) => pair.agreeable)).toEqual([]);
    expect(proposal.questions.filter((question) => question.constraint === 'own-yes')).toHaveLength(
      44,
    );
  });

  it('one junior’s own yes makes that side clear', () => {
    const { juniorId, seniorId } = propose(input).pairs[0]!;
    const answered = {
      ...input,
      participants: people.map((person) =>
        person.id === juniorId ? { ...person, optedIn: 'yes' as const } : person,
      ),
    };
    const answer = checkPair(answered, juniorId, seniorId).find(
      (entry) => entry.constraint === 'own-yes',
    )!;
    expect(answer.state).toBe('unknown');
    expect(answer.asks.map((ask) => ask.who)).toEqual([seniorId]);
  });

  it('an answer that was recorded settles what was not known, also for the reporting line', () => {
    const same = { organisation: 'North' };
    const [junior, senior] = [
      { id: 'j', ...same, unit: 'Design' },
      { id: 's', ...same, unit: 'People', managerName: 'Ann Top' },
    ];
    expect(
      propose(smallRegister([junior], [senior])).pairs[0]!.openQuestions.map(
        (question) => question.constraint,
      ),
    ).toEqual(['reporting-line']);
    const answers = [
      { constraint: 'reporting-line', juniorId: 'j', seniorId: 's', answer: 'clear' as const },
    ];
    expect(propose(smallRegister([junior], [senior], { answers })).pairs[0]!.agreeable).toBe(true);
    expect(
      propose(
        smallRegister([junior], [senior], { answers: [{ ...answers[0]!, answer: 'blocked' }] }),
      ).pairs,
    ).toEqual([]);
  });

  it('follows reporting lines to any depth and reports loops', () => {
    const line = [
      { id: 'j1', managerId: 'j2' },
      { id: 'j2', managerId: 'j3' },
      { id: 'j3', managerId: 's1' },
    ];
    expect(
      checkPair(smallRegister(line, [{ id: 's1' }]), 'j1', 's1').find(
        (entry) => entry.constraint === 'reporting-line',
      )?.state,
    ).toBe('blocked');
    const loop = propose(
      smallRegister([{ id: 'j1', managerId: 's1' }], [{ id: 's1', managerId: 'j1' }]),
    );
    expect(loop.lineReport).toMatchObject({ known: 2, of: 2, loops: [['j1', 's1']] });
    expect(loop.pairs).toEqual([]);
  });
});

describe('personal topics', () => {
  const input = (optIns: boolean): ReturnType<typeof smallRegister> =>
    smallRegister(
      [
        {
          id: 'j',
          offers: [
            { topic: 'grief', level: 3 },
            { topic: 'ai', level: 1 },
          ],
        },
      ],
      [
        {
          id: 's',
          needs: [
            { topic: 'grief', priority: 3 },
            { topic: 'ai', priority: 3 },
          ],
        },
      ],
      {
        personalOptIns: optIns
          ? [
              { participantId: 'j', topic: 'grief' },
              { participantId: 's', topic: 'grief' },
            ]
          : [],
      },
    );

  it('count only with a yes of their own, and never for more than half of a benefit', () => {
    const benefitToSenior = (optIns: boolean): number | null => checkBenefit(input(optIns));
    expect(benefitToSenior(false)).toBeCloseTo(1 / 3, 12);
    expect(benefitToSenior(true)).toBeCloseTo((2 * 3) / 18, 12);
  });

  it('are in nobody’s reasons', () => {
    const proposal = propose(input(true));
    expect(JSON.stringify(proposal)).not.toContain('grief');
  });

  function checkBenefit(register: ReturnType<typeof smallRegister>): number | null {
    return propose(register).pairs[0]!.benefit.senior;
  }
});

describe('words of the rules', () => {
  it('say nothing about who wished to be kept apart or what a tie is', () => {
    const input = smallRegister([{ id: 'j' }], [{ id: 's' }], {
      exclusions: [{ oneId: 'j', otherId: 's' }],
      conflicts: [{ oneId: 's', otherId: 'j', kind: 'grievance' }],
      history: [{ juniorId: 'j', seniorId: 's', ended: 'concern' }],
    });
    const prepared = prepare(input);
    const [junior, senior] = [prepared.juniors[0]!, prepared.seniors[0]!];
    for (const id of ['kept-apart', 'declared-conflict', 'after-concern']) {
      const { state, reason } = answerOf(
        constraints.find((rule) => rule.id === id)!,
        junior,
        senior,
        prepared,
      );
      expect(state).toBe('blocked');
      expect(plain(reason)).not.toMatch(/grievance|concern|wish of/);
      expect(reason.some((segment) => segment.personId !== undefined)).toBe(false);
    }
  });

  it('cover R1 to R13, each once or in its locked and waivable parts', () => {
    expect(new Set(constraints.map((rule) => rule.rule)).size).toBe(13);
    const waivable = constraints
      .filter((rule) => rule.strength === 'waivable')
      .map((rule) => rule.rule);
    expect(new Set(waivable)).toEqual(new Set(['R1', 'R2', 'R7', 'R8', 'R9', 'R10', 'R11']));
  });
});
