// The two ticks of a pair: the junior's first; the senior's opens after their yes; a pair is both.

import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { localDayOf, showDay } from '../../../shared/kernel/date.ts';
import type { TickWord } from '../../../shared/matching/round/asking.ts';
import type { BoardRow } from '../../../shared/matching/round/board.ts';
import type { Seat } from '../../../shared/people/participant.ts';
import { QuietLink } from '../../ui/QuietLink.tsx';
import type { BoardLook } from '../facts/board-look.ts';
import { stateWords } from '../words.ts';
import { AskEarlier } from './AskEarlier.tsx';
import classes from '../matching.module.css';

type Props = { row: BoardRow; look: BoardLook; names: readonly [string, string] };

export function AskTicks({ row, look, names: [junior, senior] }: Props) {
  const { moves, asking, seniorsOpen, today, onPair } = look;
  const pair = { juniorId: row.juniorId, seniorId: row.seniorId };
  if (row.pairId !== null) {
    const { pairId } = row;
    return (
      <>
        <span className={classes.agreed}>
          <IconCheck size={16} stroke={1.75} aria-hidden /> agreed{' '}
          {row.agreedOn ? showDay(row.agreedOn, today) : ''}
        </span>
        <QuietLink onGo={() => onPair(pairId)}>open the pair</QuietLink>
      </>
    );
  }
  const tell = (seat: Seat, told: TickWord) => void moves.answer(pair, seat, told);
  const both = row.junior === 'yes' && row.senior === 'yes';
  return (
    <>
      <Tick
        seat="junior"
        name={junior}
        state={row.junior}
        at={row.juniorAt}
        asking={asking}
        today={today}
        onTell={tell}
        onBack={row.senior === 'not-asked' ? () => void moves.takeBack(pair, 'junior') : undefined}
      />
      {row.junior !== 'yes' ? null : row.senior === 'not-asked' && !seniorsOpen ? (
        <>
          <span className={classes.soft}>{senior}: asked together with the others</span>
          {asking ? <AskEarlier name={senior} pair={pair} moves={moves} /> : null}
        </>
      ) : (
        <Tick
          seat="senior"
          name={senior}
          state={row.senior}
          at={row.seniorAt}
          asking={asking}
          today={today}
          onTell={tell}
          onBack={() => void moves.takeBack(pair, 'senior')}
        />
      )}
      {both ? <BothYes row={row} look={look} /> : null}
      {!both && row.openQuestions > 0 ? (
        <span className={classes.open}>
          {row.openQuestions === 1 ? '1 question open' : `${row.openQuestions} questions open`}
        </span>
      ) : null}
    </>
  );
}

function BothYes({ row, look }: { row: BoardRow; look: BoardLook }) {
  if (row.agreeable)
    return (
      <Button
        size="compact-sm"
        onClick={() => void look.moves.confirm({ juniorId: row.juniorId, seniorId: row.seniorId })}
      >
        Agree this pair
      </Button>
    );
  return (
    <button type="button" className={classes.wait} onClick={() => look.onOpen(row)}>
      both said yes; before it stands:{' '}
      {row.openQuestions === 1 ? 'one question' : `${row.openQuestions} questions`}
    </button>
  );
}

type TickProps = {
  seat: Seat;
  name: string;
  state: BoardRow['junior'];
  at: string | null;
  asking: boolean;
  today: string;
  onTell: (seat: Seat, told: TickWord) => void;
  onBack: (() => void) | undefined;
};

function Tick({ seat, name, state, at, asking, today, onTell, onBack }: TickProps) {
  if (state === 'not-asked') {
    if (!asking)
      return (
        <span className={classes.soft}>
          {name}: {stateWords[state]}
        </span>
      );
    return (
      <Button size="compact-sm" variant="default" onClick={() => onTell(seat, 'asked')}>
        Ask {name}
      </Button>
    );
  }
  const when = at ? ` ${showDay(localDayOf(at), today)}` : '';
  return (
    <span className={classes.tick}>
      <span className={state === 'yes' ? classes.said : undefined}>
        {state === 'yes' ? <IconCheck size={16} stroke={1.75} aria-hidden /> : null}
        {name} {state === 'asked' ? `was asked${when}` : stateWords[state]}
      </span>
      {asking && state === 'asked' ? (
        <>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${name} said yes`}
            onClick={() => onTell(seat, 'yes')}
          >
            Yes
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${name} said no`}
            onClick={() => onTell(seat, 'no')}
          >
            No
          </Button>
        </>
      ) : null}
      {asking && onBack ? <QuietLink onGo={onBack}>take back</QuietLink> : null}
    </span>
  );
}
