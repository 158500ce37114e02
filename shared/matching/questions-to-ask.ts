// The open questions of a proposal as a list to work through: each once, with the pairs that wait for it.

import type { Proposal } from './proposal.ts';
import type { QuestionToAsk } from './question.ts';
import type { PairKey } from './register.ts';

/** The rule whose answer is a person's own and counts in every pair. */
export const ownYesId = 'own-yes';

/** The rule that a second person settles, by name. */
export const secondPersonId = 'second-person';

/** Questions that stand before an agreement; those for which most pairs wait first, the others in the engine's order. */
export function questionsToAsk(proposal: Proposal): QuestionToAsk[] {
  type Entry = Omit<QuestionToAsk, 'label' | 'pairs'> & { label: string; pairs: PairKey[] };
  const list = new Map<string, Entry>();
  for (const { constraint, stage, who, what } of proposal.questions) {
    if (stage === 'pair')
      list.set(keyOf(constraint, who, what), {
        constraint,
        label: '',
        who,
        what,
        pairs: [],
        about: constraint === ownYesId ? 'person' : 'pair',
      });
  }
  for (const pair of proposal.pairs) {
    for (const question of pair.openQuestions) {
      for (const ask of question.asks) {
        const entry = list.get(keyOf(question.constraint, ask.who, ask.what));
        if (!entry) continue;
        entry.label = question.label;
        entry.pairs.push({ juniorId: pair.juniorId, seniorId: pair.seniorId });
      }
    }
  }
  return [...list.values()].sort((a, b) => Number(b.pairs.length > 0) - Number(a.pairs.length > 0));
}

function keyOf(constraint: string, who: string | null, what: string): string {
  return `${constraint} ${who ?? ''} ${what}`;
}
