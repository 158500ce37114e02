// Scores of a pair and of each of the two, in whole points of 1000, and the lines they add up from.

import { criteria } from '../criteria/all.ts';
import type { Criterion } from '../criteria/criterion.ts';
import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import type { Ask } from '../terms/ask.ts';
import type { Sentence } from '../terms/sentence.ts';

/** A criterion with the weight it has in this programme. */
export type Weighed = {
  readonly criterion: Criterion;
  readonly weight: number;
};

/** One line of a score. `points` and `max` are whole; `points` over all lines add up to the score exactly. */
export type PointLine = {
  readonly criterion: string;
  readonly label: string;
  readonly points: number;
  readonly max: number;
  readonly state: 'known' | 'no-data';
  readonly reason: Sentence;
};

/** How much of what could be known is known, and whom to ask for the rest. */
export type Knowledge = {
  readonly count: number;
  readonly of: number;
  readonly missing: readonly {
    readonly criterion: string;
    readonly label: string;
    readonly asks: readonly Ask[];
  }[];
};

/** The criteria that count in this programme: in use, with a weight above 0. */
export function weighed(prepared: PreparedInput): Weighed[] {
  return criteria
    .map((criterion) => ({
      criterion,
      weight: prepared.settings.weights[criterion.id] ?? criterion.weight,
    }))
    .filter(({ criterion, weight }) => weight > 0 && (criterion.inUse?.(prepared) ?? true));
}

/** Whole points of 1000 for a weighted mean over what is known; 0 where nothing is. */
export function toScore(gained: number, weight: number): number {
  return weight > 0 ? Math.round((1000 * gained) / weight) : 0;
}

/** A pair's score before any bonus, summed in the order of the criteria as for the table of all pairs. */
export function baseScore(
  weights: readonly Weighed[],
  junior: Profile,
  senior: Profile,
  prepared: PreparedInput,
): number {
  let [gained, known] = [0, 0];
  for (const { criterion, weight } of weights) {
    const value = criterion.judge(junior, senior, prepared);
    if (value === null) continue;
    gained += weight * value;
    known += weight;
  }
  return toScore(gained, known);
}

/** The lines behind a pair's score, in the order of the criteria. A bonus is a line of its own. */
export function pointLines(
  weights: readonly Weighed[],
  junior: Profile,
  senior: Profile,
  prepared: PreparedInput,
  score: number,
): PointLine[] {
  const measures = weights.map(({ criterion }) => criterion.judge(junior, senior, prepared));
  const knownWeight = weights.reduce(
    (sum, { weight }, index) => sum + (measures[index] === null ? 0 : weight),
    0,
  );
  const exact = weights.map(({ weight }, index) =>
    knownWeight > 0 ? (1000 * weight * (measures[index] ?? 0)) / knownWeight : 0,
  );
  const whole = apportion(exact, score);
  return weights.map(({ criterion, weight }, index) => {
    const value = measures[index] ?? null;
    const max =
      value === null || knownWeight === 0
        ? 0
        : Math.max(whole[index]!, Math.round((1000 * weight) / knownWeight));
    return {
      criterion: criterion.id,
      label: criterion.label,
      points: whole[index]!,
      max,
      state: value === null ? 'no-data' : 'known',
      reason: criterion.reason(junior, senior, prepared, value),
    };
  });
}

/** What we know of a pair: criteria with data, of the criteria in use. */
export function knowledge(
  weights: readonly Weighed[],
  junior: Profile,
  senior: Profile,
  prepared: PreparedInput,
): Knowledge {
  const missing = weights
    .filter(({ criterion }) => criterion.judge(junior, senior, prepared) === null)
    .map(({ criterion }) => ({
      criterion: criterion.id,
      label: criterion.label,
      asks: criterion.asks(junior, senior, prepared),
    }));
  return { count: weights.length - missing.length, of: weights.length, missing };
}

/** Whole numbers near `exact` that sum to `total` (largest remainder; the earlier one where remainders are equal). */
export function apportion(exact: readonly number[], total: number): number[] {
  const whole = exact.map(Math.floor);
  let left = total - whole.reduce((sum, value) => sum + value, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .filter(({ index }) => exact[index]! > 0)
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order) {
    if (left <= 0) break;
    whole[index] = whole[index]! + 1;
    left -= 1;
  }
  return whole;
}
