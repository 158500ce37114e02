// What forcing or forbidding a pair costs the others, in words; and for which way to choose that is told.

import type { CellState } from '../../../shared/matching/analysis/prices.ts';
import type { Price } from '../../../shared/matching/solve/price-table.ts';

export function priceWords({
  state,
  pairs,
  people,
  points,
}: Price & { readonly state: CellState }): string {
  if (state === 'settled') return 'settled already: kept together or asked';
  const start = state === 'chosen' ? 'the best for all; without this pair: ' : '';
  if (pairs > 0) return `${start}${pairs === 1 ? 'one pair' : `${pairs} pairs`} fewer`;
  if (people > 0)
    return `${start}${people === 1 ? 'one person' : `${people} people`} more without a partner`;
  if (points <= 0)
    return state === 'chosen'
      ? 'the best for all; without it as good'
      : 'nothing: just as good for all';
  return `${start}${points} points fewer for all together`;
}

/** `conditions`: how many the round has for the whole set. */
export function priceTold(conditions: number): string {
  return `Told for “most people, then the highest sum”.${conditions > 0 ? ' Your conditions for the whole set are not looked at here.' : ''}`;
}
