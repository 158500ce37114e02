// What only the person can say of a list: who filled it in, and which seat where no column tells.

import { SegmentedControl } from '@mantine/core';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import type { OpenChoices } from './use-import.ts';
import classes from './people.module.css';

type Props = {
  choices: OpenChoices;
  programme: Programme;
  onChoose: (part: Partial<OpenChoices>) => void;
  children: React.ReactNode;
};

export function ReadingLine({ choices, programme, onChoose, children }: Props) {
  return (
    <div className={classes.reading}>
      <div className={classes.asked}>
        <span className={classes.label} id="filled-by">
          Who filled it in?
        </span>
        <SegmentedControl
          aria-labelledby="filled-by"
          value={choices.filledBy ?? ''}
          onChange={(filledBy) => onChoose({ filledBy: filledBy as 'self' | 'other' })}
          data={[
            { value: 'self', label: 'The people themselves' },
            { value: 'other', label: 'Somebody else' },
          ]}
        />
      </div>
      {choices.mapping.includes('seat') ? null : (
        <div className={classes.asked}>
          <span className={classes.label} id="seat-for-all">
            Seat of everybody on it
          </span>
          <SegmentedControl
            aria-labelledby="seat-for-all"
            value={choices.seatForAll ?? ''}
            onChange={(seat) => onChoose({ seatForAll: seat as 'junior' | 'senior' })}
            data={(['junior', 'senior'] as const).map((seat) => ({
              value: seat,
              label: seatWord(programme, seat),
            }))}
          />
        </div>
      )}
      <div className={classes.tabs}>{children}</div>
    </div>
  );
}
