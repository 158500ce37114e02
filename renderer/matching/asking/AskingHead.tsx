// Above the rows while asking people: how far it is, and when the seniors' turn comes.

import { SegmentedControl } from '@mantine/core';
import type { Board } from '../../../shared/matching/round/board.ts';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { askFilters, askFilterWords, filterRows, type AskFilter } from './ask-filter.ts';
import { SeniorsTogether } from './SeniorsTogether.tsx';
import classes from '../matching.module.css';

type Props = {
  board: Board;
  seatLabel: { junior: string; senior: string };
  today: string;
  filter: AskFilter;
  onFilter: (filter: AskFilter) => void;
  onQuestions: () => void;
};

export function AskingHead({ board, seatLabel, today, filter, onFilter, onQuestions }: Props) {
  const { counts, rows } = board;
  return (
    <div className={classes.askHead}>
      <SegmentedControl
        size="xs"
        aria-label="Which pairs to show"
        value={filter}
        onChange={(value) => onFilter(value as AskFilter)}
        data={askFilters.map((one) => ({
          value: one,
          label: `${askFilterWords[one]} ${filterRows(rows, one).length}`,
        }))}
      />
      <p>
        {counts.juniorsAsked} of {counts.pairs} asked, {counts.juniorsAnswered} said yes,{' '}
        {counts.agreed} agreed.
        {counts.questions > 0 ? (
          <>
            {' '}
            <QuietLink onGo={onQuestions}>
              {counts.questions === 1
                ? '1 question to ask'
                : `${counts.questions} questions to ask`}
            </QuietLink>
          </>
        ) : null}
      </p>
      <SeniorsTogether board={board} seatLabel={seatLabel} today={today} />
    </div>
  );
}
