// R2, waivable part: the same line manager, and so the same team.

import { foldCase } from '../../kernel/fold.ts';
import { recordKey, type Profile, type PreparedInput } from '../input/prepared-input.ts';
import { say, who } from '../terms/sentence.ts';
import type { Constraint, RuleState } from './constraint.ts';
import { reportingLine } from './reporting-line.ts';

/** Lines run inside one organisation, as for the reporting line. There, a manager who is not known is never taken for another one. */
function judge(junior: Profile, senior: Profile, prepared: PreparedInput): RuleState {
  if (junior.manager !== null && junior.manager === senior.manager) return 'blocked';
  if (junior.independent || senior.independent) return 'clear';
  const bothKnown = junior.organisation !== -1 && senior.organisation !== -1;
  if (bothKnown && junior.organisation !== senior.organisation) return 'clear';
  if (junior.manager !== null && senior.manager !== null)
    return bothKnown || !oneName(junior, senior) ? 'clear' : 'unknown';
  return senior.manager !== null && lineTold(junior, senior, prepared) ? 'clear' : 'unknown';
}

function oneName(junior: Profile, senior: Profile): boolean {
  const [mine, theirs] = [junior.person.managerName, senior.person.managerName];
  return mine !== null && theirs !== null && foldCase(mine) === foldCase(theirs);
}

/** Who was asked about the line above the junior heard who leads them. */
function lineTold(junior: Profile, senior: Profile, { recorded }: PreparedInput): boolean {
  return recorded.get(recordKey(reportingLine.id, junior.id, senior.id)) === 'clear';
}

export const sharedManager: Constraint = {
  id: 'shared-manager',
  rule: 'R2',
  label: 'Not the same line manager',
  strength: 'waivable',
  stage: 'pair',
  settledBy: 'pair',
  settledWords: { clear: 'Told me: two managers', blocked: 'One manager leads both' },
  holdsAfterEnd: false,
  leavesOut: false,
  clause: () => say('they have the same line manager'),
  suggestion: () =>
    'Look for a partner in another team, or set the rule aside for one pair, with a reason.',
  judge,
  explain(junior, senior, _world, state) {
    if (state === 'blocked')
      return say('They have the same line manager, so they are in one team.');
    if (state === 'clear') return say('They are not led by the same person.');
    if (junior.manager !== null && senior.manager !== null)
      return say(
        'They name a manager of the same name; we do not know yet whether it is one person.',
      );
    return say(
      'We do not know yet who leads ',
      who(senior.manager === null ? senior : junior),
      '.',
    );
  },
  /** The junior is asked by the rule about the line above them, which is open wherever their manager is missing here. */
  asks(junior, senior) {
    if (senior.manager === null) return [{ who: senior.id, what: 'Who leads you?' }];
    if (junior.manager === null) return [];
    return [junior, senior]
      .filter((person) => person.organisation === -1)
      .map((person) => ({ who: person.id, what: 'Which organisation and unit do you work in?' }));
  },
};
