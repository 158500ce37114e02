// The rules of this round: what it asks of every pair, the difference to bridge, and conditions for the whole set.

import { TextInput } from '@mantine/core';
import type { Board } from '../../../shared/matching/round/board.ts';
import { useViewState } from '../../ui/view-state/use-view-state.ts';
import { useChoices } from '../data.ts';
import type { Moves } from '../moves/use-moves.ts';
import type { Names } from '../names.ts';
import { BridgeRules } from './BridgeRules.tsx';
import { PairRules } from './PairRules.tsx';
import { SetConditions } from './SetConditions.tsx';
import classes from '../matching.module.css';

type Props = { board: Board; names: Names; moves: Moves; place: string };

export function RoundRules({ board, names, moves, place }: Props) {
  const { data } = useChoices(board.round?.id ?? '-');
  const [why, setWhy] = useViewState(`${place}/reason`, '', 'words');
  if (!data || !board.round) return null;
  const { namesSeen } = board.round;
  const parts = {
    settings: data.settings,
    moves,
    why: why.trim(),
    ready: !namesSeen || why.trim() !== '',
  };
  return (
    <>
      {namesSeen ? (
        <TextInput
          className={classes.field ?? ''}
          label="Why do you change the rules?"
          description="You have seen the names, so this line goes into the log."
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      ) : null}
      <PairRules {...parts} waiting={data.waiting} />
      <BridgeRules {...parts} cohortId={board.cohortId} />
      <SetConditions
        {...parts}
        people={board.people}
        pairs={board.rows}
        names={names}
        place={place}
      />
    </>
  );
}
