// One proposed pair: who, what each gains, why, what is known, and where asking stands.

import { memo } from 'react';
import type { BoardRow } from '../../../shared/matching/round/board.ts';
import { LinkingPin } from '../../ui/LinkingPin.tsx';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { ReasonLine } from '../../ui/ReasonLine.tsx';
import { SeatChip } from '../../ui/SeatChip.tsx';
import { AskTicks } from '../asking/AskTicks.tsx';
import { BenefitBar } from '../facts/BenefitBar.tsx';
import type { BoardLook } from '../facts/board-look.ts';
import { KnowledgeDots } from '../facts/KnowledgeDots.tsx';
import { shortName } from '../names.ts';
import { segmentsOf } from '../words.ts';
import classes from '../matching.module.css';

type Props = { row: BoardRow; look: BoardLook };

export const PairRow = memo(function PairRow({ row, look }: Props) {
  const { people, seatLabel } = look;
  const [junior, senior] = [people.get(row.juniorId), people.get(row.seniorId)];
  if (!junior || !senior) return null;
  const missing = row.known.missing.map(
    ({ label, asks }) =>
      `${label}: ask ${asks.map((ask) => shortName(people.get(ask.who ?? '')?.name ?? 'around')).join(' and ')}`,
  );
  return (
    <div className={classes.pair}>
      <div className={classes.chips}>
        <span className={classes.pin}>
          <LinkingPin size={11} joined={row.pairId !== null} />
        </span>
        <SeatChip
          seat="junior"
          seatLabel={seatLabel.junior}
          name={junior.name}
          detail={junior.organisation}
          strong
        />
        <SeatChip
          seat="senior"
          seatLabel={seatLabel.senior}
          name={senior.name}
          detail={senior.organisation}
          strong
        />
      </div>
      <div className={classes.benefit}>
        <span className="lp-numbers">{row.score} of 1000</span>
        <span aria-hidden>
          {shortName(junior.name)} gets <b className="lp-numbers">{percent(row.benefit.junior)}</b>
        </span>
        <BenefitBar
          labels={false}
          left={{
            share: row.benefit.junior,
            floor: row.benefit.floors.junior,
            label: `${shortName(junior.name)} gets`,
          }}
          right={{
            share: row.benefit.senior,
            floor: row.benefit.floors.senior,
            label: `${shortName(senior.name)} gets`,
          }}
        />
        <span aria-hidden>
          {shortName(senior.name)} gets <b className="lp-numbers">{percent(row.benefit.senior)}</b>
        </span>
      </div>
      <div className={classes.reasons}>
        {row.reasons.map((sentence, index) => (
          <ReasonLine key={index} segments={segmentsOf(sentence)} soft />
        ))}
      </div>
      <div className={classes.facts}>
        {row.talkEarly ? (
          <span className={classes.early}>
            talk about early: {row.talkEarly.label.toLowerCase()}
          </span>
        ) : null}
        <KnowledgeDots
          known={row.known.count}
          total={row.known.of}
          missing={missing}
          words
          sentence={`${row.known.count} of ${row.known.of} known`}
        />
      </div>
      <div className={classes.moves}>
        <RowMoves row={row} look={look} />
      </div>
      <div className={classes.ticks}>
        <AskTicks row={row} look={look} names={[shortName(junior.name), shortName(senior.name)]} />
      </div>
    </div>
  );
});

function percent(share: number | null): string {
  return share === null ? '–' : String(Math.round(share * 100));
}

function RowMoves({ row, look: { moves, people, onCompare, onOpen } }: Props) {
  const pair = { juniorId: row.juniorId, seniorId: row.seniorId };
  const fixed = row.pairId !== null || row.junior !== 'not-asked';
  return (
    <>
      <QuietLink onGo={() => onOpen(row)}>why these two</QuietLink>
      {fixed ? null : row.keptTogether ? (
        <>
          <span className={classes.kept}>kept together</span>
          <QuietLink onGo={() => void moves.change({ kind: 'release', ...pair })}>
            release
          </QuietLink>
        </>
      ) : (
        <QuietLink onGo={() => void moves.change({ kind: 'together', ...pair })}>
          keep together
        </QuietLink>
      )}
      {fixed ? null : (
        <QuietLink onGo={() => void moves.change({ kind: 'apart', ...pair })}>keep apart</QuietLink>
      )}
      <QuietLink onGo={() => onCompare(row)}>compare</QuietLink>
      {row.benefit.uneven ? (
        <span className={classes.notice}>
          {shortName(people.get(row.juniorId)?.name ?? '')} gains clearly less
        </span>
      ) : null}
      {row.waived > 0 ? (
        <span className={classes.notice}>
          {row.waived === 1 ? 'a rule is set aside' : `${row.waived} rules are set aside`}
        </span>
      ) : null}
    </>
  );
}
