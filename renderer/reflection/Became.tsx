// What is recorded of a session, with the way to its note, to what follows, and back.

import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { emptyDocument } from '../../shared/coaching/document.ts';
import type { Session } from '../../shared/coaching/session.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { useWriteNote } from '../coaching/data.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { usePutBackSession, useTakeBackOutcome } from './data.ts';
import { stateWords } from './outcome-words.ts';
import classes from './reflection.module.css';

type Props = { session: Session; programme: Programme; noteId: string | null; today: string };

export function Became({ session, programme, noteId, today }: Props) {
  const [, go] = useLocation();
  const [takeBack, putBack, write] = [useTakeBackOutcome(), usePutBackSession(), useWriteNote()];
  const calledOff = session.state === 'cancelled';
  const back = () =>
    (calledOff ? putBack : takeBack).tell({ id: session.id }).catch(() => undefined);
  const note = session.noteId ?? noteId;
  const writeNote = async () => {
    const met = session.state === 'held';
    const { id } = await write.tell({
      pairId: session.pairId,
      happenedOn: session.onDate < today ? session.onDate : today,
      spokenWith: met ? session.attends : 'nobody',
      title: '',
      document: emptyDocument,
      sessionId: session.id,
    });
    go(`/pairs/${session.pairId}/note/${id}`);
  };
  const problem = takeBack.problem ?? putBack.problem ?? write.problem;
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
        <Button variant="default" onClick={() => void back()}>
          {calledOff ? 'Put it back on the plan' : 'Take this back'}
        </Button>
      </div>
    </div>
  );
}
