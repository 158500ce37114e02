// Which pairs would change if one weight were a fifth higher or lower.

import { z } from 'zod';
import type { Infer } from '../../kernel/infer.ts';
import { Problem } from '../../kernel/problem.ts';
import { choose, peopleAt, type Judged } from '../engine/choose.ts';
import type { MatchInput } from '../input/match-input.ts';
import { prepare } from '../input/prepared-input.ts';
import { Stopped, judgeAll, type OnProgress } from '../score/matrix.ts';
import { weighed } from '../score/pair-score.ts';
import { byPairText, PairKey, samePair } from '../terms/pair-key.ts';

/** By how much a weight is moved. */
export const swing = 0.2;

/** Most pairs that are named. */
const mostShown = 50;

/** One weight moved one way: which of today's pairs would go, and which would come. */
export type Swing = {
  readonly criterion: string;
  readonly label: string;
  readonly change: 'up' | 'down';
  readonly gone: readonly PairKey[];
  readonly come: readonly PairKey[];
};

/** All swings, and for each of today's pairs how many of them it would not survive (0 = steady). */
export type SwungWeights = {
  readonly swings: readonly Swing[];
  readonly pairs: readonly (PairKey & { readonly flips: number })[];
};

/** How many of today's pairs each swing would part and how many others it would make; pairs themselves only in `pairs`, so that the reply stays small. */
export const Fragility = z.object({
  swings: z.array(
    z.object({
      criterion: z.string(),
      label: z.string(),
      change: z.enum(['up', 'down']),
      gone: z.int(),
      come: z.int(),
    }),
  ),
  /** The shakiest pairs first, and how many there are that at least one swing would part. */
  pairs: z.array(PairKey.extend({ flips: z.int() })),
  shaky: z.int(),
});
export type Fragility = Infer<typeof Fragility>;

/** The cells chosen of a judged register. */
export type Decide = (judged: Judged) => readonly number[];

const freely: Decide = (judged) => choose(judged, () => true).chosen;

/** Solves once for each weight and direction, by `decide`: where conditions on the whole set are set, under them. Standing pairs never flip. */
export function swingWeights(
  input: MatchInput,
  onProgress: OnProgress = () => true,
  decide: Decide = freely,
): SwungWeights {
  const free = { ...input, previous: [] };
  const now = pairsOf(free, decide);
  const inUse = weighed(prepare(input));
  const swings: Swing[] = [];
  inUse.forEach(({ criterion, weight }, index) => {
    for (const change of ['up', 'down'] as const) {
      if (onProgress((2 * index + (swings.length % 2)) / (2 * inUse.length)) === false)
        throw new Problem('cancelled', 'Stopped. Nothing has changed.');
      const weights = {
        ...input.settings.weights,
        [criterion.id]: weight * (change === 'up' ? 1 + swing : 1 - swing),
      };
      const then = pairsOf({ ...free, settings: { ...input.settings, weights } }, decide);
      swings.push({
        criterion: criterion.id,
        label: criterion.label,
        change,
        gone: without(now, then),
        come: without(then, now),
      });
    }
  });
  const pairs = now.map((pair) => ({
    ...pair,
    flips: swings.filter((entry) => entry.gone.some((other) => samePair(pair, other))).length,
  }));
  return { swings, pairs };
}

function pairsOf(input: MatchInput, decide: Decide): PairKey[] {
  try {
    const prepared = prepare(input);
    const matrix = judgeAll(prepared);
    return decide({ prepared, matrix, objective: input.settings.objective })
      .map((at) => peopleAt(prepared, matrix, at))
      .map(([junior, senior]) => ({ juniorId: junior.id, seniorId: senior.id }))
      .sort(byPairText);
  } catch (error) {
    if (error instanceof Stopped) throw new Problem('cancelled', 'Stopped. Nothing has changed.');
    throw error;
  }
}

function without(list: readonly PairKey[], other: readonly PairKey[]): PairKey[] {
  return list.filter((pair) => !other.some((entry) => samePair(pair, entry)));
}

/** What of it is shown: counts for each swing, and the pairs that hang on most of them. */
export function fragility({ swings, pairs }: SwungWeights): Fragility {
  const shaky = pairs.filter((pair) => pair.flips > 0).sort((a, b) => b.flips - a.flips);
  return {
    swings: swings.map((one) => ({ ...one, gone: one.gone.length, come: one.come.length })),
    pairs: shaky.slice(0, mostShown),
    shaky: shaky.length,
  };
}
