// The three answers of a rule, and what a rule is.

import { recordKey, type Profile, type PreparedInput } from '../input/prepared-input.ts';
import type { Ask } from '../terms/ask.ts';
import type { Sentence } from '../terms/sentence.ts';

/** `unknown` never counts as clear and never silently as blocked: the pair may be proposed, not agreed. */
export type RuleState = 'clear' | 'blocked' | 'unknown';

/** `pair`: decides whether two people may be proposed. `meeting`: must be settled before the first meeting, never hides a proposal. */
export type RuleStage = 'pair' | 'meeting';

export type RuleAnswer = {
  readonly state: RuleState;
  readonly reason: Sentence;
  readonly asks: readonly Ask[];
};

/** The two words that settle an open question of a pair. */
export type SettledWords = { readonly clear: string; readonly blocked: string };

/** For rules without words of their own. */
export const fits: SettledWords = { clear: 'Told me: it fits', blocked: 'It does not fit' };

/**
 * A hard rule. `judge` is called for every junior with every senior and must be cheap and pure;
 * `explain` gives the words for the state that `judge` found and names no third person's private data.
 * `waivable` rules can be set aside for a pair with a written reason; `locked` ones never.
 */
export type Constraint = {
  readonly id: string;
  /** The rule that it implements, by its number in docs/matching-rules.md. */
  readonly rule: `R${number}`;
  readonly label: string;
  readonly strength: 'locked' | 'waivable';
  readonly stage: RuleStage;
  /** What settles "unknown": a person's own yes, which counts in every pair; a word for each pair; a second person's name and yes. */
  readonly settledBy: 'own-yes' | 'pair' | 'second-person';
  /** On the buttons that settle it for the waiting pairs. */
  readonly settledWords: SettledWords;
  /** True where what was told after a pair ended keeps the end from being taken back. */
  readonly holdsAfterEnd: boolean;
  /** True where it says that a person takes no part or has no room: then they are offered no place in a group of three. */
  readonly leavesOut: boolean;
  /** Why it rules people out, seen from a person still to place: the end of "Nobody fits Ana: …". */
  clause(person: Profile): Sentence;
  /** What would help a person still to place; empty where nothing would. */
  suggestion(person: Profile): string;
  judge(junior: Profile, senior: Profile, prepared: PreparedInput): RuleState;
  explain(junior: Profile, senior: Profile, prepared: PreparedInput, state: RuleState): Sentence;
  /** Empty for "unknown" only where another rule that is open for the pair asks for it; its answer settles both. */
  asks(junior: Profile, senior: Profile, prepared: PreparedInput): readonly Ask[];
};

/** The full answer of one rule for one pair, in words. */
export function answerOf(
  constraint: Constraint,
  junior: Profile,
  senior: Profile,
  prepared: PreparedInput,
): RuleAnswer {
  const state = stateOf(constraint, junior, senior, prepared);
  return {
    state,
    reason: constraint.explain(junior, senior, prepared, state),
    asks: state === 'unknown' ? constraint.asks(junior, senior, prepared) : [],
  };
}

/** The rule's state after what was recorded for this pair: a waiver sets a waivable rule aside whatever was answered; an answer settles "unknown". */
export function stateOf(
  constraint: Constraint,
  junior: Profile,
  senior: Profile,
  prepared: PreparedInput,
): RuleState {
  const state = constraint.judge(junior, senior, prepared);
  if (state === 'clear' || (prepared.waived.size === 0 && prepared.recorded.size === 0))
    return state;
  const key = recordKey(constraint.id, junior.id, senior.id);
  if (constraint.strength === 'waivable' && prepared.waived.has(key)) return 'clear';
  return state === 'unknown' ? (prepared.recorded.get(key) ?? state) : state;
}
