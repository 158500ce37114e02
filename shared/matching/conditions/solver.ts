// The solver of linear models, as the searches under conditions get it.

import type { Highs } from 'highs';

/** The solver, loaded only when conditions are set, and a clock in milliseconds for its time limit. */
export type Solver = {
  readonly highs: Highs;
  readonly now: () => number;
};
