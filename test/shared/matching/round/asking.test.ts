// Two ticks a pair: whatever order people press things in, the senior never comes before the junior's yes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askingProgress,
  bothSaidYes,
  notAsked,
  seniorIsOpen,
  stands,
  takenBack,
  told,
  type PairAnswers,
} from '../../../../shared/matching/round/asking.ts';

const at = '2026-11-22T09:00:00.000Z';
const step = fc.record({
  seat: fc.constantFrom('junior' as const, 'senior' as const),
  what: fc.constantFrom('asked' as const, 'yes' as const, 'no' as const, 'back' as const),
});

function play(
  steps: readonly { seat: 'junior' | 'senior'; what: 'asked' | 'yes' | 'no' | 'back' }[],
  see: (answers: PairAnswers) => void,
): void {
  let now = notAsked('j', 's');
  for (const { seat, what } of steps) {
    try {
      now = what === 'back' ? takenBack(now, seat, at) : told(now, seat, what, at);
    } catch (error) {
      expect(error).toMatchObject({ name: 'Problem', code: 'conflict' });
    }
    see(now);
  }
}

describe('two ticks a pair', () => {
  it('never asks the senior before the yes of the junior, and never stands after a no', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        play(steps, (answers) => {
          if (answers.senior !== 'not-asked') expect(answers.junior).toBe('yes');
          expect(answers.closed).toBe(answers.junior === 'no' || answers.senior === 'no');
          if (answers.closed)
            expect(stands(answers) || bothSaidYes(answers) || seniorIsOpen(answers)).toBe(false);
          expect((answers.junior === 'not-asked') === (answers.juniorAt === null)).toBe(true);
        });
      }),
    );
  });

  it('steps back through every answer to where it began', () => {
    let answers = told(
      told(
        told(told(notAsked('j', 's'), 'junior', 'asked', at), 'junior', 'yes', at),
        'senior',
        'asked',
        at,
      ),
      'senior',
      'no',
      at,
    );
    expect(answers.closed).toBe(true);
    for (const seat of ['senior', 'senior', 'junior', 'junior'] as const)
      answers = takenBack(answers, seat, at);
    expect(answers).toEqual(notAsked('j', 's'));
    expect(() => takenBack(answers, 'junior', at)).toThrow('nothing to take back');
  });

  it('counts open pairs only', () => {
    const no = told(told(notAsked('a', 'b'), 'junior', 'asked', at), 'junior', 'no', at);
    const yes = told(told(notAsked('c', 'd'), 'junior', 'asked', at), 'junior', 'yes', at);
    expect(askingProgress([no, yes], 9)).toEqual({
      pairs: 9,
      juniorsAsked: 1,
      juniorsAnswered: 1,
      seniorsAsked: 0,
      agreed: 0,
    });
  });
});
