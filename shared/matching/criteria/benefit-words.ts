// The words for what one person can show another; shared by the two benefit criteria.

import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import { say, strong, who, type Sentence } from '../terms/sentence.ts';
import { unmetWish, wishesMet, type Met } from './benefit.ts';

/** "Amara can show generative AI at work, which Philippe wants most." Personal topics are never named here. */
export function benefitWords(
  giver: Profile,
  taker: Profile,
  prepared: PreparedInput,
  value: number | null,
): Sentence {
  if (value === null) return say('We do not know yet what ', who(taker), ' would like to learn.');
  const wishes = wishesMet(giver, taker, prepared).filter((wish) => !wish.personal);
  const met = wishes.filter((wish) => wish.level > 0);
  const best = met[0];
  if (best === undefined)
    return say(who(giver), ' has not offered anything that ', who(taker), ' asked for.');
  const second = met[1];
  const most = Math.max(...wishes.map((wish) => wish.priority));
  const want = best.priority === most ? ' wants most' : ' would like';
  if (second === undefined)
    return say(who(giver), ' can show ', ...topicWords(best), ', which ', who(taker), `${want}.`);
  return say(
    who(giver),
    ' can show ',
    ...topicWords(best),
    ', which ',
    who(taker),
    `${want}, and `,
    ...topicWords(second),
    '.',
  );
}

/** "What else Philippe hopes to learn: strategy." The unmet wish that matters most, never a personal one. */
export function hopeWords(giver: Profile, taker: Profile, prepared: PreparedInput): Sentence {
  const open = unmetWish(giver, taker, prepared);
  return open === null
    ? say('What ', who(taker), ' hopes to gain.')
    : say('What else ', who(taker), ' hopes for: ', strong(open.label), '.');
}

function topicWords(wish: Met): Sentence {
  return wish.level < 1 ? [{ text: 'a little of ' }, strong(wish.label)] : [strong(wish.label)];
}
