// Form for the outcome of a session: held, moved or missed, its note, and the next date.

import { Button, Radio, Select } from '@mantine/core';
import { useRef, useState } from 'react';
import type { MovedBy, Outcome, Session, WhyMissed } from '../../shared/coaching/session.ts';
import type { Day } from '../../shared/kernel/date.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import type { PairPerson } from '../../shared/pairs/page.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { DayField } from '../ui/dates/DayField.tsx';
import { TimeField } from '../ui/dates/TimeField.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { useViewState } from '../ui/view-state/use-view-state.ts';
import { clearViewState } from '../ui/view-state/view-state.ts';
import { useRecordSession, useUndoRecordSession } from './data.ts';
import {
  outcomeOf,
  missingFields,
  type MissingFields,
  type OutcomeDraft,
} from './outcome-draft.ts';
import { OutcomeNote } from './OutcomeNote.tsx';
import { movedByWords, whyMissedWords } from './session-words.ts';
import classes from './session.module.css';

type Props = {
  session: Session;
  noteId: string | null;
  people: { readonly junior: PairPerson; readonly senior: PairPerson };
  programme: Programme;
  today: Day;
};

const kinds: readonly { readonly value: Outcome['kind']; readonly label: string }[] = [
  { value: 'held', label: 'It was held' },
  { value: 'moved', label: 'It was moved' },
  { value: 'missed', label: 'It did not happen' },
];

export function OutcomeForm({ session, noteId, people, programme, today }: Props) {
  const place = `session/${session.id}/outcome`;
  const [draft, setDraft] = useViewState<OutcomeDraft>(
    place,
    { kind: null, by: null, why: null, nextDay: '', nextTime: session.atTime ?? '' },
    'words',
  );
  const [tried, setTried] = useState(false);
  const [noteUnsafe, setNoteUnsafe] = useState(false);
  const settleNote = useRef<() => Promise<boolean>>(async () => true);
  const [record, undo] = [useRecordSession(), useUndoRecordSession()];
  const asked = missingFields(draft, today);
  const change = (part: Partial<OutcomeDraft>) => {
    setDraft({ ...draft, ...part });
    record.reset();
  };
  const keep = async () => {
    setTried(true);
    const outcome = outcomeOf(draft);
    if (outcome === null || Object.keys(asked).length > 0) return;
    const safe = await settleNote.current();
    setNoteUnsafe(!safe);
    if (!safe) return;
    try {
      await record.send({ id: session.id, outcome, noteId });
      clearViewState(place);
      offerUndo({ text: 'Recorded.', onUndo: () => void undo.send({ id: session.id }) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  };
  const refused = refusedOf(record.problem);
  const unnamed = record.problem !== null && Object.keys(refused).length === 0;
  return (
    <div className={classes.after}>
      <div className={classes.outcome}>
        <OutcomeFields
          draft={draft}
          onChange={change}
          programme={programme}
          today={today}
          asked={{ ...(tried ? asked : {}), ...refused }}
        />
        {unnamed ? <ErrorNote what={record.problem?.message ?? ''} /> : null}
        {noteUnsafe ? (
          <ErrorNote
            what="Nothing was recorded, because your note could not be stored."
            safe="Its text still stands beside this."
            next="See what it says there, then press again."
          />
        ) : null}
        <div>
          <Button loading={record.busy} onClick={() => void keep()}>
            Record it
          </Button>
        </div>
      </div>
      <OutcomeNote
        session={session}
        noteId={noteId}
        tookPlace={draft.kind !== 'moved' && draft.kind !== 'missed'}
        people={people}
        programme={programme}
        today={today}
        settle={settleNote}
      />
    </div>
  );
}

type OutcomeFieldsProps = {
  draft: OutcomeDraft;
  onChange: (part: Partial<OutcomeDraft>) => void;
  programme: Programme;
  today: Day;
  asked: MissingFields;
};

function OutcomeFields({ draft, onChange, programme, today, asked }: OutcomeFieldsProps) {
  const { kind, by, why, nextDay, nextTime } = draft;
  const words = { junior: seatWord(programme, 'junior'), senior: seatWord(programme, 'senior') };
  return (
    <>
      <Radio.Group
        label="What became of it?"
        value={kind}
        onChange={(value) => onChange({ kind: value as Outcome['kind'] })}
        error={asked.kind}
      >
        <div className={classes.choices}>
          {kinds.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
      {kind === 'moved' ? (
        <Select
          label="By whose wish"
          placeholder="Choose"
          allowDeselect={false}
          value={by}
          data={movedByWords(words)}
          onChange={(value) => onChange({ by: value as MovedBy | null })}
          error={asked.by}
        />
      ) : null}
      {kind === 'missed' ? (
        <Select
          label="Why, as far as you know"
          placeholder="Choose"
          allowDeselect={false}
          value={why}
          data={whyMissedWords}
          onChange={(value) => onChange({ why: value as WhyMissed | null })}
          error={asked.why}
        />
      ) : null}
      <div className={classes.two}>
        <DayField
          label={kind === 'moved' ? 'New day' : 'Next session, if known'}
          value={nextDay}
          onChange={(day) => onChange({ nextDay: day })}
          today={today}
          from={today}
          error={asked.next}
        />
        <TimeField
          label="At"
          placeholder="10:00"
          value={nextTime}
          onChange={(time) => onChange({ nextTime: time })}
          error={asked.time}
        />
      </div>
    </>
  );
}

/** The vault's own refusal, under the field it names. */
function refusedOf(problem: Problem | null): MissingFields {
  const of = (field: string) => problem?.fields.some((each) => each.endsWith(field)) ?? false;
  if (problem === null) return {};
  return {
    ...(of('kind') ? { kind: problem.message } : {}),
    ...(of('onDate') ? { next: problem.message } : {}),
    ...(of('atTime') ? { time: problem.message } : {}),
  };
}
