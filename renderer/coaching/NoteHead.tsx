// Head of a note: who was there, which day, and an optional title.

import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { SpokenWith, type Note } from '../../shared/coaching/note.ts';
import { isDay } from '../../shared/kernel/date.ts';
import { documentLimits } from '../../shared/kernel/document-limits.ts';
import type { PairPerson } from '../../shared/pairs/page.ts';
import { seatWordInside, type Programme } from '../../shared/programme/programme.ts';
import { DayField } from '../ui/dates/DayField.tsx';
import { useSetNoteDay, useSetSpokenWith } from './data.ts';
import classes from './note.module.css';

type Props = {
  note: Note;
  programme: Programme;
  people: { readonly junior: PairPerson; readonly senior: PairPerson };
  today: string;
  short: boolean;
  title: string;
  onTitle: (title: string) => void;
};

export function NoteHead({ note, programme, people, today, short, title, onTitle }: Props) {
  const [setSpokenWith, setDay] = [useSetSpokenWith(), useSetNoteDay()];
  const [day, typeDay] = useState(note.happenedOn);
  useEffect(() => typeDay(note.happenedOn), [note.happenedOn]);
  const keepDay = (value: string) => {
    if (isDay(value) && value !== note.happenedOn)
      void setDay.send({ id: note.id, happenedOn: value });
  };
  return (
    <>
      {short ? null : (
        <div className={classes.who}>
          <Select
            label="Spoken with"
            value={note.spokenWith}
            allowDeselect={false}
            comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
            data={[
              {
                value: 'junior',
                label: `${people.junior.name} alone (${seatWordInside(programme, 'junior')})`,
              },
              {
                value: 'senior',
                label: `${people.senior.name} alone (${seatWordInside(programme, 'senior')})`,
              },
              { value: 'both', label: 'Both together' },
              { value: 'nobody', label: 'Nobody, my own thoughts' },
            ]}
            onChange={(value) =>
              void setSpokenWith.send({ id: note.id, spokenWith: SpokenWith.parse(value) })
            }
          />
          <DayField
            label="On"
            value={day}
            onChange={typeDay}
            onSettled={keepDay}
            today={today}
            error={day === '' ? 'A date is needed.' : undefined}
          />
        </div>
      )}
      <input
        className={classes.title}
        value={title}
        maxLength={documentLimits.title}
        onChange={(event) => onTitle(event.currentTarget.value)}
        placeholder="Title, if you like"
        aria-label="Title of the note"
        dir="auto"
      />
    </>
  );
}
