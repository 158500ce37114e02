// Thin knowledge never wins by itself: at an equal score the better-known pair is chosen, and is shown first.

import { describe, expect, it } from 'vitest';
import { propose } from '../../../../shared/matching/engine/propose.ts';
import { smallRegister } from '../../../support/small-register.ts';

const three = ['chess', 'choir', 'tea'];
/** Everything known of both is 1 of 1; of the thin one, less is known. */
const [full, thin] = [{ interests: three }, { interests: [] }];

describe('at an equal score', () => {
  it.each(['total', 'most', 'fairest'] as const)(
    'the better-known pair is chosen, whatever the draw (%s)',
    (objective) => {
      for (let seed = 1; seed <= 20; seed += 1) {
        const seniors = propose(
          smallRegister(
            [{ id: 'j', ...full }],
            [
              { id: 's-thin', ...thin },
              { id: 't-full', ...full },
            ],
            { settings: { objective, seed } },
          ),
        ).pairs;
        expect(seniors).toMatchObject([{ seniorId: 't-full', score: 1000 }]);
        const juniors = propose(
          smallRegister(
            [
              { id: 'j-thin', ...thin },
              { id: 'k-full', ...full },
            ],
            [{ id: 's', ...full }],
            { settings: { objective, seed } },
          ),
        ).pairs;
        expect(juniors).toMatchObject([{ juniorId: 'k-full', score: 1000 }]);
      }
    },
  );

  it('the better-known pair stands first', () => {
    const apart = [
      { oneId: 'a-thin', otherId: 's-full' },
      { oneId: 'b-full', otherId: 's-thin' },
    ];
    const { pairs } = propose(
      smallRegister(
        [
          { id: 'a-thin', ...thin },
          { id: 'b-full', ...full },
        ],
        [
          { id: 's-thin', ...thin },
          { id: 's-full', ...full },
        ],
        { exclusions: apart },
      ),
    );
    expect(pairs.map(({ juniorId, score, known }) => [juniorId, score, known.count])).toEqual([
      ['b-full', 1000, 5],
      ['a-thin', 1000, 4],
    ]);
  });

  it('what is known decides all the same: a thin pair wins by what is known of it, and not by what is not', () => {
    const worse = { interests: three, offers: [{ topic: 'strategy', level: 2 as const }] };
    const { pairs } = propose(
      smallRegister(
        [{ id: 'j', ...full }],
        [
          { id: 's-thin', ...thin },
          { id: 't-worse', ...worse },
        ],
      ),
    );
    expect(pairs).toMatchObject([{ seniorId: 's-thin' }]);
  });
});
