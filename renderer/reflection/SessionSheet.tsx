// Plans a reflective session for a pair or one of the two, or changes one that is planned.

import { Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { SessionDraft, type Session } from '../../shared/coaching/session.ts';
import { pairTemplates, type Prompt } from '../../shared/coaching/templates.ts';
import { addDays, isDay, type Day, nextWorkingDay } from '../../shared/kernel/date.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { PairPerson } from '../../shared/pairs/page.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { useDraft } from '../programme/use-draft.ts';
import { DayField } from '../ui/DayField.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { offerUndo } from '../ui/undo-toast.tsx';
import { useCallOffSession, usePlanSession, usePutBackSession, useReplanSession } from './data.ts';
import { TemplateFields } from './TemplateFields.tsx';
import classes from './reflection.module.css';

type Props = {
  pair: { readonly id: string; readonly junior: PairPerson; readonly senior: PairPerson };
  programme: Programme;
  today: Day;
  session?: Session & { readonly prompts: readonly Prompt[] };
  onClose: () => void;
  /** A session that took place already was entered: now one says what became of it. */
  onEntered?: (id: string) => void;
  onCalledOff?: () => void;
};

type Draft = SessionDraft & { readonly prompts: Prompt[] };

function draftOf(session: Props['session'], today: Day): Draft {
  if (session) {
    const { onDate, atTime, minutes, attends, templateKey, prompts } = session;
    return { onDate, atTime, minutes, attends, templateKey, prompts: [...prompts] };
  }
  const [quick] = pairTemplates;
  return {
    onDate: nextWorkingDay(addDays(today, 7)),
    atTime: '10:00',
    minutes: 25,
    attends: 'both',
    templateKey: quick?.key ?? '',
    prompts: [...(quick?.prompts ?? [])],
  };
}

export function SessionSheet({
  pair,
  programme,
  today,
  session,
  onClose,
  onEntered,
  onCalledOff,
}: Props) {
  const before = draftOf(session, today);
  const { value, change, check, refuse, problemOf } = useDraft<Draft>(
    SessionDraft,
    before,
    session ? `session/${session.id}/changing/form` : `pair/${pair.id}/open/session`,
  );
  const isOver = isDay(value.onDate) && value.onDate < today;
  const [plan, replan, callOff, putBack] = [
    usePlanSession(),
    useReplanSession(),
    useCallOffSession(),
    usePutBackSession(),
  ];
  const keep = async () => {
    if (!check()) return;
    try {
      if (session) {
        await replan.tell({ id: session.id, session: value });
        offerUndo({
          text: 'Session changed.',
          onUndo: () => void replan.tell({ id: session.id, session: before }),
        });
      } else {
        const { id } = await plan.tell({ pairId: pair.id, session: value });
        offerUndo({
          text: isOver ? 'Session entered.' : 'Session planned.',
          onUndo: () => void callOff.tell({ id }),
        });
        if (isOver) return onEntered?.(id);
      }
      onClose();
    } catch (error) {
      if (error instanceof Problem) refuse(error);
    }
  };
  const takeOff = async (id: string) => {
    await callOff.tell({ id });
    onClose();
    onCalledOff?.();
    offerUndo({ text: 'Session called off.', onUndo: () => void putBack.tell({ id }) });
  };
  const problem = plan.problem ?? replan.problem;
  const actions = (
    <>
      {session ? (
        <Button variant="subtle" color="gray" onClick={() => void takeOff(session.id)}>
          Call it off
        </Button>
      ) : null}
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
      <Button loading={plan.busy || replan.busy} onClick={() => void keep()}>
        {session ? 'Save the session' : isOver ? 'Enter the session' : 'Plan the session'}
      </Button>
    </>
  );
  return (
    <Sheet
      open
      title={session ? 'Change the session' : 'Plan a reflective session'}
      onClose={onClose}
      actions={actions}
    >
      <div className={classes.form}>
        <div className={classes.three}>
          <DayField
            label="Day"
            value={value.onDate}
            onChange={(onDate) => change({ onDate })}
            today={today}
            error={problemOf('onDate')}
          />
          <TextInput
            label="At"
            placeholder="10:00"
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
          <p id="who-attends" className={classes.label}>
            Who attends
          </p>
          <SegmentedControl
            fullWidth
            aria-labelledby="who-attends"
            value={value.attends}
            onChange={(attends) => change({ attends: attends as SessionDraft['attends'] })}
            data={[
              { value: 'both', label: 'Both' },
              { value: 'junior', label: pair.junior.name },
              { value: 'senior', label: pair.senior.name },
            ]}
          />
        </div>
        {isOver && !session ? (
          <p className={classes.soft}>
            This day is over. Enter it, and you are asked at once what became of it.
          </p>
        ) : null}
        <TemplateFields
          value={value}
          onChange={change}
          words={{ junior: seatWord(programme, 'junior'), senior: seatWord(programme, 'senior') }}
          error={problemOf('prompts')}
        />
        {problem && problem.fields.length === 0 ? <ErrorNote what={problem.message} /> : null}
      </div>
    </Sheet>
  );
}
