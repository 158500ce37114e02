// A condition on the whole set as one says it.

import type { SetCondition } from '../../../shared/matching/input/set-condition.ts';
import type { Names } from '../names.ts';

export const conditionKinds: readonly {
  readonly value: SetCondition['kind'];
  readonly label: string;
}[] = [
  { value: 'across', label: 'Pairs across organisations' },
  { value: 'in-unit', label: 'Pairs of one unit' },
  { value: 'balanced', label: 'Pairs of each organisation' },
  { value: 'group', label: 'Partners of one person' },
  { value: 'not-both', label: 'Not both of two pairs' },
];

export function conditionWords(condition: SetCondition, names: Names): string {
  switch (condition.kind) {
    case 'across':
      return `at least ${pairs(condition.least)} across organisations`;
    case 'in-unit':
      return `at most ${pairs(condition.most)} with people of ${condition.unit}`;
    case 'balanced':
      return `${between(condition)} pairs with people of ${condition.organisation}`;
    case 'group':
      return `${between(condition)} partners for ${names(condition.participantId)}`;
    case 'not-both':
      return `at most one of: ${condition.pairs.map((pair) => `${names(pair.juniorId)} and ${names(pair.seniorId)}`).join('; ')}`;
  }
}

function pairs(count: number): string {
  return count === 1 ? '1 pair' : `${count} pairs`;
}

function between({ least, most }: { readonly least: number; readonly most: number }): string {
  if (least === most) return `exactly ${least}`;
  return least === 0 ? `at most ${most}` : `${least} to ${most}`;
}
