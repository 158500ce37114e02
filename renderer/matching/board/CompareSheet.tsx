// The proposed pair beside another partner for the same person: what each would gain, and what speaks against it.

import { Button, SegmentedControl, Select } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { BoardPerson } from '../../../shared/matching/round/board.ts';
import type { RuleLine as Rule } from '../../../shared/matching/round/why.ts';
import { pairText, samePair } from '../../../shared/matching/terms/pair-key.ts';
import { ErrorNote } from '../../ui/feedback/ErrorNote.tsx';
import { Sheet } from '../../ui/layout/Sheet.tsx';
import { ReasonLine } from '../../ui/ReasonLine.tsx';
import { WhatIf } from '../analysis/WhatIf.tsx';
import { useWhy } from '../data.ts';
import { BenefitOfBoth, PointTable, RuleList } from '../facts/PairFacts.tsx';
import type { Moves, PairIds } from '../moves/use-moves.ts';
import { shortName, type Names } from '../names.ts';
import { WaiveDialog } from '../rules/WaiveDialog.tsx';
import { segmentsOf } from '../words.ts';
import classes from '../matching.module.css';

type Props = {
  roundId: string;
  pair: PairIds | null;
  people: readonly BoardPerson[];
  names: Names;
  moves: Moves;
  onClose: () => void;
};

export function CompareSheet({ roundId, pair, people, names, moves, onClose }: Props) {
  return (
    <Sheet open={pair !== null} title="Compare with another partner" onClose={onClose} width={920}>
      {pair ? (
        <Compare
          key={pairText(pair)}
          roundId={roundId}
          pair={pair}
          people={people}
          names={names}
          moves={moves}
          onClose={onClose}
        />
      ) : null}
    </Sheet>
  );
}

function Compare({ roundId, pair, people, names, moves, onClose }: Props & { pair: PairIds }) {
  const [keep, setKeep] = useState<'junior' | 'senior'>('junior');
  const [otherId, setOtherId] = useState<string | null>(null);
  const others = people.filter(
    (person) =>
      person.inPool &&
      person.seat !== keep &&
      person.id !== pair.juniorId &&
      person.id !== pair.seniorId,
  );
  const other: PairIds | null =
    otherId === null
      ? null
      : keep === 'junior'
        ? { juniorId: pair.juniorId, seniorId: otherId }
        : { juniorId: otherId, seniorId: pair.seniorId };
  const [against, setAgainst] = useState<readonly Rule[]>([]);
  const [waiving, setWaiving] = useState<Rule | null>(null);
  const together = async () => {
    if (other && (await moves.change({ kind: 'together', ...other }))) onClose();
  };
  return (
    <>
      <div className={classes.askHead}>
        <SegmentedControl
          aria-label="Whose partner to compare"
          value={keep}
          onChange={(value) => {
            setKeep(value as typeof keep);
            setOtherId(null);
          }}
          data={[
            { value: 'junior', label: `For ${shortName(names(pair.juniorId))}` },
            { value: 'senior', label: `For ${shortName(names(pair.seniorId))}` },
          ]}
        />
        <Select
          data-autofocus
          searchable
          aria-label="Another partner"
          placeholder="Choose another partner"
          w={320}
          value={otherId}
          onChange={setOtherId}
          data={others.map((person) => ({
            value: person.id,
            label: person.organisation ? `${person.name} · ${person.organisation}` : person.name,
          }))}
        />
        {other ? (
          <Button
            disabled={against.some((rule) => rule.state === 'blocked')}
            onClick={() => void together()}
            loading={moves.busy}
          >
            Keep {shortName(names(other.juniorId))} and {shortName(names(other.seniorId))} together
          </Button>
        ) : null}
      </div>
      {other && !against.some((rule) => rule.state === 'blocked') ? (
        <WhatIf
          key={pairText(other)}
          roundId={roundId}
          wish={{ kind: 'together', ...other }}
          names={names}
        />
      ) : null}
      <div className={classes.two}>
        <Side roundId={roundId} pair={pair} names={names} />
        {other ? (
          <Side
            roundId={roundId}
            pair={other}
            names={names}
            onAgainst={setAgainst}
            onWaive={setWaiving}
          />
        ) : (
          <p className={classes.soft}>
            Choose somebody to see what both would gain, side by side. Nothing moves until you keep
            them together.
          </p>
        )}
      </div>
      {moves.problem ? (
        <ErrorNote what={moves.problem.message} safe="Nothing was changed." />
      ) : null}
      {other ? (
        <WaiveDialog rule={waiving} pair={other} moves={moves} onClose={() => setWaiving(null)} />
      ) : null}
    </>
  );
}

type SideProps = {
  roundId: string;
  pair: PairIds;
  names: Names;
  onAgainst?: (rules: readonly Rule[]) => void;
  onWaive?: (rule: Rule) => void;
};

function Side({ roundId, pair, names, onAgainst, onWaive }: SideProps) {
  const { data, error } = useWhy(roundId, pair.juniorId, pair.seniorId);
  const why = data && samePair(data, pair) ? data : null;
  const against = useMemo(
    () => why?.rules.filter((rule) => rule.stage === 'pair' && rule.state !== 'clear') ?? [],
    [why],
  );
  useEffect(() => onAgainst?.(against), [against, onAgainst]);
  if (error) return <p className={classes.soft}>{error.message}</p>;
  if (!why) return <div />;
  return (
    <div>
      <h3>
        {names(why.juniorId)} and {names(why.seniorId)}
      </h3>
      <BenefitOfBoth why={why} names={names} />
      {why.topReasons.map((sentence, index) => (
        <ReasonLine key={index} segments={segmentsOf(sentence)} />
      ))}
      {against.length > 0 ? (
        <div className={classes.part}>
          <h3>Before it stands</h3>
          <RuleList rules={against} names={names} onWaive={onWaive} />
        </div>
      ) : null}
      <div className={classes.part}>
        <h3>Points</h3>
        <PointTable why={why} />
      </div>
    </div>
  );
}
