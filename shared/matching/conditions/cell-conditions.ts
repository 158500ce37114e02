// Conditions on the whole set as numbers of chosen cells: at least or at most so many of some cells.

import { foldCase } from '../../kernel/fold.ts';
import type { Profile, PreparedInput } from '../input/prepared-input.ts';
import type { SetCondition } from '../input/set-condition.ts';
import { pairText } from '../terms/pair-key.ts';

/** A condition on the number of chosen cells among `cells` (`row * cols + col`). */
export type CellCondition = {
  readonly id: string;
  readonly cells: readonly number[];
  readonly least: number | null;
  readonly most: number | null;
};

/** All conditions, and the time the search may take. */
export type CellConditions = {
  readonly conditions: readonly CellCondition[];
  readonly seconds: number;
};

/** Each condition as a count of cells of `juniors × seniors`, row by row. */
export function cellConditions(
  prepared: PreparedInput,
  conditions: readonly SetCondition[],
): CellCondition[] {
  return conditions.map((condition) => {
    const counts = counting(condition);
    const cells: number[] = [];
    prepared.juniors.forEach((junior, row) => {
      prepared.seniors.forEach((senior, col) => {
        if (counts(junior, senior)) cells.push(row * prepared.seniors.length + col);
      });
    });
    return { id: condition.id, cells, ...limits(condition) };
  });
}

function counting(condition: SetCondition): (junior: Profile, senior: Profile) => boolean {
  switch (condition.kind) {
    case 'across':
      return (junior, senior) =>
        junior.organisation !== -1 &&
        senior.organisation !== -1 &&
        junior.organisation !== senior.organisation;
    case 'in-unit':
      return (junior, senior) =>
        alike(junior.person.unit, condition.unit) || alike(senior.person.unit, condition.unit);
    case 'not-both': {
      const pairs = new Set(condition.pairs.map((pair) => pairText(pair)));
      return (junior, senior) => pairs.has(pairText({ juniorId: junior.id, seniorId: senior.id }));
    }
    case 'balanced':
      return (junior, senior) =>
        alike(junior.person.organisation, condition.organisation) ||
        alike(senior.person.organisation, condition.organisation);
    case 'group':
      return (junior, senior) =>
        junior.id === condition.participantId || senior.id === condition.participantId;
  }
}

function limits(condition: SetCondition): Pick<CellCondition, 'least' | 'most'> {
  switch (condition.kind) {
    case 'across':
      return { least: condition.least, most: null };
    case 'in-unit':
      return { least: null, most: condition.most };
    case 'not-both':
      return { least: null, most: 1 };
    case 'balanced':
    case 'group':
      return { least: condition.least, most: condition.most };
  }
}

function alike(one: string | null, other: string): boolean {
  return one !== null && foldCase(one) === foldCase(other);
}
