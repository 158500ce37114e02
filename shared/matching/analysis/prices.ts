// What every possible pair would change for the others: the whole table of prices, from one solve and its prices.

import { z } from 'zod';
import { Id } from '../../kernel/id.ts';
import type { Infer } from '../../kernel/infer.ts';
import { Problem } from '../../kernel/problem.ts';
import { questionOf } from '../engine/choose.ts';
import { fix } from '../engine/fixed-pairs.ts';
import type { MatchInput } from '../input/match-input.ts';
import { prepare } from '../input/prepared-input.ts';
import { Stopped, blocked, judgeAll, type OnProgress } from '../score/matrix.ts';
import { priceTable, type Price } from '../solve/price-table.ts';

/** Most cells of one table: 500 juniors with 500 seniors. */
export const mostCells = 250_000;

/** How a pair stands under "most people, then the sum": possible, chosen there, ruled out, or settled before the solve. */
export const cellStates = ['open', 'chosen', 'ruled-out', 'settled'] as const;
export type CellState = (typeof cellStates)[number];

/**
 * What each possible pair would change for the others, row by row, juniors down and seniors across. `points`: what the set loses in
 * points, -32768..32767, by forcing an open pair or forbidding a chosen one. `marks`: see `markOf`.
 */
export const Prices = z.object({
  juniorIds: z.array(Id),
  seniorIds: z.array(Id),
  points: z.instanceof(Int16Array),
  marks: z.instanceof(Uint8Array),
});
export type Prices = Infer<typeof Prices>;

/** State, pairs lost (0..7) and people left out besides (0..7) in one byte. */
export function markOf(state: CellState, price: Pick<Price, 'pairs' | 'people'>): number {
  return (
    cellStates.indexOf(state) + (within(price.pairs, 0, 7) << 2) + (within(price.people, 0, 7) << 5)
  );
}

export function readMark(mark: number): {
  readonly state: CellState;
  readonly pairs: number;
  readonly people: number;
} {
  return { state: cellStates[mark & 3]!, pairs: (mark >> 2) & 7, people: mark >> 5 };
}

/**
 * Prices of all pairs. Throws `too-large` above `mostCells`. Conditions on the whole set are not looked at.
 */
export function prices(input: MatchInput, onProgress: OnProgress = () => true): Prices {
  const prepared = prepare({ ...input, previous: [] });
  const [rows, cols] = [prepared.juniors.length, prepared.seniors.length];
  if (rows * cols > mostCells)
    throw new Problem(
      'too-large',
      'This table is for up to 500 and 500 people. Look at single pairs with “compare” instead.',
    );
  const tell = (fraction: number): boolean => {
    if (onProgress(fraction) === false)
      throw new Problem('cancelled', 'Stopped. Nothing has changed.');
    return true;
  };
  try {
    const matrix = judgeAll(prepared, (fraction) => tell(fraction / 3));
    const fixed = fix(prepared, matrix);
    const question = questionOf({ prepared, matrix, objective: 'most' }, fixed);
    const table = priceTable(question, question.value);
    const points = new Int16Array(rows * cols);
    const marks = new Uint8Array(rows * cols);
    for (let at = 0; at < rows * cols; at += 1) {
      if (at % cols === 0) tell(1 / 3 + (2 * at) / (3 * rows * cols));
      const chosen = table.chosen.has(at);
      const price = chosen ? table.forbid(at) : question.open[at] === 1 ? table.force(at) : null;
      const state = fixed.origins.has(at)
        ? 'settled'
        : chosen
          ? 'chosen'
          : price === null || matrix.state[at] === blocked
            ? 'ruled-out'
            : 'open';
      points[at] = price === null ? 0 : within(price.points, -32_768, 32_767);
      marks[at] = markOf(state, price ?? { pairs: 0, people: 0 });
    }
    const [juniors, seniors] = [prepared.juniors, prepared.seniors];
    return {
      juniorIds: juniors.map(({ id }) => id),
      seniorIds: seniors.map(({ id }) => id),
      points,
      marks,
    };
  } catch (error) {
    if (error instanceof Stopped) throw new Problem('cancelled', 'Stopped. Nothing has changed.');
    throw error;
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
