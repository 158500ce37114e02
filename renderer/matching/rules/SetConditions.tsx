// Conditions for the whole set: what all pairs together must fulfil, and plain words where they contradict each other.

import { Button, NumberInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { SetCondition } from '../../../shared/matching/input/set-condition.ts';
import type { BoardPerson, BoardRow } from '../../../shared/matching/round/board.ts';
import { ErrorNote } from '../../ui/feedback/ErrorNote.tsx';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { useViewState } from '../../ui/view-state/use-view-state.ts';
import type { Names } from '../names.ts';
import { conditionWords } from './condition-words.ts';
import { NewCondition } from './NewCondition.tsx';
import type { RulePart } from './PairRules.tsx';
import classes from '../matching.module.css';

type Props = RulePart & {
  people: readonly BoardPerson[];
  pairs: readonly BoardRow[];
  names: Names;
  place: string;
};

export function SetConditions({ settings, moves, why, ready, people, pairs, names, place }: Props) {
  const [typed, setTyped] = useViewState<readonly SetCondition[] | null>(
    `${place}/conditions`,
    null,
    'words',
  );
  const draft = typed ?? settings.conditions;
  const [seconds, setSeconds] = useState(settings.searchSeconds);
  const [sent, setSent] = useState(false);
  const shown = useRef(settings.conditions);
  useEffect(() => {
    // What was brought back stays; what another proposal was made with takes its place.
    if (shown.current === settings.conditions) return;
    shown.current = settings.conditions;
    setTyped(null);
    setSeconds(settings.searchSeconds);
  }, [settings.conditions, settings.searchSeconds, setTyped]);
  const moved =
    JSON.stringify(draft) !== JSON.stringify(settings.conditions) ||
    seconds !== settings.searchSeconds;
  const clash =
    moves.problem?.code === 'conflict'
      ? draft.filter((one) => moves.problem?.fields.includes(one.id))
      : [];
  const change = (next: readonly SetCondition[]) => {
    moves.forget();
    setSent(false);
    setTyped(next);
  };
  const save = async () => {
    setSent(true);
    if (
      await moves.change({
        kind: 'conditions',
        conditions: [...draft],
        searchSeconds: seconds,
        why,
      })
    )
      setSent(false);
  };
  return (
    <section className={classes.rulePart} aria-label="Conditions for the whole set">
      <h3>Conditions for the whole set</h3>
      <p className={classes.soft}>
        {draft.length === 0
          ? 'None. They say what all pairs together must fulfil; the best set that holds them is looked for, and anybody may be left without a partner for it.'
          : 'The best set that holds all of these:'}
      </p>
      <ul className={classes.rules}>
        {draft.map((one) => (
          <li key={one.id} data-clash={clash.includes(one) || undefined}>
            {conditionWords(one, names)}{' '}
            <QuietLink onGo={() => change(draft.filter((other) => other !== one))}>
              take away<span className="lp-unseen">: {conditionWords(one, names)}</span>
            </QuietLink>
          </li>
        ))}
      </ul>
      <NewCondition
        people={people}
        pairs={pairs}
        taken={draft}
        place={place}
        onAdd={(made) => change([...draft, ...made])}
      />
      {draft.length > 0 ? (
        <NumberInput
          className={classes.field ?? ''}
          w={260}
          label="Look for at most, in seconds"
          description="If the time runs out, the best set found so far is shown and says so."
          min={1}
          max={600}
          clampBehavior="strict"
          allowDecimal={false}
          value={seconds}
          onChange={(value) => setSeconds(Math.max(1, Number(value) || 1))}
        />
      ) : null}
      {clash.length > 0 ? (
        <ErrorNote
          what={
            clash.length === 1
              ? `This cannot be fulfilled: ${conditionWords(clash[0]!, names)}.`
              : `These cannot hold together: ${clash.map((one) => `“${conditionWords(one, names)}”`).join(' and ')}.`
          }
          safe="Nothing was changed."
          next={
            clash.length === 1
              ? 'Ask for less, or take it away.'
              : 'Ask for less in one of them, or take one away.'
          }
        />
      ) : sent && moves.problem ? (
        <ErrorNote what={moves.problem.message} safe="Nothing was changed." />
      ) : null}
      <Button
        variant="default"
        disabled={!moved || !ready}
        loading={moves.busy && sent}
        onClick={() => void save()}
      >
        {draft.length === 0 ? 'Propose without conditions' : 'Propose with these conditions'}
      </Button>
    </section>
  );
}
