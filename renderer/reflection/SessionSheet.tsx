// Plans a reflective session for a pair or one of the two, or changes one that is planned.
import { Button, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { addDays, type Day } from '../../shared/kernel/date.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { PairPerson } from '../../shared/pairs/page.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { SessionDraft, type Session } from '../../shared/reflection/session.ts';
import { minutesOf, pairTemplates, templateOf } from '../../shared/reflection/templates.ts';
import { nextWorkingDay } from '../../shared/reflection/window.ts';
import { useDraft } from '../programme/use-draft.ts';
import { DayField } from '../ui/DayField.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { offerUndo } from '../ui/undo-toast.tsx';
import { useCallOffSession, usePlanSession, useReplanSession } from './data.ts';
import classes from './reflection.module.css';
import { TemplateHint } from './TemplateHint.tsx';

type Props = {
  pair: { readonly id: string; readonly junior: PairPerson; readonly senior: PairPerson };
  programme: Programme;
  today: Day;
  session?: Session;
  onClose: () => void;
};

export function SessionSheet({ pair, programme, today, session, onClose }: Props) {
  const before: SessionDraft = session
    ? { onDate: session.onDate, atTime: session.atTime, minutes: session.minutes, attends: session.attends, templateKey: session.templateKey }
    : { onDate: nextWorkingDay(addDays(today, 7)), atTime: '10:00', minutes: 25, attends: 'both', templateKey: 'quick-look-back' };
  const { value, change, check, refuse, problemOf } = useDraft<SessionDraft>(SessionDraft, before, session ? `session/${session.id}/changing/form` : `pair/${pair.id}/open/session`);
  const [plan, replan, callOff] = [usePlanSession(), useReplanSession(), useCallOffSession()];
  const keep = async () => {
    if (!check()) return;
    try {
      if (session) {
        await replan.tell({ id: session.id, session: value });
        offerUndo({ text: 'Session changed.', onUndo: () => void replan.tell({ id: session.id, session: before }) });
      } else {
        const { id } = await plan.tell({ pairId: pair.id, session: value });
        offerUndo({ text: 'Session planned.', onUndo: () => void callOff.tell({ id }) });
      }
      onClose();
    } catch (error) {
      if (error instanceof Problem) refuse(error);
    }
  };
  const problem = plan.problem ?? replan.problem;
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>Not now</Button>
      <Button loading={plan.busy || replan.busy} onClick={() => void keep()}>{session ? 'Save the session' : 'Plan the session'}</Button>
    </>
  );
  return (
    <Sheet open title={session ? 'Change the session' : 'Plan a reflective session'} onClose={onClose} actions={actions}>
      <div className={classes.form}>
        <div className={classes.three}>
          <DayField label="Day" value={value.onDate} onChange={(onDate) => change({ onDate })} today={today} from={today} error={problemOf('onDate')} />
          <TextInput label="At" placeholder="10:00" value={value.atTime ?? ''} onChange={(event) => change({ atTime: event.currentTarget.value === '' ? null : event.currentTarget.value })} error={problemOf('atTime')} />
          <NumberInput label="Minutes" value={value.minutes} min={10} max={240} step={5} allowDecimal={false} allowNegative={false} onChange={(minutes) => change({ minutes: Number(minutes) })} error={problemOf('minutes')} />
        </div>
        <div>
          <p id="who-attends" className={classes.label}>Who attends</p>
          <SegmentedControl
            fullWidth aria-labelledby="who-attends" value={value.attends} onChange={(attends) => change({ attends: attends as SessionDraft['attends'] })}
            data={[{ value: 'both', label: 'Both' }, { value: 'junior', label: pair.junior.name }, { value: 'senior', label: pair.senior.name }]}
          />
        </div>
        <Select
          label="Template" allowDeselect={false} value={value.templateKey} data={pairTemplates.map(({ key, title }) => ({ value: key, label: title }))} error={problemOf('templateKey')}
          onChange={(key) => change({ templateKey: key ?? 'quick-look-back', minutes: minutesOf(templateOf(key ?? '')?.prompts ?? []) || value.minutes })}
        />
        <TemplateHint templateKey={value.templateKey} attends={value.attends} words={{ junior: seatWord(programme, 'junior'), senior: seatWord(programme, 'senior') }} />
        {problem && problem.fields.length === 0 ? <ErrorNote what={problem.message} /> : null}
      </div>
    </Sheet>
  );
}
