// Every problem at its row and column, a page at a time; the place jumps to its cell, and what can
// be answered is answered here.

import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleX,
  IconHelpCircle,
  IconInfoCircle,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { limits } from '../../shared/people/import/limits.ts';
import type { ReadList, ShownProblem } from '../../shared/people/import/shapes.ts';
import { rowWords, type SheetFact } from '../../shared/people/import/table.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { ProblemAnswer } from './ProblemAnswer.tsx';
import type { OpenChoices, DryRun } from './use-import.ts';
import { useProblemPage, type ProblemPage } from './use-problem-page.ts';
import classes from './people.module.css';

type Props = {
  list: ReadList;
  tried: DryRun;
  choices: OpenChoices;
  programme: Programme;
  onLook: (problem: ShownProblem) => void;
  onChoose: (part: Partial<OpenChoices>) => void;
};

const icons = {
  refused: IconCircleX,
  question: IconHelpCircle,
  open: IconAlertTriangle,
  notice: IconInfoCircle,
} as const;
const severities = {
  refused: 'Stays out',
  question: 'Needs an answer',
  open: 'Value left open',
  notice: 'Good to know',
} as const;

export function ProblemStrip({ list, tried, choices, programme, onLook, onChoose }: Props) {
  const page = useProblemPage(list.id, tried);
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => strip.current?.scrollTo({ top: 0 }), [page.from]);
  if (tried.counts.problems === 0) return null;
  return (
    <div className={classes.problems}>
      <div className={classes.strip} ref={strip} role="region" aria-label="Problems" tabIndex={0}>
        {page.problems.map((problem) => (
          <Line
            key={`${problem.code}:${problem.row}:${problem.column}:${problem.message}`}
            problem={problem}
            list={list}
            onLook={onLook}
          >
            <ProblemAnswer
              problem={problem}
              choices={choices}
              programme={programme}
              onChoose={onChoose}
            />
          </Line>
        ))}
      </div>
      {tried.counts.problems > limits.problemPage ? (
        <Pages page={page} counts={tried.counts} />
      ) : null}
    </div>
  );
}

function Pages({
  page: { from, problems, turnTo },
  counts,
}: {
  page: ProblemPage;
  counts: DryRun['counts'];
}) {
  const number = (count: number): string => count.toLocaleString('en');
  const next = from + limits.problemPage;
  return (
    <p className={classes.pages} role="status">
      <span>
        Problems {number(from + 1)} to {number(from + problems.length)} of {number(counts.problems)}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        disabled={from === 0}
        onClick={() => turnTo(from - limits.problemPage)}
      >
        Those before
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={next >= counts.listed}
        onClick={() => turnTo(next)}
      >
        Those after
      </Button>
      {counts.listed < counts.problems ? (
        <span>
          The first {number(counts.listed)} can be listed. Put those right in the file and read it
          again.
        </span>
      ) : null}
    </p>
  );
}

function Line({
  problem,
  list,
  onLook,
  children,
}: {
  problem: ShownProblem;
  list: ReadList;
  onLook: (problem: ShownProblem) => void;
  children: React.ReactNode;
}) {
  const Icon = icons[problem.severity];
  const place =
    [
      problem.row === null ? null : rowsWords(problem.rows, list.sheets),
      problem.letter ? `${problem.letter} ${problem.heading ?? ''}` : null,
    ]
      .filter(Boolean)
      .join(' · ') || 'The whole list';
  return (
    <div className={classes.problem} data-severity={problem.severity}>
      <Icon size={18} stroke={1.5} aria-label={severities[problem.severity]} role="img" />
      {problem.cell ? (
        <button
          type="button"
          className={classes.place}
          title={place}
          onClick={() => onLook(problem)}
        >
          <bdi>{place}</bdi>
        </button>
      ) : (
        <span className={classes.nowhere}>{place}</span>
      )}
      <span>{problem.message}</span>
      <span className={classes.answers}>{children}</span>
    </div>
  );
}

/** "Row 3", "Row 3 and 41 more". */
function rowsWords(rows: readonly number[], sheets: readonly SheetFact[]): string {
  const [first = 0, ...rest] = rows;
  const words = rowWords(first, sheets).replace(/^r/, 'R');
  return rest.length === 0 ? words : `${words} and ${rest.length.toLocaleString('en')} more`;
}
