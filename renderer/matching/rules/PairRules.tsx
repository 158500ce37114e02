// What this round asks of every pair: floors of benefit, grades apart, across silos, pairs a person.

import { Button, NumberInput, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MatchSettings } from '../../../shared/matching/input/settings.ts';
import { ErrorNote } from '../../ui/feedback/ErrorNote.tsx';
import type { Moves } from '../moves/use-moves.ts';
import classes from '../matching.module.css';

/** `why` is the line for the log; `ready` is false while it is still missing. */
export type RulePart = { settings: MatchSettings; moves: Moves; why: string; ready: boolean };
type Draft = {
  junior: number;
  senior: number;
  person: number;
  minLevelGap: number;
  maxPairs: number;
  waitingBonus: number;
  across: MatchSettings['across'];
};

export function PairRules({
  settings,
  moves,
  why,
  ready,
  waiting,
}: RulePart & { waiting: number }) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [sent, setSent] = useState(false);
  useEffect(() => setDraft(null), [settings]);
  const stored = draftOf(settings);
  const now = draft ?? stored;
  const put = (part: Partial<Draft>) => setDraft({ ...now, ...part });
  const floorsMoved =
    now.junior !== stored.junior || now.senior !== stored.senior || now.person !== stored.person;
  const rulesMoved =
    now.minLevelGap !== stored.minLevelGap ||
    now.maxPairs !== stored.maxPairs ||
    now.waitingBonus !== stored.waitingBonus ||
    now.across !== stored.across;
  const save = async () => {
    setSent(true);
    if (
      floorsMoved &&
      !(await moves.change({
        kind: 'floors',
        floors: { junior: now.junior / 100, senior: now.senior / 100, person: now.person },
        why,
      }))
    )
      return;
    if (
      rulesMoved &&
      !(await moves.change({
        kind: 'rules',
        minLevelGap: now.minLevelGap,
        maxPairs: now.maxPairs,
        across: now.across,
        waitingBonus: now.waitingBonus,
        why,
      }))
    )
      return;
    setSent(false);
  };
  const number = (
    key: Exclude<keyof Draft, 'across'>,
    label: string,
    max: number,
    description?: string,
    min = 0,
  ) => (
    <NumberInput
      className={classes.field ?? ''}
      label={label}
      description={description}
      min={min}
      max={max}
      clampBehavior="strict"
      allowDecimal={false}
      value={now[key]}
      onChange={(value) => put({ [key]: Number(value) || 0 })}
    />
  );
  return (
    <section className={classes.rulePart} aria-label="What every pair must fulfil">
      <h3>What every pair must fulfil</h3>
      <div className={classes.two}>
        <div>
          {number(
            'junior',
            'Least benefit to the junior, in percent',
            100,
            'Below it a pair is not proposed; each gets at least one thing they really want.',
          )}
          {number('senior', 'Least benefit to the senior, in percent', 100)}
          {number('person', 'Least score of each person, 0 sets none', 1000)}
        </div>
        <div>
          {number('minLevelGap', 'Grades apart at least', 30)}
          {number('maxPairs', 'Pairs one person may have at most', 20, undefined, 1)}
          {waiting > 0 || stored.waitingBonus > 0
            ? number(
                'waitingBonus',
                'Points for those who waited since last time',
                100,
                waitedWords(waiting),
              )
            : null}
          <Select
            className={classes.field ?? ''}
            label="Across silos"
            allowDeselect={false}
            value={now.across}
            onChange={(value) => put({ across: value as Draft['across'] })}
            data={[
              { value: 'any', label: 'Any organisation and unit' },
              { value: 'other-unit', label: 'Another unit at least' },
              { value: 'other-organisation', label: 'Another organisation' },
            ]}
          />
        </div>
      </div>
      {sent && moves.problem ? <ErrorNote what={moves.problem.message} /> : null}
      <Button
        disabled={(!floorsMoved && !rulesMoved) || !ready}
        loading={moves.busy && sent}
        onClick={() => void save()}
      >
        Propose with these rules
      </Button>
    </section>
  );
}

function waitedWords(waiting: number): string {
  return `${waiting === 1 ? 'One person here' : `${waiting} people here`} found no partner in the cohort before. 0 adds nothing.`;
}

function draftOf({ floors, minLevelGap, maxPairs, waitingBonus, across }: MatchSettings): Draft {
  return {
    junior: Math.round(floors.junior * 100),
    senior: Math.round(floors.senior * 100),
    person: floors.person,
    minLevelGap,
    maxPairs,
    waitingBonus,
    across,
  };
}
