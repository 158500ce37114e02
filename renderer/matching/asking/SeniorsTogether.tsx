// While people are asked: when the seniors' turn comes, all at one moment, so that nobody reads a no from the timing.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { isDay, showDay } from '../../../shared/kernel/date.ts';
import { seniorsMayBeAsked } from '../../../shared/matching/round/asking.ts';
import type { Board } from '../../../shared/matching/round/board.ts';
import { seatCountOf } from '../../../shared/programme/programme.ts';
import { DayField } from '../../ui/dates/DayField.tsx';
import { ErrorNote } from '../../ui/feedback/ErrorNote.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { useAskSeniors, useSetSeniorsFrom } from '../data.ts';
import { inside } from '../names.ts';

type Props = {
  board: Board;
  seatLabel: { junior: string; senior: string };
  today: string;
};

/** True where seniors of this board may be asked today. */
export function seniorsAreOpen({ counts, round }: Board, today: string): boolean {
  return seniorsMayBeAsked(
    { juniors: counts.juniorsToAnswer, from: round?.seniorsFrom ?? null },
    today,
  );
}

export function SeniorsTogether({ board, seatLabel, today }: Props) {
  const { send, busy, problem } = useAskSeniors();
  const [choosing, setChoosing] = useState(false);
  const { counts } = board;
  const round = board.round!;
  if (counts.juniorsAsked === 0) return null;
  const seniors = seatCountOf(seatLabel.senior, counts.seniorsToAsk);
  if (seniorsAreOpen(board, today))
    return counts.seniorsToAsk === 0 ? null : (
      <div>
        <Button
          size="compact-sm"
          loading={busy}
          onClick={() => void send({ roundId: round.id }).catch(() => undefined)}
        >
          Note {seniors} as asked
        </Button>
        {problem ? <ErrorNote what={problem.message} safe="Nothing was stored." /> : null}
      </div>
    );
  const left = seatCountOf(seatLabel.junior, counts.juniorsToAnswer);
  return (
    <p>
      Wait until every {inside(seatLabel.junior)} has answered before asking any{' '}
      {inside(seatLabel.senior)}, so timing reveals nothing. {left} still to answer.{' '}
      {round.seniorsFrom
        ? `From ${showDay(round.seniorsFrom, today)} on, ask all of them anyway. `
        : ''}
      <QuietLink onGo={() => setChoosing(true)}>
        {round.seniorsFrom ? 'Change the day' : 'Set a day'}
      </QuietLink>
      {choosing ? (
        <ChooseDay board={board} today={today} onClose={() => setChoosing(false)} />
      ) : null}
    </p>
  );
}

function ChooseDay({
  board,
  today,
  onClose,
}: {
  board: Board;
  today: string;
  onClose: () => void;
}) {
  const round = board.round!;
  const { send, busy, problem } = useSetSeniorsFrom();
  const [day, setDay] = useState(round.seniorsFrom ?? '');
  const keep = (on: string | null) =>
    void send({ roundId: round.id, on }).then(onClose, () => undefined);
  return (
    <Dialog
      open
      title="When to ask the seniors"
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          {round.seniorsFrom ? (
            <Button variant="default" loading={busy} onClick={() => keep(null)}>
              No set day
            </Button>
          ) : null}
          <Button disabled={!isDay(day)} loading={busy} onClick={() => keep(day)}>
            Set the day
          </Button>
        </>
      }
    >
      <DayField
        label="From this day on"
        description="All seniors whose junior has said yes are then asked at once, even if other juniors have not answered."
        value={day}
        onChange={setDay}
        today={today}
        from={today}
      />
      {problem ? <ErrorNote what={problem.message} safe="Nothing was stored." /> : null}
    </Dialog>
  );
}
