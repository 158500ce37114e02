// The cohorts of a programme: when each runs, and which one is worked on.

import { useState } from 'react';
import { showDay } from '../../shared/kernel/date.ts';
import { endOf, type Cohort } from '../../shared/programme/cohort.ts';
import type { Months } from '../../shared/programme/programme.ts';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { useChooseCohort, useProgrammes } from './data.ts';
import { RenameCohort } from './RenameCohort.tsx';
import classes from './programme.module.css';

type Props = { programmeId: string; currentId: string; months: Months; today: string };

export function CohortsList({ programmeId, currentId, months, today }: Props) {
  const { data: programmes } = useProgrammes();
  const { send } = useChooseCohort();
  const [renamed, setRenamed] = useState<Cohort | null>(null);
  const cohorts = programmes?.find(({ id }) => id === programmeId)?.cohorts ?? [];
  return (
    <>
      {cohorts.map((cohort) => (
        <SentenceRow
          key={cohort.id}
          action={
            cohort.id === currentId
              ? undefined
              : { label: 'Work on this cohort', onDo: () => void send({ cohortId: cohort.id }) }
          }
        >
          <button
            type="button"
            className={classes.name}
            onClick={() => setRenamed(cohort)}
            aria-label={`Rename: ${cohort.name}`}
          >
            <bdi>{cohort.name}</bdi>
          </button>{' '}
          <span className={classes.small}>
            {showDay(cohort.kickOff, today)} to {showDay(endOf(cohort.kickOff, months), today)}
            {cohort.id === currentId ? ' · you work on this one' : ''}
          </span>
        </SentenceRow>
      ))}
      {renamed ? <RenameCohort cohort={renamed} onClose={() => setRenamed(null)} /> : null}
    </>
  );
}
