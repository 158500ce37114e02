// R7: preparation done and time agreed, before the first meeting. It never hides a proposal: training often happens between.

import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import { say, who } from '../terms/sentence.ts';
import { fits, type Constraint } from './constraint.ts';

function ready(person: Profile, prepared: PreparedInput): boolean | null {
  if (
    person.person.trained === 'no' ||
    (person.hours !== null && person.hours < prepared.settings.hoursPerPair)
  )
    return false;
  return person.person.trained === 'yes' && person.hours !== null ? true : null;
}

export const readyToMeet: Constraint = {
  id: 'ready-to-meet',
  rule: 'R7',
  label: 'Prepared, with time agreed, before the first meeting',
  strength: 'waivable',
  stage: 'meeting',
  settledBy: 'pair',
  settledWords: fits,
  holdsAfterEnd: false,
  leavesOut: false,
  clause: () => say('they are not prepared yet'),
  suggestion: () => 'Prepare them, or agree the time, before the first meeting.',
  judge(junior, senior, prepared) {
    const [mine, theirs] = [ready(junior, prepared), ready(senior, prepared)];
    if (mine === false || theirs === false) return 'blocked';
    return mine === true && theirs === true ? 'clear' : 'unknown';
  },
  explain(junior, senior, prepared, state) {
    if (state === 'clear') return say('Both are prepared and have the time agreed.');
    const open =
      [junior, senior].filter(
        (person) => ready(person, prepared) === (state === 'blocked' ? false : null),
      )[0] ?? junior;
    if (state === 'unknown')
      return say('We do not know yet whether ', who(open), ' is prepared and has the time.');
    if (open.person.trained === 'no')
      return say(who(open), ' has the preparation still to do before the first meeting.');
    return say(who(open), ` has less than ${prepared.settings.hoursPerPair} hours a month agreed.`);
  },
  asks: (junior, senior, prepared) =>
    [junior, senior]
      .filter((person) => ready(person, prepared) === null)
      .map((person) => ({
        who: person.id,
        what: 'Have you done the preparation, and which time is agreed with your line manager?',
      })),
};
