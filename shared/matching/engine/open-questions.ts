// Every open question once, and whom to ask.

import { constraints } from '../constraints/all.ts';
import { answerOf } from '../constraints/constraint.ts';
import { ownYes, ownYesQuestion } from '../constraints/own-yes.ts';
import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import type { Proposal } from './proposal.ts';

/** Questions that stand between the proposed pairs and an agreement, and every missing own yes of the whole register. */
export function everyQuestion(
  prepared: PreparedInput,
  pairs: readonly (readonly [Profile, Profile])[],
): Proposal['questions'] {
  const questions = new Map<string, Proposal['questions'][number]>();
  const add = (question: Proposal['questions'][number]): void => {
    questions.set(`${question.constraint} ${question.who ?? ''} ${question.what}`, question);
  };
  for (const person of [...prepared.juniors, ...prepared.seniors]) {
    if (person.person.optedIn === 'unknown') {
      add({
        constraint: ownYes.id,
        stage: 'pair',
        who: person.id,
        what: ownYesQuestion,
      });
    }
  }
  for (const [junior, senior] of pairs) {
    for (const constraint of constraints) {
      const { asks } = answerOf(constraint, junior, senior, prepared);
      for (const ask of asks) add({ constraint: constraint.id, stage: constraint.stage, ...ask });
    }
  }
  return [...questions.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, question]) => question);
}
