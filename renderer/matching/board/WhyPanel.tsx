// "Why these two", beside the list: reasons, points that add up, open questions and rules.

import { useState } from 'react';
import { Inspector } from '../../ui/layout/Inspector.tsx';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { ReasonLine } from '../../ui/ReasonLine.tsx';
import { RunnersUp } from '../analysis/RunnersUp.tsx';
import { WhatIf } from '../analysis/WhatIf.tsx';
import { useWhy } from '../data.ts';
import { KnowledgeDots } from '../facts/KnowledgeDots.tsx';
import { BenefitOfBoth, PointTable, RuleList } from '../facts/PairFacts.tsx';
import type { Moves, PairIds } from '../moves/use-moves.ts';
import { shortName, type Names } from '../names.ts';
import { WaiveDialog } from '../rules/WaiveDialog.tsx';
import { segmentsOf } from '../words.ts';
import classes from '../matching.module.css';

type Props = {
  roundId: string;
  revision: string;
  pair: PairIds;
  names: Names;
  conditions: number;
  moves: Moves;
  onClose: () => void;
  onQuestions: () => void;
};

export function WhyPanel({
  roundId,
  revision,
  pair,
  names,
  conditions,
  moves,
  onClose,
  onQuestions,
}: Props) {
  const { data: why } = useWhy(roundId, pair.juniorId, pair.seniorId);
  const [all, setAll] = useState(false);
  const [waiving, setWaiving] = useState<{ constraint: string; label: string } | null>(null);
  if (!why) return null;
  const open = why.rules.filter((rule) => rule.state !== 'clear');
  const clear = why.rules.length - open.length;
  return (
    <Inspector
      label="Why these two"
      title={`${names(why.juniorId)} and ${names(why.seniorId)}`}
      onClose={onClose}
    >
      <BenefitOfBoth why={why} names={names} />
      <div className={classes.part}>
        <h3>Why these two</h3>
        {why.topReasons.map((sentence, index) => (
          <ReasonLine key={index} segments={segmentsOf(sentence)} />
        ))}
        {why.benefit.notice ? <p className={classes.early}>{why.benefit.notice}</p> : null}
      </div>
      {why.talkEarly ? (
        <div className={classes.part}>
          <h3>Talk about early</h3>
          <ReasonLine segments={segmentsOf(why.talkEarly.reason)} />
        </div>
      ) : null}
      {open.length > 0 ? (
        <div className={classes.part}>
          <h3>Before it stands</h3>
          <RuleList rules={open} names={names} onWaive={setWaiving} />
          {why.openQuestions.length > 0 ? (
            <p>
              <QuietLink onGo={onQuestions}>all open questions</QuietLink>
            </p>
          ) : null}
        </div>
      ) : null}
      <div className={classes.part}>
        <h3>Points</h3>
        <PointTable why={why} />
        <p className={classes.soft}>
          {shortName(names(why.juniorId))}’s own side of it: {why.juniorScore}.{' '}
          {shortName(names(why.seniorId))}’s own side: {why.seniorScore}.
        </p>
      </div>
      {why.standing === null ? (
        <div className={classes.part}>
          <h3>If they were kept apart</h3>
          <WhatIf
            key={`${pair.juniorId} ${pair.seniorId} ${revision}`}
            roundId={roundId}
            wish={{ kind: 'apart', ...pair }}
            names={names}
          />
        </div>
      ) : null}
      <RunnersUp
        roundId={roundId}
        revision={revision}
        pair={pair}
        names={names}
        conditions={conditions}
      />
      <div className={classes.part}>
        <h3>What we know</h3>
        <KnowledgeDots known={why.known.count} total={why.known.of} missing={[]} words />
        {why.known.missing.map((entry) => (
          <p key={entry.criterion}>
            {entry.label}: ask{' '}
            {entry.asks
              .map((ask) => (ask.who === null ? 'around' : shortName(names(ask.who))))
              .join(' and ')}
            .
          </p>
        ))}
      </div>
      <div className={classes.part}>
        <h3>Rules</h3>
        <p>
          {clear} of {why.rules.length} are clear.{' '}
          <QuietLink onGo={() => setAll(!all)}>{all ? 'show less' : 'show all'}</QuietLink>
        </p>
        {all ? <RuleList rules={why.rules} names={names} /> : null}
      </div>
      <WaiveDialog rule={waiving} pair={pair} moves={moves} onClose={() => setWaiving(null)} />
    </Inspector>
  );
}
