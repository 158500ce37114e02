// R11: the reciprocity floor. Each gets at least one thing they really want; what is missing is named so that it can be offered.

import { benefit, unmetWish } from '../criteria/benefit.ts';
import type { Profile } from '../input/prepared-input.ts';
import { say, strong, who } from '../terms/sentence.ts';
import { fits, type Constraint } from './constraint.ts';

function floorFor(seat: 'junior' | 'senior'): Constraint {
  const sides = (junior: Profile, senior: Profile): { taker: Profile; giver: Profile } =>
    seat === 'junior' ? { taker: junior, giver: senior } : { taker: senior, giver: junior };
  return {
    id: `floor-${seat}`,
    rule: 'R11',
    label: seat === 'junior' ? 'Enough in it for the junior' : 'Enough in it for the senior',
    strength: 'waivable',
    stage: 'pair',
    settledBy: 'pair',
    settledWords: fits,
    holdsAfterEnd: false,
    leavesOut: false,
    // Missed for the person's own sake, or because they have little to give: two different things to say and to ask.
    clause: (person) =>
      person.seat === seat
        ? say('too little is offered of what ', who(person), ' wants')
        : say(who(person), ' offers too little of what they want'),
    suggestion: (person) =>
      person.seat === seat
        ? `Ask ${seat === 'junior' ? 'seniors' : 'juniors'} whether one of them can show what is missing.`
        : 'Ask them what else they could show.',
    judge(junior, senior, { settings: { floors } }) {
      const gain = seat === 'junior' ? benefit(senior, junior) : benefit(junior, senior);
      if (gain === null) return 'unknown';
      return gain >= floors[seat] ? 'clear' : 'blocked';
    },
    explain(junior, senior, prepared, state) {
      const { taker, giver } = sides(junior, senior);
      if (state === 'unknown')
        return say('We do not know yet what ', who(taker), ' would like to learn.');
      if (state === 'clear') return say(who(taker), ' gets something they really want.');
      const open = unmetWish(giver, taker, prepared);
      if (open === null) return say(who(taker), ' gets too little of what they want.');
      return say(
        who(taker),
        ' wants ',
        strong(open.label),
        ', and ',
        who(giver),
        open.level > 0 ? ' can show only a little of it.' : ' has not offered it.',
      );
    },
    asks: (junior, senior) => [
      {
        who: sides(junior, senior).taker.id,
        what: 'What would you most like to learn in the coming months?',
      },
    ],
  };
}

export const floorJunior = floorFor('junior');
export const floorSenior = floorFor('senior');
