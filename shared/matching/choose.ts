// The decision itself: what stands and is kept together, then the solver over every pair that no rule blocks.

import type { Origin } from './explain.ts';
import { fix } from './fixed.ts';
import type { Fixed } from './fixed.ts';
import { blocked } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Proposal } from './proposal.ts';
import { rarity } from './rarity.ts';
import type { Objective } from './settings.ts';
import { solve } from './solve/objective.ts';
import type { Question } from './solve/objective.ts';
import type { Profile, World } from './world.ts';

/** A register with every pair judged, and the objective to solve for. */
export interface Judged {
  readonly world: World;
  readonly matrix: Matrix;
  readonly objective: Objective;
}

/** The cells chosen, where fixed ones came from, and the proof. */
export interface Chosen {
  readonly chosen: readonly number[];
  readonly origins: ReadonlyMap<number, Origin>;
  readonly notices: Proposal['notices'];
  readonly proof: Proposal['certificate'];
}

/** What stands and what is kept together first, then the solver over the rest. */
export function choose(
  { world, matrix, objective }: Judged,
  tick: (fraction: number) => boolean,
): Chosen {
  const fixed = fix(world, matrix);
  const solution = solve(questionOf({ world, matrix, objective }, fixed), objective, tick);
  const { complete, levels, proof } = solution;
  return {
    chosen: [...fixed.origins.keys(), ...solution.chosen],
    origins: fixed.origins,
    notices: [...fixed.notices, ...settingsNotices(matrix)],
    proof: { ...proof, levels, complete },
  };
}

export function settingsNotices(matrix: Matrix): Proposal['notices'] {
  const sum = matrix.weights.reduce((total, { weight }) => total + weight, 0);
  if (sum === 0)
    return [
      {
        kind: 'settings',
        juniorId: null,
        seniorId: null,
        reason: [{ text: 'All weights are 0, so every pair scores 0 and only the rules decide.' }],
      },
    ];
  return [];
}

/** What is left for the solver once `fixed` is settled. */
export function questionOf({ world, matrix }: Judged, fixed: Fixed): Question {
  const previous = new Set(world.input.previous.map((pair) => `${pair.juniorId} ${pair.seniorId}`));
  const isPrevious = (at: number): number => {
    const [junior, senior] = peopleAt(world, matrix, at);
    return Number(previous.has(`${junior.id} ${senior.id}`));
  };
  return {
    rows: matrix.rows,
    cols: matrix.cols,
    capacity: fixed.left,
    started: startedBy(fixed, matrix),
    open: matrix.state.map((state, at) => Number(state !== blocked && !fixed.origins.has(at))),
    value: (at) => matrix.score[at]!,
    worst: (at) => Math.min(matrix.junior[at]!, matrix.senior[at]!),
    ...(previous.size > 0 ? { stay: isPrevious } : {}),
    ties: [(at) => Math.round(matrix.known[at]! * 1000), rarity(world, matrix)],
  };
}

/** Whoever is in a pair that is settled already. */
function startedBy({ origins }: Fixed, { rows, cols }: Matrix): NonNullable<Question['started']> {
  const started = { row: new Uint8Array(rows), col: new Uint8Array(cols) };
  for (const at of origins.keys()) {
    started.row[Math.floor(at / cols)] = 1;
    started.col[at % cols] = 1;
  }
  return started;
}

/** The two people of a cell. */
export function peopleAt(world: World, matrix: Matrix, at: number): [Profile, Profile] {
  return [world.juniors[Math.floor(at / matrix.cols)]!, world.seniors[at % matrix.cols]!];
}
