// The list of pairs. Lives here because the next date of a pair may be a meeting or a session.

import { Button } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Day } from '../../shared/kernel/date.ts';
import type { PairLine } from '../../shared/pairs/page.ts';
import { usePairs } from '../pairs/data.ts';
import { PairList } from '../pairs/PairList.tsx';
import { useCohortState } from '../programme/current.tsx';
import { useSessionsOfCohort } from '../reflection/data.ts';
import { useToday } from '../ui/dates/use-today.ts';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { Page } from '../ui/layout/Page.tsx';
import { LinkingPin } from '../ui/LinkingPin.tsx';

export default function PairsScreen() {
  const [, go] = useLocation();
  const today = useToday();
  const { known, current } = useCohortState();
  const cohortId = current?.cohort.id ?? '';
  const { data: pairs } = usePairs(cohortId);
  const { data: plan } = useSessionsOfCohort(cohortId);
  const nextDates = useMemo(() => nextByPair(plan?.sessions ?? [], today), [plan, today]);
  const open = useCallback((pair: PairLine) => go(`/pairs/${pair.id}`), [go]);
  if (!known) return null;
  if (!current) {
    return (
      <Page title="Pairs">
        <EmptyState
          title="No programme yet"
          picture={<LinkingPin size={36} joined={false} />}
          action={{ label: 'Make a programme', onDo: () => go('/programme/new') }}
        >
          Pairs grow out of a programme: make one, bring people, and propose who could learn from
          whom.
        </EmptyState>
      </Page>
    );
  }
  if (!pairs) return null;
  if (pairs.length === 0) {
    return (
      <Page title="Pairs">
        <EmptyState
          title="No pairs yet"
          picture={<LinkingPin size={36} joined={false} />}
          action={{ label: 'Go to matching', onDo: () => go('/matching') }}
        >
          A pair stands here once both have said yes. Then you find its year in one place: meetings,
          sessions, notes and letters.
        </EmptyState>
      </Page>
    );
  }
  const going = pairs.filter((pair) => pair.status !== 'ended').length;
  return (
    <Page
      title="Pairs"
      intro={going === 1 ? 'One pair' : `${going} pairs`}
      width="full"
      actions={
        <Button variant="default" onClick={() => go('/letters')}>
          Letters
        </Button>
      }
    >
      <PairList
        pairs={pairs}
        programme={current.programme}
        today={today}
        nextDates={nextDates}
        onOpen={open}
      />
    </Page>
  );
}

function nextByPair(
  sessions: readonly { readonly pairId: string; readonly onDate: Day; readonly state: string }[],
  today: Day,
): Map<string, Day> {
  const next = new Map<string, Day>();
  for (const { pairId, onDate, state } of sessions) {
    const before = next.get(pairId);
    if (state === 'planned' && onDate >= today && (before === undefined || onDate < before))
      next.set(pairId, onDate);
  }
  return next;
}
