// The decision itself: what stands and is kept together, then the solver over every pair that no rule blocks.

import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import type { Objective } from '../input/settings.ts';
import { blocked, type Matrix } from '../score/matrix.ts';
import { rarity } from '../score/rarity.ts';
import { solve } from '../solve/objective.ts';
import type { Question } from '../solve/question.ts';
import { pairText } from '../terms/pair-key.ts';
import type { Origin } from './explain.ts';
import { fix, type Fixed } from './fixed-pairs.ts';
import type { Proposal } from './proposal.ts';

/** A register with every pair judged, and the objective to solve for. */
export type Judged = {
  readonly prepared: PreparedInput;
  readonly matrix: Matrix;
  readonly objective: Objective;
};

/** The cells chosen, where fixed ones came from, and the proof. */
export type ChosenCells = {
  readonly chosen: readonly number[];
  readonly origins: ReadonlyMap<number, Origin>;
  readonly notices: Proposal['notices'];
  readonly proof: Proposal['certificate'];
};

/** What stands and what is kept together first, then the solver over the rest. */
export function choose(
  { prepared, matrix, objective }: Judged,
  tick: (fraction: number) => boolean,
): ChosenCells {
  const fixed = fix(prepared, matrix);
  const solution = solve(questionOf({ prepared, matrix, objective }, fixed), objective, tick);
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
export function questionOf({ prepared, matrix }: Judged, fixed: Fixed): Question {
  const previous = new Set(prepared.input.previous.map(pairText));
  const isPrevious = (at: number): number => {
    const [junior, senior] = peopleAt(prepared, matrix, at);
    return Number(previous.has(pairText({ juniorId: junior.id, seniorId: senior.id })));
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
    ties: [(at) => Math.round(matrix.known[at]! * 1000), rarity(prepared, matrix)],
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
export function peopleAt(prepared: PreparedInput, matrix: Matrix, at: number): [Profile, Profile] {
  return [prepared.juniors[Math.floor(at / matrix.cols)]!, prepared.seniors[at % matrix.cols]!];
}
