// The open questions of a proposal as a list to work through: each once, with the pairs that wait for it.

import { ruleOf } from '../constraints/all.ts';
import type { Proposal } from '../engine/proposal.ts';
import type { PairKey } from '../terms/pair-key.ts';
import type { QuestionToAsk } from './question.ts';

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
        about: ruleOf(constraint)?.settledBy === 'own-yes' ? 'person' : 'pair',
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
