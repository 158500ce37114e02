// How much each criterion counts. Once names were seen, a change takes a line for the log first.
import { Slider, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import { useChoices } from './data.ts';
import type { Moves } from './use-moves.ts';
import classes from './matching.module.css';

type Props = { roundId: string; namesSeen: boolean; moves: Moves };

export function Weights({ roundId, namesSeen, moves }: Props) {
  const { data } = useChoices(roundId);
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
          ref={line} data-autofocus mb={24} maxLength={2000} error={asked && !ready ? 'Write this line first; then the weight moves.' : null} value={why} onChange={(event) => setWhy(event.currentTarget.value)}
          label="Why do you change weights?" description="You have seen the names, so this line goes into the log."
        />
      ) : null}
      {moves.problem ? <ErrorNote what={moves.problem.message} /> : null}
      <div className={classes.weights}>
        {data.weights.map((line) => <WeightLine key={line.id} line={withWords(line)} sum={sum} onSet={(weight) => set(line.id, weight)} />)}
      </div>
      {sum === 0 ? <p className={classes.early}>All weights are 0: only the rules decide then.</p> : <p className={classes.soft}>Only the proportions count. Together they stand at {sum}.</p>}
    </>
  );
}

type LineProps = { line: { id: string; label: string; needs: string; standard: number; weight: number; inUse: boolean }; sum: number; onSet: (weight: number | null) => boolean };

function WeightLine({ line, sum, onSet }: LineProps) {
  const [value, setValue] = useState(line.weight);
  useEffect(() => setValue(line.weight), [line.weight]);
  return (
    <div className={classes.weight}>
      <span>{line.label}</span>
      <Slider
        thumbLabel={line.label} disabled={!line.inUse} min={0} max={100} step={1} label={null} value={value} onChange={setValue}
        onChangeEnd={(end) => { if (end !== line.weight && !onSet(end)) setValue(line.weight); }}
      />
      <span className="lp-numbers" title={sum > 0 && line.inUse ? `${Math.round((100 * line.weight) / sum)} % of the score` : undefined}>{value}</span>
      {line.weight === line.standard ? <span /> : <QuietLink onGo={() => onSet(null)}>back to {line.standard}</QuietLink>}
      <span className={classes.needs}>{line.needs}</span>
    </div>
  );
}

/** What a criterion needs, or why its slider would do nothing now. */
function withWords<T extends { readonly inUse: boolean; readonly asked: boolean; readonly needs: string }>(line: T): T {
  if (!line.inUse) return { ...line, needs: 'Not in use: choose the difference under Rules, for a sensitive one with what it is used for.' };
  return line.asked ? line : { ...line, inUse: false, needs: 'Nobody was asked for this yet, so it counts nowhere.' };
}
