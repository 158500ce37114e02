// Plan of a cohort: the timeline by months, and the plan in words beside it.

import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { endOf } from '../../shared/programme/cohort.ts';
import { seatWord } from '../../shared/programme/programme.ts';
import { stateWords } from '../coaching/session-words.ts';
import { usePairs } from '../pairs/data.ts';
import { useCohortState, type CurrentCohort } from '../programme/current.tsx';
import { useRoadmap } from '../programme/data.ts';
import { useToday } from '../ui/dates/use-today.ts';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { useHotkeys } from '../ui/keyboard/hotkeys.ts';
import { Page } from '../ui/layout/Page.tsx';
import { LinkingPin } from '../ui/LinkingPin.tsx';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { useSessionsOfCohort } from './data.ts';
import { monthSpan } from './timeline-layout.ts';
import { Timeline } from './Timeline.tsx';
import { UpcomingList } from './UpcomingList.tsx';
import { WindowSheet } from './WindowSheet.tsx';
import classes from './plan.module.css';

export default function PlanScreen() {
  const [, go] = useLocation();
  const { known, current } = useCohortState();
  if (!known) return null;
  if (!current) {
    return (
      <Page title="Plan">
        <EmptyState
          title="No programme yet"
          picture={<LinkingPin size={36} joined={false} />}
          action={{ label: 'Make a programme', onDo: () => go('/programme/new') }}
        >
          From its kick-off date a programme gets a roadmap. Here you see it by months, together
          with your reflective sessions.
        </EmptyState>
      </Page>
    );
  }
  return <Plan current={current} />;
}

const zooms = [
  { value: 'year', label: 'Year' },
  { value: 'quarter', label: 'Quarter' },
  { value: 'month', label: 'Month' },
] as const;
const widths = { year: 30, quarter: 200, month: 520 } as const;

function Plan({ current: { cohort, programme } }: { current: CurrentCohort }) {
  const [, go] = useLocation();
  const today = useToday();
  const [zoom, setZoom] = useState<keyof typeof widths>('year');
  const [open, setOpen] = useViewState(`plan/${cohort.id}/window`, false);
  const { data: pairs } = usePairs(cohort.id);
  const going = (pairs ?? []).filter((pair) => pair.status !== 'ended');
  const meeting = going.filter((pair) => pair.status !== 'paused').length;
  useHotkeys([
    {
      keys: 'N',
      label: 'Plan sessions for all pairs',
      group: 'Here',
      run: () => {
        if (meeting > 0) setOpen(true);
      },
    },
  ]);
  const { data: steps } = useRoadmap(cohort.id);
  const { data: plan } = useSessionsOfCohort(cohort.id);
  if (!steps || !pairs || !plan) return null;
  const words = { junior: seatWord(programme, 'junior'), senior: seatWord(programme, 'senior') };
  const days = [
    cohort.kickOff,
    endOf(cohort.kickOff, programme.months),
    ...steps.flatMap((step) => [step.startsOn, step.endsOn]),
    ...plan.sessions.map((session) => session.onDate),
  ].toSorted();
  return (
    <Page
      title="Plan"
      intro={<bdi>{cohort.name}</bdi>}
      width="full"
      actions={
        <>
          <SegmentedControl
            aria-label="How much of the plan"
            size="xs"
            data={[...zooms]}
            value={zoom}
            onChange={(value) => setZoom(value as typeof zoom)}
          />
          {meeting === 0 ? null : (
            <Button onClick={() => setOpen(true)}>Plan sessions for all pairs</Button>
          )}
        </>
      }
    >
      <div className={classes.plan}>
        <Timeline
          span={monthSpan(days[0] ?? cohort.kickOff, days.at(-1) ?? cohort.kickOff)}
          today={today}
          pairs={going}
          steps={steps}
          sessions={plan.sessions}
          windows={plan.windows}
          monthWidth={widths[zoom]}
          stateWords={(session) => stateWords(session, words)}
          onSession={(id) => go(`/plan/session/${id}`)}
          onPair={(id) => go(`/pairs/${id}`)}
        />
        <UpcomingList plan={plan} pairs={pairs} steps={steps} today={today} words={words} />
      </div>
      {open ? (
        <WindowSheet
          cohortId={cohort.id}
          pairs={meeting}
          programme={programme}
          today={today}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Page>
  );
}
