// What a soft criterion is: a named measure of a pair with a weight, and its reason in words.

import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import type { Ask } from '../terms/ask.ts';
import type { Sentence } from '../terms/sentence.ts';

/** 0 to 1, or `null` where nobody told us enough. */
export type Measure = number | null;

/**
 * `speaksFor` says whose own score it feeds: one seat, both alike, or each by its own measure (`judgeFor`).
 * `judge` runs for every junior with every senior and must be cheap and pure. `reason` is asked only for pairs that are shown
 * and is written so that both people may read it.
 */
export type Criterion = {
  readonly id: string;
  readonly label: string;
  /** What it needs to know, in plain words, for the weights page. */
  readonly needs: string;
  /** Default weight; all defaults sum to 100. */
  readonly weight: number;
  readonly speaksFor: 'junior' | 'senior' | 'both' | 'each';
  /** False where the programme did not choose it: then it is neither scored nor counted as missing. */
  inUse?(prepared: Pick<PreparedInput, 'settings'>): boolean;
  /** False while nobody was asked for what it reads: then moving its weight does nothing yet. */
  asked?(input: Pick<PreparedInput['input'], 'styles' | 'acquaintances'>): boolean;
  /** True where what it measures stays between each person and the programme: then it scores, and is in no reason that both read. */
  quiet?(prepared: Pick<PreparedInput, 'settings'>): boolean;
  judge(junior: Profile, senior: Profile, prepared: PreparedInput): Measure;
  /** The measure for one of the two, where each has an own one. */
  judgeFor?(self: Profile, other: Profile, prepared: PreparedInput): Measure;
  reason(junior: Profile, senior: Profile, prepared: PreparedInput, value: Measure): Sentence;
  /** What to talk about early where the measure is low; left out: the reason says it well enough. */
  early?(junior: Profile, senior: Profile, prepared: PreparedInput): Sentence;
  /** Whom to ask what, where the measure is unknown. */
  asks(junior: Profile, senior: Profile, prepared: PreparedInput): readonly Ask[];
};
