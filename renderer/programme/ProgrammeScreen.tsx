// The current programme: what it is, its cohorts, and the roadmap of the current one.

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { showDay } from '../../shared/kernel/date.ts';
import { endOf } from '../../shared/programme/cohort.ts';
import { useToday } from '../ui/dates/use-today.ts';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { useHotkeys } from '../ui/keyboard/hotkeys.ts';
import { Page } from '../ui/layout/Page.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { LinkingPin } from '../ui/LinkingPin.tsx';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { CohortSheet } from './CohortSheet.tsx';
import { CohortsList } from './CohortsList.tsx';
import { useCohortState } from './current.tsx';
import { MoveKickOff } from './MoveKickOff.tsx';
import { ProgrammeFacts } from './ProgrammeFacts.tsx';
import { ProgrammeSheet } from './ProgrammeSheet.tsx';
import { RoadmapList } from './RoadmapList.tsx';

type Open = 'programme' | 'cohort' | 'kick-off' | null;

export default function ProgrammeScreen() {
  const [, go] = useLocation();
  const { known, current } = useCohortState();
  const [open, setOpen] = useViewState<Open>('programme/open', null);
  const today = useToday();
  useHotkeys([
    { keys: 'N', label: 'New programme', group: 'Here', run: () => go('/programme/new') },
  ]);
  if (!known) return null;
  if (!current) {
    return (
      <Page title="Programme">
        <EmptyState
          title="No programme yet"
          picture={<LinkingPin size={36} joined={false} />}
          action={{ label: 'Make a programme', onDo: () => go('/programme/new') }}
        >
          A programme says what the exchange is for, how long it runs and who takes part. From its
          kick-off date we lay out a roadmap that you can change.
        </EmptyState>
      </Page>
    );
  }
  const { programme, cohort } = current;
  const close = () => setOpen(null);
  return (
    <Page
      title={<bdi>{programme.name}</bdi>}
      actions={
        <>
          <Button variant="default" onClick={() => setOpen('programme')}>
            Change programme
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} />}
            onClick={() => go('/programme/new')}
          >
            New programme
          </Button>
        </>
      }
    >
      <Section title="What it is">
        <ProgrammeFacts programme={programme} />
      </Section>
      <Section
        title="Cohorts"
        action={
          <Button size="compact-sm" variant="subtle" onClick={() => setOpen('cohort')}>
            Add a cohort
          </Button>
        }
      >
        <CohortsList
          programmeId={programme.id}
          currentId={cohort.id}
          months={programme.months}
          today={today}
        />
      </Section>
      <Section
        title={
          <>
            Roadmap of <bdi>{cohort.name}</bdi>
          </>
        }
        note={`kick-off ${showDay(cohort.kickOff, today)}, ends ${showDay(endOf(cohort.kickOff, programme.months), today)}`}
        action={
          <Button size="compact-sm" variant="subtle" onClick={() => setOpen('kick-off')}>
            Move the kick-off
          </Button>
        }
      >
        <RoadmapList cohortId={cohort.id} today={today} />
      </Section>
      {open === 'programme' ? <ProgrammeSheet programme={programme} onClose={close} /> : null}
      {open === 'cohort' ? (
        <CohortSheet programmeId={programme.id} today={today} onClose={close} />
      ) : null}
      {open === 'kick-off' ? <MoveKickOff cohort={cohort} today={today} onClose={close} /> : null}
    </Page>
  );
}
