// Sheet for a window: one session for every pair, spread over its working days.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { SessionDraft } from '../../shared/coaching/session.ts';
import { pairTemplates, Prompts } from '../../shared/coaching/templates.ts';
import { addDays, type Day, nextWorkingDay } from '../../shared/kernel/date.ts';
import { line, TypedDay } from '../../shared/kernel/field.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { AttendsField, MinutesField, TimeField } from '../coaching/SessionFields.tsx';
import { TemplateFields } from '../coaching/TemplateFields.tsx';
import { useDraft } from '../programme/use-draft.ts';
import { DayField } from '../ui/dates/DayField.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Sheet } from '../ui/layout/Sheet.tsx';
import { usePlanWindow, useArchiveWindow } from './data.ts';
import classes from './plan.module.css';

const WindowDraft = SessionDraft.omit({ onDate: true }).extend({
  title: line('A name', 120),
  startsOn: TypedDay,
  endsOn: TypedDay,
  prompts: Prompts,
});
type WindowDraft = z.infer<typeof WindowDraft>;
const [quick] = pairTemplates;

type Props = {
  cohortId: string;
  pairs: number;
  programme: Programme;
  today: Day;
  onClose: () => void;
};

export function WindowSheet({ cohortId, pairs, programme, today, onClose }: Props) {
  const [start] = useState(() => nextWorkingDay(addDays(today, 14)));
  const { value, change, check, refuse, problemOf } = useDraft<WindowDraft>(
    WindowDraft,
    {
      title: 'Reflective sessions',
      startsOn: start,
      endsOn: addDays(start, 25),
      atTime: null,
      minutes: 25,
      attends: 'both',
      templateKey: quick?.key ?? '',
      prompts: [...(quick?.prompts ?? [])],
    },
    `plan/${cohortId}/window/form`,
  );
  const [plan, remove] = [usePlanWindow(), useArchiveWindow()];
  const keep = async () => {
    if (!check()) return;
    const { title, startsOn, endsOn, ...session } = value;
    try {
      const { id, planned } = await plan.send({ cohortId, title, startsOn, endsOn, session });
      offerUndo({
        text: planned === 1 ? 'One session planned.' : `${planned} sessions planned.`,
        onUndo: () => void remove.send({ id }),
      });
      onClose();
    } catch (error) {
      if (error instanceof Problem) refuse(error);
    }
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
      <Button loading={plan.busy} onClick={() => void keep()}>
        {pairs === 1 ? 'Plan one session' : `Plan ${pairs} sessions`}
      </Button>
    </>
  );
  return (
    <Sheet open title="Plan sessions for all pairs" onClose={onClose} actions={actions}>
      <div className={classes.form}>
        <p className={classes.soft}>
          One session for each pair, spread evenly over the working days. Each can be moved by
          itself afterwards. Paused pairs are left out.
        </p>
        <TextInput
          label="Name of the window"
          value={value.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={problemOf('title')}
          dir="auto"
          data-autofocus
        />
        <div className={classes.two}>
          <DayField
            label="First day"
            value={value.startsOn}
            onChange={(startsOn) => change({ startsOn })}
            today={today}
            from={today}
            error={problemOf('startsOn')}
          />
          <DayField
            label="Last day"
            value={value.endsOn}
            onChange={(endsOn) => change({ endsOn })}
            today={today}
            from={today}
            error={problemOf('endsOn')}
          />
        </div>
        <div className={classes.two}>
          <TimeField
            label="At, if all at the same time"
            placeholder="no time yet"
            value={value.atTime}
            onChange={(atTime) => change({ atTime })}
            error={problemOf('atTime')}
          />
          <MinutesField
            value={value.minutes}
            onChange={(minutes) => change({ minutes })}
            error={problemOf('minutes')}
          />
        </div>
        <AttendsField
          value={value.attends}
          onChange={(attends) => change({ attends })}
          labels={{
            junior: `${seatWord(programme, 'junior')} alone`,
            senior: `${seatWord(programme, 'senior')} alone`,
          }}
        />
        <TemplateFields
          value={value}
          onChange={change}
          words={{ junior: seatWord(programme, 'junior'), senior: seatWord(programme, 'senior') }}
          error={problemOf('prompts')}
        />
        {plan.problem && plan.problem.fields.length === 0 ? (
          <ErrorNote what={plan.problem.message} />
        ) : null}
      </div>
    </Sheet>
  );
}
