// What became of a session, in one go: held, moved or did not happen, and when it goes on.
import { Button, Radio, Select, TextInput } from '@mantine/core';
import { addDays, type Day } from '../../shared/kernel/date.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import type { MovedBy, Outcome, Session, WhyMissed } from '../../shared/reflection/session.ts';
import { nextWorkingDay } from '../../shared/reflection/window.ts';
import { DayField } from '../ui/DayField.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { forgetKept } from '../ui/kept.ts';
import { offerUndo } from '../ui/undo-toast.tsx';
import { useKept } from '../ui/use-kept.ts';
import { movedByWords, whyMissedWords } from './outcome-words.ts';
import { useRecordSession, useTakeBackOutcome } from './data.ts';
import classes from './reflection.module.css';

type Props = { session: Session; noteId: string | null; programme: Programme; today: Day };
type Kind = Outcome['kind'];

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'held', label: 'It was held' }, { value: 'moved', label: 'It was moved' }, { value: 'missed', label: 'It did not happen' },
];

export function OutcomeForm({ session, noteId, programme, today }: Props) {
  const place = `session/${session.id}/outcome`;
  const [kind, setKind] = useKept<Kind>(`${place}/kind`, session.onDate > today ? 'moved' : 'held', 'words');
  const [by, setBy] = useKept<MovedBy>(`${place}/by`, 'senior', 'words');
  const [why, setWhy] = useKept<WhyMissed>(`${place}/why`, 'work', 'words');
  const [nextDay, setNextDay] = useKept(`${place}/next`, kind === 'moved' ? nextWorkingDay(addDays(session.onDate > today ? session.onDate : today, 7)) : '', 'words');
  const [nextTime, setNextTime] = useKept(`${place}/time`, session.atTime ?? '', 'words');
  const [record, takeBack] = [useRecordSession(), useTakeBackOutcome()];
  const words = { junior: seatWord(programme, 'junior'), senior: seatWord(programme, 'senior') };
  const keep = async () => {
    const next = nextDay.trim() === '' ? null : { onDate: nextDay, atTime: nextTime.trim() === '' ? null : nextTime.trim() };
    try {
      await record.tell({ id: session.id, outcome: outcomeOf(kind, { by, why, next, nextDay }), noteId });
      forgetKept(place);
      offerUndo({ text: 'Recorded.', onUndo: () => void takeBack.tell({ id: session.id }) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  };
  const problem = record.problem;
  const wrong = (field: string): string | undefined => (problem?.fields.some((each) => each.endsWith(field)) ? plainRefusal(problem, field) : undefined);
  return (
    <div className={classes.outcome}>
      <Radio.Group label="What became of it?" value={kind} onChange={(value) => setKind(value as Kind)} error={wrong('kind')}>
        <div className={classes.choices}>{kinds.map(({ value, label }) => <Radio key={value} value={value} label={label} />)}</div>
      </Radio.Group>
      {kind === 'moved' ? <Select label="By whose wish" allowDeselect={false} value={by} data={movedByWords(words)} onChange={(value) => setBy((value ?? 'senior') as MovedBy)} /> : null}
      {kind === 'missed' ? <Select label="Why, as far as you know" allowDeselect={false} value={why} data={whyMissedWords} onChange={(value) => setWhy((value ?? 'other') as WhyMissed)} /> : null}
      <div className={classes.two}>
        <DayField label={kind === 'moved' ? 'New day' : 'Next session, if you have a day'} value={nextDay} onChange={setNextDay} today={today} from={today} error={wrong('next.onDate') ?? wrong('outcome.next')} />
        <TextInput label="At" placeholder="10:00" value={nextTime} onChange={(event) => setNextTime(event.currentTarget.value)} error={wrong('atTime')} />
      </div>
      <p className={classes.soft}>{noteId === null ? 'There is no note of this session. You can still write one on the page of the pair.' : 'Your note of this session is kept with it.'}</p>
      {problem && problem.fields.length === 0 ? <ErrorNote what={problem.message} /> : null}
      <div><Button loading={record.busy} onClick={() => void keep()}>Record it</Button></div>
    </div>
  );
}

type Filled = { by: MovedBy; why: WhyMissed; next: { onDate: string; atTime: string | null } | null; nextDay: string };

/** An outcome as typed; a moved session without a day goes out with an empty one, so that the vault names the field. */
function outcomeOf(kind: Kind, { by, why, next, nextDay }: Filled): Outcome {
  if (kind === 'held') return { kind, next };
  if (kind === 'missed') return { kind, why, next };
  return { kind, by, next: next ?? { onDate: nextDay, atTime: null } };
}

function plainRefusal(problem: Problem, field: string): string {
  if (problem.message !== 'Please check the marked fields.') return problem.message;
  return field === 'atTime' ? 'This time does not exist. Write it as 09:30.' : 'Choose a day that exists, as 18 Jan 2027.';
}
