// Later check-ins of a year: only pairs without a session near them need one, so that nobody is asked twice in a month.

import type { Session } from '../coaching/session.ts';
import { addDays } from '../kernel/date.ts';
import type { PairStatus } from '../matching/terms/pair.ts';
import type { RoadmapStep } from '../programme/roadmap.ts';

/** Days before and after a check-in within which a session takes its place. */
export const nearDays = 21;

export function isCheckIn({ key }: Pick<RoadmapStep, 'key'>): boolean {
  return key?.startsWith('check-in-') ?? false;
}

/** Pairs that go on and have no session, held or planned, within three weeks of the check-in's days. */
export function pairsToHear<P extends { readonly id: string; readonly status: PairStatus }>(
  step: Pick<RoadmapStep, 'startsOn' | 'endsOn'>,
  pairs: readonly P[],
  sessions: readonly Pick<Session, 'pairId' | 'onDate' | 'state'>[],
): P[] {
  const [from, to] = [addDays(step.startsOn, -nearDays), addDays(step.endsOn, nearDays)];
  const near = new Set(
    sessions
      .filter(
        ({ onDate, state }) =>
          (state === 'held' || state === 'planned') && onDate >= from && onDate <= to,
      )
      .map(({ pairId }) => pairId),
  );
  return pairs.filter(
    ({ id, status }) => (status === 'active' || status === 'forming') && !near.has(id),
  );
}
