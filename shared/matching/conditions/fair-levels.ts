// The fair objective under conditions: the worst-off as high as possible, then as few as possible at each level, from the worst upward.

import { solve } from '../solve/objective.ts';
import type { Question } from '../solve/question.ts';
import type { Stages } from './stages.ts';

/** Levels are settled several at a time while the joint weights of their counts stay below this, where HiGHS is exact. */
const mostWeight = 50_000;

/** `complete` is false where the time ran out; `levels` are settled all the same, the lowest score itself being the first. */
export type Raised = {
  readonly levels: number;
  readonly complete: boolean;
};

/** The open cells of one value. */
type Level = {
  readonly value: number;
  readonly cells: readonly number[];
  /** How many of them a choice can hold at most. */
  readonly most: number;
};

/** Narrows the choices of `stages`, which has a best one, to the fairest under its limits. Ends at `until`, a time of the clock. */
export function raiseUnder(stages: Stages, now: () => number, until: number): Raised {
  const all = levelsOf(stages);
  const first = lift(stages, all, now, until);
  if (first === null) return { levels: 0, complete: false };
  let levels = 0;
  for (let at = first; at < all.length;) {
    const pack = packFrom(all, at);
    const weights = new Map(pack.map(({ level, weight }) => [level.value, weight]));
    const loss = (cell: number): number => 0 - (weights.get(stages.question.worst(cell)) ?? 0);
    if (stages.best!.some((cell) => loss(cell) < 0)) {
      if (now() >= until || stages.solve({ value: loss }, until).status !== 'best')
        return { levels: Math.max(1, levels), complete: false };
    }
    for (const { level } of pack) levels += settle(stages, level);
    at += pack.length;
  }
  return { levels, complete: true };
}

/** The highest value below which no cell is needed; what lies below is closed. `null` where the time ran out. */
function lift(
  stages: Stages,
  all: readonly Level[],
  now: () => number,
  until: number,
): number | null {
  const { question } = stages;
  const { worst } = question;
  const place = new Map(all.map(({ value }, index) => [value, index]));
  const lowest = (): number =>
    stages.best!.reduce((least, at) => Math.min(least, place.get(worst(at))!), all.length);
  const from = (level: number): number[] =>
    stages.cells.filter((at) => worst(at) >= all[level]!.value);
  // Without the conditions, which is quick to tell: what does not do there does not do with them.
  const couldDo = (level: number): boolean =>
    solve({ ...question, open: stages.openOf(from(level)), value: () => 1, ties: [] }, 'total')
      .chosen.length >= stages.best!.length;
  let low = lowest();
  let high = highest(low, all.length - 1, couldDo);
  for (let tries = 0; low < high; tries += 1) {
    if (now() >= until) return null;
    const middle = tries === 0 ? high : (low + high + 1) >> 1;
    const answer = stages.canDoWith(from(middle), until);
    if (answer === 'late') return null;
    if (answer === 'no') high = middle - 1;
    else low = lowest();
  }
  stages.cells = stages.cells.filter((at) => place.get(worst(at))! >= low);
  return low;
}

/** The last of `low`..`high` for which `does` holds, where it holds up to some place; `low` is not asked. */
function highest(low: number, high: number, does: (at: number) => boolean): number {
  let [least, most] = [low, high];
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    if (does(middle)) least = middle;
    else most = middle - 1;
  }
  return least;
}

/** Keeps what the best choice reached at a level: no more cells of it than that. Returns 1 where it uses some. */
function settle(stages: Stages, { value, cells }: Level): number {
  const { worst } = stages.question;
  const count = stages.best!.filter((at) => worst(at) === value).length;
  if (count === 0) stages.cells = stages.cells.filter((at) => worst(at) !== value);
  else stages.limits.push({ id: '', cells, least: null, most: count });
  return Math.min(1, count);
}

/** The next levels, with weights such that one cell fewer at a lower level outweighs all cells of the higher ones. */
function packFrom(all: readonly Level[], from: number): { level: Level; weight: number }[] {
  let size = 1;
  const reach = (count: number): number =>
    all.slice(from, from + count).reduceRight((sum, { most }) => sum + (sum + 1) * most, 0);
  while (from + size < all.length && reach(size + 1) < mostWeight) size += 1;
  let below = 0;
  return all
    .slice(from, from + size)
    .reverse()
    .map((level) => {
      const weight = below + 1;
      below += weight * level.most;
      return { level, weight };
    })
    .reverse();
}

function levelsOf({ question, cells }: Stages): Level[] {
  const groups = new Map<number, number[]>();
  for (const at of cells) {
    const value = question.worst(at);
    const group = groups.get(value);
    if (group) group.push(at);
    else groups.set(value, [at]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([value, own]) => ({ value, cells: own, most: mostOf(question, own) }));
}

/** At most so many of these cells together: what their rows can carry, and what their columns can. */
function mostOf({ cols, capacity }: Question, cells: readonly number[]): number {
  const room = (people: Iterable<number>, of: Int32Array): number =>
    [...new Set(people)].reduce((sum, person) => sum + of[person]!, 0);
  return Math.min(
    cells.length,
    room(
      cells.map((at) => Math.floor(at / cols)),
      capacity.row,
    ),
    room(
      cells.map((at) => at % cols),
      capacity.col,
    ),
  );
}
