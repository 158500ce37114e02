// The fair objective (leximin on cells): as few cells as possible at the lowest value, then at the next, and so on, exactly.

import { liftTheWorst } from './bottleneck.ts';
import { Level } from './level.ts';
import type { Levels } from './levels.ts';
import type { SquareFace } from './square-face.ts';

/**
 * Narrows the face to the fairest assignments: the worst-off as high as possible first, then as few as possible at that level, and so on.
 * `most` levels from the worst-off upward are settled exactly; returns how many were, and whether all.
 *
 * Each level is an aim of its own, proven by its prices. The first one proves the height of the worst-off as well: where a bound
 * above 0 says that some cell of that level must be used, nobody can do without it. With `most` = 0 that height is not proven by prices.
 */
export function raiseTheWorst(
  face: SquareFace,
  levels: Levels,
  most: number,
  tick: (share: number) => void,
): { levels: number; complete: boolean } {
  const first = liftTheWorst(face, levels);
  const level = new Level(face);
  const { cells, starts } = levels;
  let settled = 0;
  for (let at = first; at + 1 < starts.length; at += 1) {
    const here = cells.subarray(starts[at]!, starts[at + 1]!);
    const inUse = level.markAll(here);
    if (inUse === 0) level.closeAll(here);
    else if (settled === most) return { levels: settled, complete: false };
    else {
      const { gap, violation } = level.solve();
      settled += 1;
      face.aims += 1;
      face.gap = Math.max(face.gap, gap);
      face.violation = Math.max(face.violation, violation);
      tick((at + 1) / starts.length);
    }
  }
  return { levels: settled, complete: true };
}
