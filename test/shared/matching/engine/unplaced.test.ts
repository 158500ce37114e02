// Why somebody is still to place: the rule named is the one that stands in the way, and what is said to be possible is possible.

import { describe, expect, it } from 'vitest';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import { plain } from '../../../../shared/matching/terms/sentence.ts';
import { smallRegister } from '../../../support/small-register.ts';

const little = { needs: [{ topic: 'video', priority: 3 as const }] };
type Input = ReturnType<typeof smallRegister>;

/** The input with the rules set aside that somebody's line says would open a partner. */
function waived(input: Input, id: string): Input {
  const { waivable } = propose(input).unplaced.find((one) => one.participantId === id)!;
  const waivers = waivable!.constraints.map((constraint) => ({
    constraint,
    juniorId: id,
    seniorId: waivable!.partnerId,
    reason: 'They asked for it.',
  }));
  return { ...input, settings: { ...input.settings, waivers } };
}

describe('the least score for a person', () => {
  const strict = smallRegister([{ id: 'j', ...little }], [{ id: 's' }], {
    settings: { floors: { person: 950 } },
  });

  it('is what is named where it alone stands in the way, and no waiver is promised', () => {
    const { unplaced } = propose(
      smallRegister([{ id: 'j', interests: ['tea'] }], [{ id: 's' }], {
        settings: { floors: { person: 950 } },
      }),
    );
    expect(unplaced.map(({ rule, waivable }) => [rule, waivable])).toEqual([
      ['person-floor', null],
      ['person-floor', null],
    ]);
    expect(plain(unplaced[0]!.reason)).toBe(
      'Every pair with j Tester stays below the least score for a person.',
    );
  });

  it('keeps a pair closed that a waiver alone would not open', () => {
    expect(propose(strict).unplaced.map(({ waivable }) => waivable)).toEqual([null, null]);
    const open = {
      ...strict,
      settings: { ...strict.settings, floors: { ...strict.settings.floors, person: 0 } },
    };
    expect(propose(open).pairs).toEqual([]);
    expect(propose(waived(open, 'j')).pairs).toHaveLength(1);
  });

  it('leaves the way open through somebody else', () => {
    const three = ['tea', 'choir', 'dogs'];
    const two = smallRegister(
      [{ id: 'j', ...little, interests: three }],
      [{ id: 's' }, { id: 't', interests: three }],
      {
        settings: {
          floors: { person: 500 },
          weights: { 'benefit-to-junior': 0, 'connection-points': 100 },
        },
      },
    );
    expect(propose(two).unplaced.find((one) => one.participantId === 'j')?.waivable).toMatchObject({
      partnerId: 't',
    });
    expect(propose(waived(two, 'j')).pairs).toMatchObject([{ juniorId: 'j', seniorId: 't' }]);
  });
});

describe('a partner who would do', () => {
  it('is never one whose room is taken by a pair that stands', () => {
    const standing = [{ juniorId: 'k', seniorId: 's', state: 'asked' as const }];
    const input = smallRegister([{ id: 'j', ...little }, { id: 'k' }], [{ id: 's' }], { standing });
    expect(propose(input).unplaced).toMatchObject([
      { participantId: 'j', rule: 'floor-junior', waivable: null },
    ]);
    const second = smallRegister(
      [{ id: 'j', ...little }, { id: 'k' }],
      [{ id: 's' }, { id: 't', level: 3 }],
      { standing },
    );
    expect(
      propose(second).unplaced.find((one) => one.participantId === 'j')?.waivable?.partnerId,
    ).toBe('t');
    const roomy = smallRegister([{ id: 'j', ...little }, { id: 'k' }], [{ id: 's', capacity: 2 }], {
      standing,
    });
    expect(propose(roomy).unplaced.find((one) => one.participantId === 'j')?.waivable).toEqual({
      constraints: ['floor-junior'],
      partnerId: 's',
    });
    expect(propose(waived(roomy, 'j')).pairs).toHaveLength(2);
  });
});
