// All pairs of a cohort in one list: who, where they stand, when they last met, what comes next.

import { useMemo } from 'react';
import { type Day, showDay } from '../../shared/kernel/date.ts';
import type { PairLine } from '../../shared/pairs/page.ts';
import { phases, phaseWords } from '../../shared/pairs/phase.ts';
import { howLongAgo } from '../../shared/pairs/rhythm.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import type { Column } from '../ui/list/column.ts';
import { DataList } from '../ui/list/DataList.tsx';
import { SeatChip } from '../ui/SeatChip.tsx';
import classes from './pairs.module.css';

type Props = {
  pairs: readonly PairLine[];
  programme: Programme;
  today: Day;
  /** The nearest planned date besides meetings, by pair. */
  nextDates: ReadonlyMap<string, Day>;
  onOpen: (pair: PairLine) => void;
};

const keyOf = (pair: PairLine): string => pair.id;
const spoken = (pair: PairLine): string => `${pair.junior.name} and ${pair.senior.name}`;

export function PairList({ pairs, programme, today, nextDates, onOpen }: Props) {
  const columns = useMemo<Column<PairLine>[]>(() => {
    const next = (pair: PairLine): Day | null =>
      [pair.nextMeeting, nextDates.get(pair.id)]
        .filter((day) => day !== null && day !== undefined)
        .toSorted()[0] ?? null;
    return [
      {
        id: 'junior',
        title: seatWord(programme, 'junior'),
        width: 'minmax(180px, 2fr)',
        sortBy: (pair) => pair.junior.name,
        render: (pair) => (
          <SeatChip
            seat="junior"
            seatLabel={seatWord(programme, 'junior')}
            name={pair.junior.name}
            detail={pair.junior.organisation}
            onOpen={() => onOpen(pair)}
          />
        ),
      },
      {
        id: 'senior',
        title: seatWord(programme, 'senior'),
        width: 'minmax(180px, 2fr)',
        sortBy: (pair) => pair.senior.name,
        render: (pair) => (
          <SeatChip
            seat="senior"
            seatLabel={seatWord(programme, 'senior')}
            name={pair.senior.name}
            detail={pair.senior.organisation}
          />
        ),
      },
      {
        id: 'phase',
        title: 'Where they stand',
        width: 'minmax(140px, 1.2fr)',
        sortBy: (pair) => (pair.status === 'ended' ? phases.length : phases.indexOf(pair.phase)),
        render: (pair) => (
          <span
            className={
              pair.status === 'active' || pair.status === 'forming' ? undefined : classes.soft
            }
          >
            {phaseWords(pair.phase, pair.status)}
          </span>
        ),
      },
      {
        id: 'met',
        title: 'Last met',
        width: 'minmax(104px, 1fr)',
        sortBy: (pair) => pair.lastMet,
        render: (pair) => (
          <span className={pair.lastMet === null ? classes.soft : undefined}>
            {pair.lastMet === null ? 'not yet' : howLongAgo(pair.lastMet, today)}
          </span>
        ),
      },
      {
        id: 'next',
        title: 'Next date',
        width: '128px',
        sortBy: next,
        render: (pair) => {
          const day = next(pair);
          return day === null ? (
            <span className={classes.soft}>{pair.status === 'ended' ? '' : 'none yet'}</span>
          ) : (
            <span className="lp-numbers">{showDay(day, today)}</span>
          );
        },
      },
    ];
  }, [programme, today, nextDates, onOpen]);
  return (
    <DataList
      label="Pairs"
      rows={pairs}
      columns={columns}
      keyOf={keyOf}
      rowLabel={spoken}
      onOpen={onOpen}
    />
  );
}
