// How much each criterion counts, and what the last move of a weight changed. Once names were seen, a change takes a line for the log first.

import { Slider, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Board, BoardRound } from '../../../shared/matching/round/board.ts';
import { ErrorNote } from '../../ui/feedback/ErrorNote.tsx';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { useChoices } from '../data.ts';
import { ChangesStrip } from '../moves/ChangesStrip.tsx';
import type { Moves } from '../moves/use-moves.ts';
import type { Names } from '../names.ts';
import classes from '../matching.module.css';

type Props = { board: Board; round: BoardRound; names: Names; moves: Moves };

export function Weights({ board, round, names, moves }: Props) {
  const { namesSeen } = round;
  const { data } = useChoices(round.id);
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const line = useRef<HTMLInputElement>(null);
  if (!data) return null;
  const ready = !namesSeen || why.trim() !== '';
  /** False where the line is still missing: the slider goes back and the field asks for it. */
  const set = (criterion: string, weight: number | null): boolean => {
    if (!ready) {
      setAsked(true);
      line.current?.focus();
      return false;
    }
    setAsked(false);
    void moves.change({ kind: 'weight', criterion, weight, why: why.trim() });
    return true;
  };
  const sum = data.weights.reduce((total, line) => total + (line.inUse ? line.weight : 0), 0);
  return (
    <>
      {namesSeen ? (
        <TextInput
          ref={line}
          data-autofocus
          mb={24}
          maxLength={2000}
          error={asked && !ready ? 'Write this line first; then the weight moves.' : null}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          label="Why do you change weights?"
          description="You have seen the names, so this line goes into the log."
        />
      ) : null}
      <WhatMoved board={board} round={round} names={names} moves={moves} />
      {moves.problem ? <ErrorNote what={moves.problem.message} /> : null}
      <div className={classes.weights}>
        {data.weights.map((line) => (
          <WeightLine
            key={line.id}
            line={withWords(line)}
            sum={sum}
            onSet={(weight) => set(line.id, weight)}
          />
        ))}
      </div>
      {sum === 0 ? (
        <p className={classes.early}>All weights are 0: only the rules decide then.</p>
      ) : (
        <p className={classes.soft}>Only the proportions count. Together they stand at {sum}.</p>
      )}
    </>
  );
}

/** The strip of the board, which this sheet covers; its place is kept before the first move, so that no slider jumps. */
function WhatMoved({ board: { changes }, round, names, moves }: Props) {
  const moved = (changes ?? round.undo)?.what === 'weight';
  return (
    <div className={classes.moved}>
      {moved ? (
        <ChangesStrip
          round={round}
          changes={changes}
          names={names}
          onUndo={() => void moves.undo()}
          keyed={false}
        />
      ) : (
        <p className={classes.soft}>
          Each move is solved again at once; what it changes for whom is said here.
        </p>
      )}
    </div>
  );
}

type LineProps = {
  line: {
    id: string;
    label: string;
    needs: string;
    standard: number;
    weight: number;
    inUse: boolean;
  };
  sum: number;
  onSet: (weight: number | null) => boolean;
};

function WeightLine({ line, sum, onSet }: LineProps) {
  const [value, setValue] = useState(line.weight);
  const sent = useRef(line.weight);
  const held = useRef(false);
  useEffect(() => {
    setValue(line.weight);
    sent.current = line.weight;
  }, [line.weight]);
  const settle = (end: number): void => {
    if (end === sent.current) return;
    if (onSet(end)) sent.current = end;
    else setValue(line.weight);
  };
  return (
    <div className={classes.weight}>
      <span>{line.label}</span>
      <Slider
        thumbLabel={line.label}
        disabled={!line.inUse}
        min={0}
        max={100}
        step={1}
        label={null}
        value={value}
        onPointerDown={() => {
          held.current = true;
        }}
        // A tap is over before the slider has moved: the value that comes after its end counts too.
        onChange={(next) => {
          setValue(next);
          if (!held.current) settle(next);
        }}
        onChangeEnd={(end) => {
          held.current = false;
          settle(end);
        }}
      />
      <span
        className="lp-numbers"
        title={
          sum > 0 && line.inUse
            ? `${Math.round((100 * line.weight) / sum)} % of the score`
            : undefined
        }
      >
        {value}
      </span>
      {line.weight === line.standard ? (
        <span />
      ) : (
        <QuietLink onGo={() => onSet(null)}>back to {line.standard}</QuietLink>
      )}
      <span className={classes.needs}>{line.needs}</span>
    </div>
  );
}

/** What a criterion needs, or why its slider would do nothing now. */
function withWords<
  T extends { readonly inUse: boolean; readonly asked: boolean; readonly needs: string },
>(line: T): T {
  if (!line.inUse)
    return {
      ...line,
      needs:
        'Not in use: choose the difference under Rules, for a sensitive one with what it is used for.',
    };
  return line.asked
    ? line
    : { ...line, inUse: false, needs: 'Nobody was asked for this yet, so it counts nowhere.' };
}
