// Every junior with every senior: the state of the rules, the pair's score, and each person's own score.

import { constraints } from '../constraints/all.ts';
import { stateOf } from '../constraints/constraint.ts';
import type { PreparedInput } from '../input/prepared-input.ts';
import { toScore, weighed, type Weighed } from './pair-score.ts';

/** What `state` holds: 0 is clear. */
const unknown = 1;
export const blocked = 2;

/** Row by row (junior), column by column (senior); all scores 0..1000. */
export type Matrix = {
  readonly rows: number;
  readonly cols: number;
  readonly state: Uint8Array;
  readonly score: Int16Array;
  readonly junior: Int16Array;
  readonly senior: Int16Array;
  /** Σ of the weights that are known, for "at equal score the better-known pair comes first". */
  readonly known: Float64Array;
  readonly weights: readonly Weighed[];
};

/** Called with the share done; answering `false` stops the work. */
export type OnProgress = (fraction: number) => boolean | void;

/** Thrown inside the engine when `OnProgress` answered `false`; `propose` turns it into a `Problem`. */
export class Stopped extends Error {}

const pairRules = constraints.filter((constraint) => constraint.stage === 'pair');

/** Judges all pairs. About a microsecond a pair. */
export function judgeAll(prepared: PreparedInput, onProgress?: OnProgress): Matrix {
  const [rows, cols] = [prepared.juniors.length, prepared.seniors.length];
  const size = rows * cols;
  const matrix: Matrix = {
    rows,
    cols,
    state: new Uint8Array(size),
    score: new Int16Array(size),
    junior: new Int16Array(size),
    senior: new Int16Array(size),
    known: new Float64Array(size),
    weights: weighed(prepared),
  };
  const waiting = new Set(prepared.input.waiting);
  const work: Work = {
    prepared,
    matrix,
    waiting,
    eachOwn: matrix.weights.filter(({ criterion }) => criterion.speaksFor === 'each'),
  };
  for (let row = 0; row < rows; row += 1) {
    for (let col = 0; col < cols; col += 1) judgePair(work, row, col);
    if (onProgress?.((row + 1) / rows) === false) throw new Stopped();
  }
  return matrix;
}

type Work = {
  readonly prepared: PreparedInput;
  readonly matrix: Matrix;
  readonly waiting: ReadonlySet<string>;
  readonly eachOwn: readonly Weighed[];
};

function judgePair({ prepared, matrix, waiting, eachOwn }: Work, row: number, col: number): void {
  const [junior, senior] = [prepared.juniors[row]!, prepared.seniors[col]!];
  const at = row * matrix.cols + col;
  for (const constraint of pairRules) {
    const state = stateOf(constraint, junior, senior, prepared);
    if (state === 'clear') continue;
    matrix.state[at] = state === 'blocked' ? blocked : unknown;
    if (state === 'blocked') break;
  }
  let gained = 0;
  let weight = 0;
  let juniorGained = 0;
  let juniorWeight = 0;
  let seniorGained = 0;
  let seniorWeight = 0;
  for (const { criterion, weight: own } of matrix.weights) {
    const { speaksFor } = criterion;
    const value = criterion.judge(junior, senior, prepared);
    if (value === null) continue;
    gained += own * value;
    weight += own;
    if (speaksFor === 'each') continue;
    if (speaksFor !== 'senior') {
      juniorGained += own * value;
      juniorWeight += own;
    }
    if (speaksFor !== 'junior') {
      seniorGained += own * value;
      seniorWeight += own;
    }
  }
  for (const { criterion, weight: own } of eachOwn) {
    const forJunior = criterion.judgeFor?.(junior, senior, prepared) ?? null;
    const forSenior = criterion.judgeFor?.(senior, junior, prepared) ?? null;
    if (forJunior !== null) {
      juniorGained += own * forJunior;
      juniorWeight += own;
    }
    if (forSenior !== null) {
      seniorGained += own * forSenior;
      seniorWeight += own;
    }
  }
  matrix.known[at] = weight;
  matrix.score[at] = Math.min(
    1000,
    toScore(gained, weight) + bonusOf(prepared, junior.id, senior.id, waiting),
  );
  matrix.junior[at] = toScore(juniorGained, juniorWeight);
  matrix.senior[at] = toScore(seniorGained, seniorWeight);
  if (belowPersonFloor(prepared, matrix, at)) matrix.state[at] = blocked;
}

/** Whether one of the two would stay below the least score that the programme asks for everybody. No waiver opens such a pair. */
export function belowPersonFloor(
  { settings }: PreparedInput,
  { junior, senior }: Pick<Matrix, 'junior' | 'senior'>,
  at: number,
): boolean {
  return Math.min(junior[at]!, senior[at]!) < settings.floors.person;
}

/** Points for people who were left without a partner last time, before the cap at 1000. */
function bonusOf(
  prepared: PreparedInput,
  juniorId: string,
  seniorId: string,
  waiting: ReadonlySet<string>,
): number {
  if (prepared.settings.waitingBonus === 0) return 0;
  return (
    prepared.settings.waitingBonus * (Number(waiting.has(juniorId)) + Number(waiting.has(seniorId)))
  );
}
