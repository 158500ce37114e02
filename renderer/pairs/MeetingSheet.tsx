// Adds or changes a meeting of the pair: facts only, never what was said.

import { Button, NumberInput, SegmentedControl, Select } from '@mantine/core';
import type { Day } from '../../shared/kernel/date.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { MeetingDraft, type Meeting, type MeetingState } from '../../shared/pairs/meeting.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { useDraft } from '../programme/use-draft.ts';
import { DayField } from '../ui/dates/DayField.tsx';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { offerUndo } from '../ui/feedback/toast.tsx';
import { Sheet } from '../ui/layout/Sheet.tsx';
import { useEraseMeeting, useRecordMeeting } from './data.ts';
import classes from './pairs.module.css';

type Props = {
  pairId: string;
  programme: Programme;
  meeting: Meeting | null;
  today: Day;
  onClose: () => void;
};

const states: readonly { value: MeetingState; label: string }[] = [
  { value: 'planned', label: 'Planned' },
  { value: 'held', label: 'Held' },
  { value: 'postponed', label: 'Moved' },
  { value: 'cancelled', label: 'Called off' },
  { value: 'missed', label: 'Did not happen' },
];

/** Nothing is supposed of a meeting before somebody told it. */
type Draft = Omit<MeetingDraft, 'state'> & { readonly state: MeetingState | null };

const draftOf = ({ onDate, minutes, mode, state, bySeat }: Meeting): MeetingDraft => ({
  onDate,
  minutes,
  mode,
  state,
  bySeat,
});

export function MeetingSheet({ pairId, programme, meeting, today, onClose }: Props) {
  const before: Draft = meeting
    ? draftOf(meeting)
    : { onDate: today, minutes: null, mode: null, state: null, bySeat: null };
  const { value, change, check, refuse, problemOf } = useDraft<Draft>(
    MeetingDraft,
    before,
    `pair/${pairId}/open/meeting`,
  );
  const [save, remove] = [useRecordMeeting(), useEraseMeeting()];
  const asPlanned = value.state === null || value.state === 'planned' || value.state === 'held';
  const keep = async () => {
    if (!check()) return;
    try {
      const told = MeetingDraft.parse(asPlanned ? { ...value, bySeat: null } : value);
      await save.send({ id: meeting?.id ?? null, pairId, meeting: told });
      if (meeting)
        offerUndo({
          text: 'Meeting changed.',
          onUndo: () => void save.send({ id: meeting.id, pairId, meeting: draftOf(meeting) }),
        });
      onClose();
    } catch (error) {
      if (error instanceof Problem) refuse(error);
    }
  };
  const removeMeeting = async (taken: Meeting) => {
    await remove.send({ id: taken.id });
    onClose();
    offerUndo({
      text: 'Meeting taken away.',
      onUndo: () => void save.send({ id: taken.id, pairId, meeting: draftOf(taken) }),
    });
  };
  const actions = (
    <>
      {meeting ? (
        <Button variant="subtle" color="red" onClick={() => void removeMeeting(meeting)}>
          Take this meeting away
        </Button>
      ) : null}
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
      <Button loading={save.busy} onClick={() => void keep()}>
        {meeting ? 'Save the meeting' : 'Add the meeting'}
      </Button>
    </>
  );
  return (
    <Sheet
      open
      title={meeting ? 'Change a meeting' : 'Add a meeting of the pair'}
      onClose={onClose}
      actions={actions}
    >
      <div className={classes.form}>
        <p className={classes.small}>
          Dates and lengths only. What they talk about belongs to the two of them.
        </p>
        <DayField
          label="Day"
          value={value.onDate}
          onChange={(onDate) => change({ onDate })}
          today={today}
          error={problemOf('onDate')}
        />
        <Select
          label="What became of it"
          placeholder="Choose"
          data={states}
          value={value.state}
          allowDeselect={false}
          error={problemOf('state')}
          onChange={(state) => change({ state: state as MeetingState })}
        />
        {asPlanned ? null : (
          <Select
            label="Whose wish it was"
            placeholder="Not known"
            clearable
            value={value.bySeat}
            data={[
              { value: 'junior', label: seatWord(programme, 'junior') },
              { value: 'senior', label: seatWord(programme, 'senior') },
            ]}
            onChange={(bySeat) => change({ bySeat: bySeat as MeetingDraft['bySeat'] })}
          />
        )}
        <div className={classes.two}>
          <NumberInput
            label="Minutes"
            placeholder="Not known"
            value={value.minutes ?? ''}
            min={5}
            max={600}
            step={15}
            allowDecimal={false}
            allowNegative={false}
            onChange={(minutes) =>
              change({ minutes: typeof minutes === 'number' ? minutes : null })
            }
            error={problemOf('minutes')}
          />
          <div>
            <p id="meeting-mode" className={classes.label}>
              How
            </p>
            <SegmentedControl
              aria-labelledby="meeting-mode"
              value={value.mode ?? 'unknown'}
              data={[
                { value: 'unknown', label: 'Not known' },
                { value: 'remote', label: 'Remote' },
                { value: 'in-person', label: 'In person' },
              ]}
              onChange={(mode) =>
                change({ mode: mode === 'unknown' ? null : (mode as MeetingDraft['mode']) })
              }
            />
          </div>
        </div>
        {save.problem && save.problem.fields.length === 0 ? (
          <ErrorNote what={save.problem.message} />
        ) : null}
      </div>
    </Sheet>
  );
}
