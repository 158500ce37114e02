// The objectives under conditions on the whole set, one aim after the other, each proven best or said to have run out of time.

import { Problem } from '../../kernel/problem.ts';
import type { Objective } from '../input/settings.ts';
import { solve, type Solution } from '../solve/objective.ts';
import type { Question, Aim } from '../solve/question.ts';
import { breachOf, shortOf } from './breach.ts';
import type { CellConditions, CellCondition } from './cell-conditions.ts';
import { contradiction } from './contradiction.ts';
import { raiseUnder } from './fair-levels.ts';
import type { Limit } from './linear-model.ts';
import { countPeople, peopleCount } from './people-limits.ts';
import type { Solver } from './solver.ts';
import { Stages, type Reached, type SearchStage } from './stages.ts';

/**
 * `gap` is (bound − value) over the bound's size, by the bounds that HiGHS proved: the largest of all aims, 0 where each is proven
 * best. `violation` is the largest breach of a capacity or condition by what is chosen, counted anew: a choice that keeps all has 0.
 */
export type SideSolution = {
  readonly chosen: readonly number[];
  readonly gap: number;
  readonly violation: number;
  /** No choice under the conditions and earlier aims has a greater sum; `null` where the time ran out before the sum came up. */
  readonly bound: number | null;
  readonly timedOut: boolean;
  readonly aims: number;
  /** Levels of fairness that were settled, and whether all were: false means "fair for the worst so many levels". */
  readonly levels: number;
  readonly complete: boolean;
  readonly cellsUsed: number;
  readonly cellsOpen: number;
};

/** Fairness may take this share of the time; the sum gets the rest. */
const shareOfLevels = 0.6;
/** Up to so many open cells, equals are told apart by the same rules as without conditions. */
const tiesUpTo = 4000;

/**
 * Solves an objective under the conditions. Throws `Problem('conflict')` whose `fields` are the ids of the smallest set of
 * conditions that cannot hold together, and `Problem('refused')` where the time was over before any choice was found.
 */
export function solveWithSides(
  question: Question,
  objective: Objective,
  sides: CellConditions,
  solver: Solver,
): SideSolution {
  const started = solver.now();
  const until = started + sides.seconds * 1000;
  const free = solve(question, objective);
  const sum = (chosen: readonly number[]): number =>
    chosen.reduce((total, at) => total + question.value(at), 0);
  const stages = new Stages(question, sides.conditions, solver);
  const cellsOpen = stages.cells.length;
  if (sides.conditions.every((side) => keeps(free.chosen, side))) {
    const { chosen, levels, complete, proof } = free;
    return {
      chosen,
      gap: proof.gap,
      violation: proof.violation,
      bound: sum(chosen),
      timedOut: false,
      aims: proof.aims,
      levels,
      complete,
      cellsUsed: cellsOpen,
      cellsOpen,
    };
  }
  const run: Run = { stages, until, gap: 0, late: false, aims: 0 };
  const first = firstAims(run, objective, free);
  if (first === 'impossible') {
    const ids = contradiction(question, sides, solver);
    throw new Problem(
      'conflict',
      ids.length === 1
        ? `This condition cannot hold: ${ids[0]}.`
        : `These conditions cannot hold together: ${ids.join(', ')}.`,
      ids,
    );
  }
  if (stages.best === null)
    throw new Problem(
      'refused',
      'No choice that holds all conditions was found in the time given. Allow more time, or fewer conditions.',
    );
  let fair = { levels: 0, complete: objective !== 'fairest' };
  if (objective === 'fairest' && !run.late) {
    fair = raiseUnder(stages, solver.now, started + shareOfLevels * sides.seconds * 1000);
    run.aims += 1 + fair.levels;
  }
  const total =
    objective === 'total' && question.stay === undefined
      ? first
      : aim(run, { value: question.value });
  if (cellsOpen <= tiesUpTo)
    breakTies(run, objective === 'total' ? [() => 1, ...question.ties] : question.ties);
  return {
    chosen: stages.best,
    gap: Math.max(run.gap, stages.gap),
    violation: breachOf(question, sides.conditions, stages.best),
    bound:
      total !== null && total !== 'impossible' && Number.isFinite(total.bound) ? total.bound : null,
    timedOut: run.late || !fair.complete,
    aims: run.aims,
    ...fair,
    cellsUsed: stages.cellsUsed,
    cellsOpen,
  };
}

type Run = {
  readonly stages: Stages;
  readonly until: number;
  gap: number;
  late: boolean;
  aims: number;
};

/** What comes before the sum or fairness: pairs, then people, then what should stay. The sum alone starts with what should stay. */
function firstAims(run: Run, objective: Objective, free: Solution): Reached | 'impossible' | null {
  const { stages } = run;
  const { question } = stages;
  let last: Reached | 'impossible' | null = null;
  if (objective !== 'total') {
    last = asManyPairs(run, free.chosen.length);
    if (last === 'impossible' || last === null) return last;
    const people = peopleCount(question, stages.cells);
    if (people !== null && !run.late) {
      stages.withHelpers(people.helpers, people.limits);
      if (countPeople(question, stages.best!) === 2 * stages.best!.length)
        stages.limits.push(people.atLeast(2 * stages.best!.length));
      else last = aim(run, people, people.atLeast);
    }
  }
  if (question.stay !== undefined && last !== 'impossible')
    last = aim(run, { value: question.stay });
  return objective === 'total' && question.stay === undefined
    ? aim(run, { value: question.value })
    : last;
}

/** The number of pairs: as many as without conditions where that can be done, which is quick to tell; else as many as can be proven. */
function asManyPairs(run: Run, free: number): Reached | 'impossible' | null {
  const { stages, until } = run;
  const all: Limit = { id: '', cells: stages.cells, least: free, most: null };
  stages.limits.push(all);
  const answer = stages.canDoWith(stages.cells, until);
  if (answer === 'yes') {
    run.aims += 1;
    return { status: 'best', value: free, gap: 0, bound: free };
  }
  stages.limits.splice(stages.limits.indexOf(all), 1);
  return aim(run, { value: () => 1 });
}

/** One aim; what it reached is a limit from now on. Does nothing once the time is over. */
function aim(
  run: Run,
  stage: SearchStage,
  limit?: (least: number) => Limit,
): Reached | 'impossible' | null {
  if (run.late) return null;
  const { stages } = run;
  const reached = stages.solve(stage, run.until);
  if (reached.status === 'impossible') return 'impossible';
  run.aims += 1;
  run.gap = reached.gap;
  run.late = reached.status === 'late';
  if (!run.late)
    stages.limits.push(
      limit?.(reached.value) ?? {
        id: '',
        cells: stages.cells,
        weight: stage.value,
        least: reached.value,
        most: null,
      },
    );
  return reached;
}

/** Between equals: the same numbers as without conditions. Not proven where the time runs out, and not counted as a gap then. */
function breakTies({ stages, late, until }: Run, ties: readonly Aim[]): void {
  const small = (value: number): boolean => Number.isInteger(value) && Math.abs(value) <= 1_000_000;
  if (late || !stages.cells.every((at) => small(stages.question.value(at)))) return;
  for (const tie of ties) {
    const reached = stages.solve({ value: tie }, until);
    if (reached.status !== 'best') return;
    stages.limits.push({
      id: '',
      cells: stages.cells,
      weight: tie,
      least: reached.value,
      most: null,
    });
  }
}

function keeps(chosen: readonly number[], side: CellCondition): boolean {
  return shortOf(new Set(chosen), side) === 0;
}
