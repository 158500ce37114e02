// Foot of a note: who could ever see it, and sharing it or taking that back.

import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Note } from '../../shared/coaching/note.ts';
import { aloneWith, privacyWords } from '../../shared/coaching/tier.ts';
import { showDay } from '../../shared/kernel/date.ts';
import type { PairPerson } from '../../shared/pairs/page.ts';
import { seatWordInside, type Programme } from '../../shared/programme/programme.ts';
import { DayField } from '../ui/dates/DayField.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Dialog } from '../ui/layout/Dialog.tsx';
import { PrivacyLine } from '../ui/PrivacyLine.tsx';
import { useSetTier } from './data.ts';
import classes from './note.module.css';

type Props = {
  note: Note;
  programme: Programme;
  people: { readonly junior: PairPerson; readonly senior: PairPerson };
  today: string;
};

export function NoteFoot({ note, programme, people, today }: Props) {
  const [asking, setAsking] = useState(false);
  const { send } = useSetTier();
  const alone = aloneWith(note.spokenWith);
  const words = privacyWords(note, {
    junior: seatWordInside(programme, 'junior'),
    senior: seatWordInside(programme, 'senior'),
  });
  const toWorking = async () => {
    const { sharedYesBy: by, sharedYesOn: on } = note;
    await send({ id: note.id, tier: 'working', yes: null });
    offerUndo({
      text: 'A working note again.',
      onUndo: () => void send({ id: note.id, tier: 'shared', yes: by && on ? { by, on } : null }),
    });
  };
  const toShared = async () => {
    if (alone !== null) return setAsking(true);
    await send({ id: note.id, tier: 'shared', yes: null });
    offerUndo({
      text: 'Shared: you may read it out or print it for both.',
      onUndo: () => void send({ id: note.id, tier: 'working', yes: null }),
    });
  };
  return (
    <div className={classes.foot}>
      <div>
        <PrivacyLine tier={words.tier} sees={words.sees} />
        {note.sharedYesOn && note.sharedYesBy ? (
          <p className={classes.small}>
            <bdi>{people[note.sharedYesBy].name}</bdi> said yes to sharing on{' '}
            {showDay(note.sharedYesOn, today)}.
          </p>
        ) : null}
      </div>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => void (note.tier === 'shared' ? toWorking() : toShared())}
      >
        {note.tier === 'shared' ? 'Make it a working note' : 'Make it a shared note'}
      </Button>
      {asking && alone !== null ? (
        <AskYes
          note={note}
          seat={alone}
          name={people[alone].name}
          today={today}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}

type AskProps = {
  note: Note;
  seat: 'junior' | 'senior';
  name: string;
  today: string;
  onClose: () => void;
};

function AskYes({ note, seat, name, today, onClose }: AskProps) {
  const [yes, setYes] = useState(false);
  const [on, setOn] = useState(today);
  const { send, busy, problem } = useSetTier();
  const share = () =>
    send({ id: note.id, tier: 'shared', yes: { by: seat, on } }).then(onClose, () => undefined);
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        Keep it a working note
      </Button>
      <Button disabled={!yes} loading={busy} onClick={() => void share()}>
        Share the note
      </Button>
    </>
  );
  return (
    <Dialog open title="This was said to you alone" onClose={onClose} actions={actions}>
      <div className={classes.form}>
        <p>
          A shared note may be read out or printed for both. What <bdi>{name}</bdi> told you alone
          can only be shared with their own yes.
        </p>
        <Checkbox
          label={
            <>
              <bdi>{name}</bdi> said that both may read this note
            </>
          }
          checked={yes}
          onChange={(event) => setYes(event.currentTarget.checked)}
          data-autofocus
        />
        <DayField label="Day of that yes" value={on} onChange={setOn} today={today} />
        {problem ? (
          <ErrorNote
            what={
              problem.fields.length > 0 && problem.code === 'invalid'
                ? 'This date does not exist. The note stays a working note.'
                : problem.message
            }
          />
        ) : null}
      </div>
    </Dialog>
  );
}
