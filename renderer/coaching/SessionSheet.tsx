// Plans a reflective session for a pair or one of the two, or changes one that is planned.

import { Button } from '@mantine/core';
import { SessionDraft, type Session } from '../../shared/coaching/session.ts';
import { pairTemplates, type Prompt } from '../../shared/coaching/templates.ts';
import { addDays, isDay, type Day, nextWorkingDay } from '../../shared/kernel/date.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { PairPerson } from '../../shared/pairs/page.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { useDraft } from '../programme/use-draft.ts';
import { DayField } from '../ui/dates/DayField.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Sheet } from '../ui/layout/Sheet.tsx';
import {
  useCancelSession,
  usePlanSession,
  useUndoCancelSession,
  useUpdateSession,
} from './data.ts';
import { AttendsField, MinutesField, TimeField } from './SessionFields.tsx';
import { TemplateFields } from './TemplateFields.tsx';
import classes from './session.module.css';

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
  const [plan, update, cancel, undoCancel] = [
    usePlanSession(),
    useUpdateSession(),
    useCancelSession(),
    useUndoCancelSession(),
  ];
  const keep = async () => {
    if (!check()) return;
    try {
      if (session) {
        await update.send({ id: session.id, session: value });
        offerUndo({
          text: 'Session changed.',
          onUndo: () => void update.send({ id: session.id, session: before }),
        });
      } else {
        const { id } = await plan.send({ pairId: pair.id, session: value });
        offerUndo({
          text: isOver ? 'Session entered.' : 'Session planned.',
          onUndo: () => void cancel.send({ id }),
        });
        if (isOver) return onEntered?.(id);
      }
      onClose();
    } catch (error) {
      if (error instanceof Problem) refuse(error);
    }
  };
  const cancelSession = async (id: string) => {
    await cancel.send({ id });
    onClose();
    onCalledOff?.();
    offerUndo({ text: 'Session called off.', onUndo: () => void undoCancel.send({ id }) });
  };
  const problem = plan.problem ?? update.problem;
  const actions = (
    <>
      {session ? (
        <Button variant="subtle" color="gray" onClick={() => void cancelSession(session.id)}>
          Call it off
        </Button>
      ) : null}
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
      <Button loading={plan.busy || update.busy} onClick={() => void keep()}>
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
          <TimeField
            label="At"
            placeholder="10:00"
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
          labels={{ junior: pair.junior.name, senior: pair.senior.name }}
        />
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
