// What is asked of the solver.

import type { Shape } from './slots.ts';

/** A number for each cell; higher is better. */
export type Aim = (at: number) => number;

/** What is to be solved: open cells, what each is worth for the sum and for the worst-off person, and what decides between equals. */
export type Question = Shape & {
  readonly value: Aim;
  readonly worst: Aim;
  /** Counts cells that should stay, right after the number of pairs (or before the sum). */
  readonly stay?: Aim;
  /** Whole numbers of 0 or more. */
  readonly ties: readonly Aim[];
};
