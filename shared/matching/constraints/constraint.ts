// The three answers of a rule, and what a rule is.

import type { Ask } from '../ask.ts';
import { recordKey } from '../input/prepared-input.ts';
import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import type { Sentence } from '../sentence.ts';

/** `unknown` never counts as clear and never silently as blocked: the pair may be proposed, not agreed. */
export type State = 'clear' | 'blocked' | 'unknown';

/** `pair`: decides whether two people may be proposed. `meeting`: must be settled before the first meeting, never hides a proposal. */
export type Stage = 'pair' | 'meeting';

export interface Answer {
  readonly state: State;
  readonly reason: Sentence;
  readonly asks: readonly Ask[];
}

/**
 * A hard rule. `judge` is called for every junior with every senior and must be cheap and pure;
 * `explain` gives the words for the state that `judge` found and names no third person's private data.
 * `waivable` rules can be set aside for a pair with a written reason; `locked` ones never.
 */
export interface Constraint {
  readonly id: string;
  /** The rule of the rule book it implements, "H1" to "H13". */
  readonly rule: string;
  readonly label: string;
  readonly strength: 'locked' | 'waivable';
  readonly stage: Stage;
  judge(junior: Profile, senior: Profile, prepared: PreparedInput): State;
  explain(junior: Profile, senior: Profile, prepared: PreparedInput, state: State): Sentence;
  /** Empty for "unknown" only where another rule that is open for the pair asks for it; its answer settles both. */
  asks(junior: Profile, senior: Profile, prepared: PreparedInput): readonly Ask[];
}

/** The full answer of one rule for one pair, in words. */
export function answerOf(
  constraint: Constraint,
  junior: Profile,
  senior: Profile,
  prepared: PreparedInput,
): Answer {
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
): State {
  const state = constraint.judge(junior, senior, prepared);
  if (state === 'clear' || (prepared.waived.size === 0 && prepared.recorded.size === 0))
    return state;
  const key = recordKey(constraint.id, junior.id, senior.id);
  if (constraint.strength === 'waivable' && prepared.waived.has(key)) return 'clear';
  return state === 'unknown' ? (prepared.recorded.get(key) ?? state) : state;
}
