// All rules for two people, in words: for a pair entered by hand, and for the page of a pair.

import { Problem } from '../../kernel/problem.ts';
import { constraints } from '../constraints/all.ts';
import { answerOf, type Constraint, type RuleAnswer } from '../constraints/constraint.ts';
import type { MatchInput } from '../input/match-input.ts';
import { prepare } from '../input/prepared-input.ts';

/** One rule's answer for one pair. */
export type CheckedRule = Pick<Constraint, 'rule' | 'label' | 'strength' | 'stage' | 'settledBy'> &
  RuleAnswer & { readonly constraint: string };

/** The answers of every rule for two people of the input. Throws `Problem('not-found')` for someone who is not in it. */
export function checkPair(input: MatchInput, juniorId: string, seniorId: string): CheckedRule[] {
  const prepared = prepare(input);
  const [junior, senior] = [prepared.byId.get(juniorId), prepared.byId.get(seniorId)];
  if (junior === undefined || senior === undefined)
    throw new Problem('not-found', 'One of these two is not in this cohort.');
  return constraints.map((constraint) => {
    const { id, rule, label, strength, stage, settledBy } = constraint;
    return {
      constraint: id,
      rule,
      label,
      strength,
      stage,
      settledBy,
      ...answerOf(constraint, junior, senior, prepared),
    };
  });
}
