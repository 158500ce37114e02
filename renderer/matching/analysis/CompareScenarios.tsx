// Any two ways to choose beside each other: which pairs stand in one alone, and for whom it would be more or less.

import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { ScenarioDifference } from '../../../shared/matching/analysis/scenarios.ts';
import { objectives, type Objective } from '../../../shared/matching/input/settings.ts';
import { useCompareScenarios } from '../data.ts';
import { movedWords } from '../moves/move-words.ts';
import type { Names } from '../names.ts';
import { Waiting } from '../Waiting.tsx';
import { objectiveWords } from '../words.ts';
import classes from '../matching.module.css';

const ways = objectives.map((value) => ({ value, label: objectiveWords[value].title }));
const shown = 12;

export function CompareScenarios({ roundId, names }: { roundId: string; names: Names }) {
  const [from, setFrom] = useState<Objective>('most');
  const [to, setTo] = useState<Objective>('total');
  const [look, setLook] = useState<ScenarioDifference | null>(null);
  const { send, busy, problem } = useCompareScenarios();
  const choose = (set: (value: Objective) => void) => (value: string | null) => {
    set(value as Objective);
    setLook(null);
  };
  return (
    <section className={classes.part} aria-label="Any two ways beside each other">
      <h3>Any two ways beside each other</h3>
      <div className={classes.askHead}>
        <Select
          label="From"
          allowDeselect={false}
          data={ways}
          value={from}
          onChange={choose(setFrom)}
        />
        <Select
          label="to"
          allowDeselect={false}
          data={ways.filter(({ value }) => value !== from)}
          value={to === from ? null : to}
          onChange={choose(setTo)}
        />
        <Button
          variant="default"
          style={{ alignSelf: 'end' }}
          disabled={to === from}
          loading={busy}
          onClick={() => void send({ roundId, from, to }).then(setLook, () => undefined)}
        >
          Compare the two
        </Button>
      </div>
      <Waiting busy={busy} label="Looking at both ways" />
      {problem ? <p className={classes.soft}>{problem.message}</p> : null}
      {look ? <Differences look={look} names={names} /> : null}
    </section>
  );
}

function Differences({ look, names }: { look: ScenarioDifference; names: Names }) {
  const pairs = (list: ScenarioDifference['onlyTo']) =>
    list
      .slice(0, shown)
      .map((pair) => `${names(pair.juniorId)} and ${names(pair.seniorId)}`)
      .join('; ') + (list.length > shown ? `; and ${list.length - shown} more` : '');
  if (look.onlyFrom.length + look.onlyTo.length === 0)
    return <p role="status">Both ways give the same {look.both} pairs.</p>;
  return (
    <div role="status">
      <p>
        {look.both} pairs are the same. From {objectiveWords[look.from].title} to{' '}
        {objectiveWords[look.to].title} it would be more for {look.gains} and less for {look.losses}
        ; the sum of all scores {signed(look.totalChange)}
        {look.worstChange === null ? '' : `, the lowest score ${signed(look.worstChange)}`}.
      </p>
      <p>
        <b>Only in {objectiveWords[look.from].title}:</b> {pairs(look.onlyFrom) || 'none'}
      </p>
      <p>
        <b>Only in {objectiveWords[look.to].title}:</b> {pairs(look.onlyTo) || 'none'}
      </p>
      <table className={classes.ways}>
        <thead>
          <tr>
            <th>Who would meet someone else</th>
            <th data-number>Points of their own</th>
          </tr>
        </thead>
        <tbody>
          {look.moved.slice(0, shown).map((one) => (
            <tr key={one.participantId}>
              <td>{movedWords(one, names)}</td>
              <td data-number>{signed(one.scoreAfter - one.scoreBefore)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {look.moved.length > shown ? (
        <p className={classes.soft}>and {look.moved.length - shown} more</p>
      ) : null}
    </div>
  );
}

function signed(points: number): string {
  return points === 0 ? '±0' : points > 0 ? `+${points}` : `−${-points}`;
}
