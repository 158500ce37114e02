// Taking erased people out of what a round keeps, piece by piece.

import { describe, expect, it } from 'vitest';
import {
  idsNamedIn,
  nameEraser,
  withoutPeople,
} from '../../../../shared/matching/round/without-people.ts';

const gone = { ids: new Set(['J1']), names: ['Ada Wren'], parts: ['Ada', 'Wren'] };

describe('people are taken out of JSON data', () => {
  it('what is about them leaves its list or becomes null, everything else stays as it was', () => {
    const data = {
      pairs: [
        { juniorId: 'J1', seniorId: 'S1', score: 1 },
        {
          juniorId: 'J2',
          seniorId: 'S2',
          score: 2,
          known: { asks: [{ who: 'J1' }, { who: null }] },
        },
      ],
      moved: [{ participantId: 'J2', from: ['S1', 'J1'], to: ['S2'] }],
      unplaced: [{ participantId: 'S1', waivable: { constraints: ['x'], partnerId: 'J1' } }],
      newlyPlaced: ['J1', 'J2'],
      juniorId: 'J1',
      J1: true,
    };
    expect(withoutPeople(data, gone)).toEqual({
      pairs: [{ juniorId: 'J2', seniorId: 'S2', score: 2, known: { asks: [{ who: null }] } }],
      moved: [{ participantId: 'J2', from: ['S1'], to: ['S2'] }],
      unplaced: [{ participantId: 'S1', waivable: null }],
      newlyPlaced: ['J2'],
      juniorId: null,
    });
    expect(idsNamedIn(data)).toContain('J1');
    expect(idsNamedIn(withoutPeople(data, gone))).not.toContain('J1');
  });

  it('a sentence about somebody else keeps its words, without the name', () => {
    const reason = [{ text: 'Led by ' }, { text: 'Ada', personId: 'J1' }, { text: '.' }];
    expect(withoutPeople({ reason }, gone)).toEqual({
      reason: [{ text: 'Led by ' }, { text: '[erased]' }, { text: '.' }],
    });
  });

  it('a part of a name goes from what the matcher wrote, and only the whole name from what the app put together', () => {
    expect(
      withoutPeople(
        { why: 'ada and Wrenford', label: 'Ada counts; Ada  Wren not', unit: 'Ada' },
        gone,
      ),
    ).toEqual({ why: '[erased] and Wrenford', label: 'Ada counts; [erased] not', unit: 'Ada' });
  });
});

it('a name with signs in it is taken as it stands', () => {
  expect(nameEraser(['O’Brien (J.+)', 'D-W'])('O’Brien (J.+), d-w, dw')).toBe(
    '[erased], [erased], dw',
  );
  expect(nameEraser([''])('a')).toBe('a');
});
