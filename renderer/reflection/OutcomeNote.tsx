// The note of a session, beside what became of it: an empty page that opens where one presses it, or the note as far as it is written.

import type { RefObject } from 'react';
import { emptyDocument } from '../../shared/coaching/document.ts';
import type { Session } from '../../shared/coaching/session.ts';
import type { Day } from '../../shared/kernel/date.ts';
import type { PairPerson } from '../../shared/pairs/page.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { useWriteNote } from '../coaching/data.ts';
import { NotePaper } from '../coaching/NotePaper.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import classes from './reflection.module.css';

type Props = {
  session: Session;
  noteId: string | null;
  /** False where nobody met: then the note begins as one's own thoughts. */
  tookPlace: boolean;
  people: { readonly junior: PairPerson; readonly senior: PairPerson };
  programme: Programme;
  today: Day;
  settle: RefObject<() => Promise<boolean>>;
};

export function OutcomeNote({
  session,
  noteId,
  tookPlace,
  people,
  programme,
  today,
  settle,
}: Props) {
  const { tell, busy, problem } = useWriteNote();
  const open = () =>
    tell({
      pairId: session.pairId,
      sessionId: session.id,
      title: '',
      document: emptyDocument,
      happenedOn: session.onDate < today ? session.onDate : today,
      spokenWith: tookPlace ? session.attends : 'nobody',
    }).catch(() => undefined);
  if (noteId !== null)
    return (
      <NotePaper
        key={noteId}
        noteId={noteId}
        people={people}
        programme={programme}
        today={today}
        settle={settle}
        onGone={() => undefined}
      />
    );
  return (
    <div>
      <button type="button" className={classes.blank} disabled={busy} onClick={() => void open()}>
        <span>Write the note of this session</span>
        <span className={classes.soft}>
          It is saved while you type and kept with the session. You can also leave it out.
        </span>
      </button>
      {problem ? <ErrorNote what={problem.message} /> : null}
    </div>
  );
}
