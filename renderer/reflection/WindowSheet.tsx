// Plans one reflective session for every pair at once, spread over the working days of a window.

import { Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { SessionDraft } from '../../shared/coaching/session.ts';
import { pairTemplates, Prompts } from '../../shared/coaching/templates.ts';
import { addDays, type Day, nextWorkingDay } from '../../shared/kernel/date.ts';
import { line, TypedDay } from '../../shared/kernel/field.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { useDraft } from '../programme/use-draft.ts';
import { DayField } from '../ui/DayField.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { offerUndo } from '../ui/undo-toast.tsx';
import { usePlanWindow, useRemoveWindow } from './data.ts';
import { TemplateFields } from './TemplateFields.tsx';
import classes from './reflection.module.css';

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
  const [plan, remove] = [usePlanWindow(), useRemoveWindow()];
  const keep = async () => {
    if (!check()) return;
    const { title, startsOn, endsOn, ...session } = value;
    try {
      const { id, planned } = await plan.tell({ cohortId, title, startsOn, endsOn, session });
      offerUndo({
        text: planned === 1 ? 'One session planned.' : `${planned} sessions planned.`,
        onUndo: () => void remove.tell({ id }),
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
          <TextInput
            label="At, if all at the same time"
            placeholder="no time yet"
            value={value.atTime ?? ''}
            onChange={(event) =>
              change({
                atTime: event.currentTarget.value === '' ? null : event.currentTarget.value,
              })
            }
            error={problemOf('atTime')}
          />
          <NumberInput
            label="Minutes"
            value={value.minutes}
            min={10}
            max={240}
            step={5}
            allowDecimal={false}
            allowNegative={false}
            onChange={(minutes) => change({ minutes: Number(minutes) })}
            error={problemOf('minutes')}
          />
        </div>
        <div>
          <p id="window-attends" className={classes.label}>
            Who attends
          </p>
          <SegmentedControl
            fullWidth
            aria-labelledby="window-attends"
            value={value.attends}
            onChange={(attends) => change({ attends: attends as WindowDraft['attends'] })}
            data={[
              { value: 'both', label: 'Both' },
              { value: 'junior', label: `${seatWord(programme, 'junior')} alone` },
              { value: 'senior', label: `${seatWord(programme, 'senior')} alone` },
            ]}
          />
        </div>
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
