// What the solver may not touch: pairs that people were asked about or agreed to, then pairs kept together.

import { constraints } from '../constraints/all.ts';
import { stateOf } from '../constraints/constraint.ts';
import type { PreparedInput } from '../input/prepared-input.ts';
import { blocked, type Matrix } from '../score/matrix.ts';
import { byPairText } from '../terms/pair-key.ts';
import { say, type Sentence } from '../terms/sentence.ts';
import type { Origin } from './explain.ts';
import type { Proposal } from './proposal.ts';

export type Fixed = {
  readonly origins: ReadonlyMap<number, Origin>;
  /** Capacity that is left for the solver. */
  readonly left: { readonly row: Int32Array; readonly col: Int32Array };
  readonly notices: Proposal['notices'];
};

/** Settles standing pairs as they are, then follows pins as far as rules and capacity allow; each that cannot be followed is named. */
export function fix(prepared: PreparedInput, matrix: Matrix): Fixed {
  const origins = new Map<number, Origin>();
  const notices: Proposal['notices'][number][] = [];
  const left = {
    row: Int32Array.from(prepared.juniors, (person) => person.capacity),
    col: Int32Array.from(prepared.seniors, (person) => person.capacity),
  };
  const rowOf = new Map(prepared.juniors.map((person, row) => [person.id, row]));
  const colOf = new Map(prepared.seniors.map((person, col) => [person.id, col]));
  const place = (pair: {
    juniorId: string;
    seniorId: string;
  }): { row: number; col: number; at: number } | null => {
    const [row, col] = [rowOf.get(pair.juniorId), colOf.get(pair.seniorId)];
    return row === undefined || col === undefined
      ? null
      : { row, col, at: row * matrix.cols + col };
  };
  const take = (
    { row, col, at }: { row: number; col: number; at: number },
    origin: Origin,
  ): void => {
    origins.set(at, origin);
    left.row[row] = Math.max(0, left.row[row]! - 1);
    left.col[col] = Math.max(0, left.col[col]! - 1);
  };
  const tell = (
    kind: 'pin' | 'standing',
    pair: { juniorId: string; seniorId: string },
    reason: Sentence,
  ): void => {
    notices.push({ kind, juniorId: pair.juniorId, seniorId: pair.seniorId, reason });
  };

  for (const pair of inOrder(prepared.input.standing)) {
    const cell = place(pair);
    if (cell === null) {
      tell('standing', pair, say('One of the two does not take part at present.'));
      continue;
    }
    if (matrix.state[cell.at] === blocked)
      tell(
        'standing',
        pair,
        say('This pair stands, but a rule speaks against it now: ', ...whyNot(prepared, pair)),
      );
    if (!origins.has(cell.at)) take(cell, { pinned: false, standing: pair.state });
  }
  for (const pair of inOrder(prepared.input.pins.together)) {
    const cell = place(pair);
    if (cell === null) tell('pin', pair, say('One of the two does not take part at present.'));
    else if (origins.has(cell.at)) origins.set(cell.at, { ...origins.get(cell.at)!, pinned: true });
    else if (matrix.state[cell.at] === blocked)
      tell('pin', pair, say('They cannot be kept together: ', ...whyNot(prepared, pair)));
    else if (left.row[cell.row] === 0 || left.col[cell.col] === 0)
      tell(
        'pin',
        pair,
        say('They cannot be kept together: one of them has no room left for another pair.'),
      );
    else take(cell, { pinned: true, standing: null });
  }
  return { origins, left, notices };
}

function whyNot(prepared: PreparedInput, pair: { juniorId: string; seniorId: string }): Sentence {
  const [junior, senior] = [prepared.byId.get(pair.juniorId)!, prepared.byId.get(pair.seniorId)!];
  const rule = constraints.find(
    (constraint) =>
      constraint.stage === 'pair' && stateOf(constraint, junior, senior, prepared) === 'blocked',
  );
  return rule === undefined
    ? say('one of them would stay below the least score for a person.')
    : rule.explain(junior, senior, prepared, 'blocked');
}

function inOrder<T extends { readonly juniorId: string; readonly seniorId: string }>(
  pairs: readonly T[],
): T[] {
  return [...pairs].sort((a, b) => byPairText(a, b));
}
