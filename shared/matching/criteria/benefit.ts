// Benefit of one person to another: what the other wants most, and how well this one can show it.

import { topLevel } from '../input/offers-and-needs.ts';
import type { Profile, PreparedInput } from '../input/prepared-input.ts';

/**
 * Benefit of `giver` to `taker`, 0..1: Σ priority × best matching level over Σ priority × top level.
 * Parent and child topics count half, off-limits topics of either person count 0.
 * Personal topics never make up more than half of it. `null`: no needs are known. Source: rule book, soft criteria.
 */
export function benefit(giver: Profile, taker: Profile): number | null {
  if (taker.wantsPlain === 0) return null;
  let plain = 0;
  let all = 0;
  for (const want of taker.wants) {
    const halves = giver.shows[want.topic]!;
    if (halves === 0) continue;
    all += want.priority * halves;
    plain += want.priority * giver.showsPlain[want.topic]!;
  }
  return Math.min(all, 2 * plain) / (2 * taker.wantsTotal);
}

/** One wish of the taker and how well the giver meets it, 0..3 in halves. */
export type Met = {
  readonly topic: number;
  readonly label: string;
  readonly priority: number;
  readonly level: number;
  readonly personal: boolean;
};

/** The taker's wishes, the best met first; what is not met comes last with level 0. For words, not for scores: what only a personal topic meets counts as unmet, for the words would give it away. */
export function wishesMet(giver: Profile, taker: Profile, prepared: PreparedInput): readonly Met[] {
  return taker.wants
    .map((want) => {
      const topic = prepared.topics[want.topic]!;
      const level = giver.showsPlain[want.topic]! / 2;
      return {
        topic: want.topic,
        label: topic.label,
        priority: want.priority,
        level,
        personal: topic.personal,
      };
    })
    .sort(
      (a, b) =>
        b.priority * b.level - a.priority * a.level ||
        b.priority - a.priority ||
        (a.label < b.label ? -1 : 1),
    );
}

/** The unmet wish that matters most, personal topics last; `null` where all are met. */
export function unmetWish(giver: Profile, taker: Profile, prepared: PreparedInput): Met | null {
  const open = wishesMet(giver, taker, prepared).filter(
    (wish) => wish.level < topLevel && !wish.personal,
  );
  open.sort(
    (a, b) =>
      b.priority * (topLevel - b.level) - a.priority * (topLevel - a.level) ||
      (a.label < b.label ? -1 : 1),
  );
  return open[0] ?? null;
}
