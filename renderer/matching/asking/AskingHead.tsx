// Above the rows while asking people: how far it is, and why seniors are best asked together.

import { SegmentedControl } from '@mantine/core';
import type { Board } from '../../../shared/matching/round/board.ts';
import { QuietLink } from '../../ui/QuietLink.tsx';
import { inside } from '../names.ts';
import { askFilters, askFilterWords, filterRows, type AskFilter } from './ask-filter.ts';
import classes from '../matching.module.css';

type Props = {
  board: Board;
  seatLabel: { junior: string; senior: string };
  filter: AskFilter;
  onFilter: (filter: AskFilter) => void;
  onQuestions: () => void;
};

export function AskingHead({ board, seatLabel, filter, onFilter, onQuestions }: Props) {
  const { counts, rows } = board;
  const open = counts.pairs - counts.juniorsAnswered;
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
        {counts.seniorsAsked === 0 && counts.juniorsAsked > 0 && open > 0
          ? ` Best ask each ${inside(seatLabel.senior)} only after the last ${inside(seatLabel.junior)} has answered: then nobody can read a no from the timing.`
          : ''}
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
    </div>
  );
}
