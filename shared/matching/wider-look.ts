// What "More ways to look" shows beside the proposal: who else would suit, what a wish changes, what is fragile, the whole set.

import { z } from 'zod';
import { Id } from '../kernel/id.ts';
import type { Infer } from '../kernel/infer.ts';
import { Seat } from '../people/participant.ts';
import { MovedPerson } from './board.ts';
import { PairKey } from './register.ts';
import { Sentence } from './sentence.ts';

export const RunnerUpLook = z.object({
  personId: Id,
  partnerId: Id,
  /** The person's own score with them, and with the partner they got. */
  score: z.int(),
  scoreNow: z.int(),
  /** What the pair would cost the whole set, under "most people, then the sum" and without conditions: most important first. */
  price: z.object({ pairs: z.int(), people: z.int(), points: z.int() }),
  reason: Sentence,
});
export type RunnerUpLook = Infer<typeof RunnerUpLook>;

/** What keeping two people together or apart would change for everybody. */
export const WhatIfLook = z.object({
  pairs: z.int(),
  pairsNow: z.int(),
  totalChange: z.int(),
  moved: z.array(MovedPerson),
  newlyPlaced: z.array(Id),
  newlyUnplaced: z.array(Id),
});
export type WhatIfLook = Infer<typeof WhatIfLook>;

/** How many of today's pairs each swing would part and how many others it would make; pairs themselves only in `pairs`, so that the reply stays small. */
export const FragileLook = z.object({
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
export type FragileLook = Infer<typeof FragileLook>;

export const SetLookData = z.object({
  askedForEachOther: z.array(PairKey),
  sameUnit: z.object({ share: z.number().nullable(), byChance: z.number().nullable() }),
  spread: z.array(
    z.object({ organisation: z.string(), people: z.int(), mean: z.number(), lowest: z.number() }),
  ),
  rareSkills: z.array(
    z.object({ label: z.string(), seat: Seat, givers: z.int(), used: z.boolean() }),
  ),
  overAsked: z.array(z.object({ participantId: Id, asked: z.int(), room: z.int() })),
  thinCriteria: z.array(z.object({ criterion: z.string(), label: z.string(), share: z.number() })),
  filledByOthers: z.array(Id),
});
export type SetLookData = Infer<typeof SetLookData>;

/** What each possible pair would change for the others; see `Prices` for how points and marks are laid out. */
export const PriceLook = z.object({
  juniorIds: z.array(Id),
  seniorIds: z.array(Id),
  points: z.instanceof(Int16Array),
  marks: z.instanceof(Uint8Array),
});
export type PriceLook = Infer<typeof PriceLook>;

/** A pair that could take somebody in as a third. */
export const TrioLook = PairKey.extend({ withId: Id, score: z.int(), lowest: z.int() });
export type TrioLook = Infer<typeof TrioLook>;
