// Recorded outcome of a session, with its note, the next session and undo.

import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { emptyDocument } from '../../shared/coaching/document.ts';
import type { Session } from '../../shared/coaching/session.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { useCreateNote, useUndoCancelSession, useUndoRecordSession } from './data.ts';
import { stateWords } from './session-words.ts';
import classes from './session.module.css';

type Props = { session: Session; programme: Programme; noteId: string | null; today: string };

export function SessionOutcome({ session, programme, noteId, today }: Props) {
  const [, go] = useLocation();
  const [undoRecord, undoCancel, write] = [
    useUndoRecordSession(),
    useUndoCancelSession(),
    useCreateNote(),
  ];
  const calledOff = session.state === 'cancelled';
  const undo = () =>
    (calledOff ? undoCancel : undoRecord).send({ id: session.id }).catch(() => undefined);
  const note = session.noteId ?? noteId;
  const writeNote = async () => {
    const met = session.state === 'held';
    const { id } = await write.send({
      pairId: session.pairId,
      happenedOn: session.onDate < today ? session.onDate : today,
      spokenWith: met ? session.attends : 'nobody',
      title: '',
      document: emptyDocument,
      sessionId: session.id,
    });
    go(`/pairs/${session.pairId}/note/${id}`);
  };
  const problem = undoRecord.problem ?? undoCancel.problem ?? write.problem;
  return (
    <div className={classes.outcome}>
      <p className={classes.lead}>
        This session {session.state === 'missed' ? '' : 'was '}
        {stateWords(session, {
          junior: seatWord(programme, 'junior'),
          senior: seatWord(programme, 'senior'),
        })}
        .
      </p>
      {note ? (
        <SentenceRow
          action={{
            label: 'Open the note',
            onDo: () => go(`/pairs/${session.pairId}/note/${note}`),
          }}
        >
          There is a note of it.
        </SentenceRow>
      ) : calledOff ? null : (
        <SentenceRow
          action={{
            label: 'Write the note',
            onDo: () => void writeNote().catch(() => undefined),
            busy: write.busy,
          }}
        >
          There is no note of it.
        </SentenceRow>
      )}
      {session.nextId ? (
        <SentenceRow
          action={{
            label: 'Open the next session',
            onDo: () => go(`/plan/session/${session.nextId}`),
          }}
        >
          The next date is set.
        </SentenceRow>
      ) : null}
      {problem ? <ErrorNote what={problem.message} tone="look" /> : null}
      <div>
        <Button variant="default" onClick={() => void undo()}>
          {calledOff ? 'Put it back on the plan' : 'Take this back'}
        </Button>
      </div>
    </div>
  );
}
