// What one works on now: the current cohort and its programme, for every screen.

import type { Cohort } from '../../shared/programme/cohort.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { useCurrent } from './data.ts';

export type CurrentCohort = { readonly cohort: Cohort; readonly programme: Programme };

/**
 * null before the first programme and for the moment until it is read; see `useCohortState` to tell
 * the two apart.
 */
export function useCohort(): CurrentCohort | null {
  return useCurrent().data ?? null;
}

export type CohortState = { readonly known: boolean; readonly current: CurrentCohort | null };

/**
 * `known` is false until the vault has answered: show nothing yet, not "make a programme first".
 */
export function useCohortState(): CohortState {
  const { data } = useCurrent();
  return { known: data !== undefined, current: data ?? null };
}
