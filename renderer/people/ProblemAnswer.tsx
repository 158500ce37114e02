// The answer a problem asks for: a seat, whether it is the same person, or the right value of a
// cell.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fold } from '../../shared/kernel/fold.ts';
import type { ShownProblem } from '../../shared/people/import/shapes.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import type { OpenChoices } from './use-import.ts';
import classes from './people.module.css';

type Props = {
  problem: ShownProblem;
  choices: OpenChoices;
  programme: Programme;
  onChoose: (part: Partial<OpenChoices>) => void;
};

export function ProblemAnswer({ problem, choices, programme, onChoose }: Props) {
  const { row, column } = problem;
  if (row === null || problem.code === 'no-seat-column' || problem.code === 'no-name-column')
    return null;
  if (problem.field === 'seat' && problem.severity === 'question') {
    const give = (seat: 'junior' | 'senior') => onChoose(seatAnswer(problem, choices, seat));
    return (
      <>
        {(['junior', 'senior'] as const).map((seat) => (
          <Button key={seat} size="compact-sm" variant="default" onClick={() => give(seat)}>
            {seatWord(programme, seat)}
          </Button>
        ))}
      </>
    );
  }
  if (problem.code === 'look-alike') {
    const decide = (as: 'separate' | 'same' | 'leave-out') =>
      onChoose({ decisions: [...choices.decisions.filter((one) => one.row !== row), { row, as }] });
    return (
      <>
        <Button size="compact-sm" variant="default" onClick={() => decide('same')}>
          Same, newer answers
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => decide('separate')}>
          Somebody else
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => decide('leave-out')}>
          Leave out
        </Button>
      </>
    );
  }
  const text = problem.cell?.value ?? null;
  const asked = problem.severity === 'open' || problem.severity === 'question';
  if (!asked || column === null || text === null) return null;
  return (
    <CellFix
      key={`${row}:${column}`}
      problem={problem}
      text={text}
      onFix={(value) =>
        onChoose(
          problem.rows.length > 1
            ? wordAnswer(choices, column, text, value)
            : {
                corrections: [
                  ...choices.corrections.filter((one) => one.row !== row || one.column !== column),
                  { row, column, value },
                ],
              },
        )
      }
    />
  );
}

/** One answer for all the rows a question stands for: for a word, for a gap, or for each row. */
function seatAnswer(
  { code, row, rows, column, cell }: ShownProblem,
  choices: OpenChoices,
  seat: 'junior' | 'senior',
): Partial<OpenChoices> {
  if (rows.length > 1 && code === 'seat-missing') return { seatForAll: seat };
  if (rows.length > 1 && code === 'seat-unclear' && column !== null && cell?.value)
    return wordAnswer(choices, column, cell.value, seat);
  const meant = new Set(rows.length > 0 ? rows : [row ?? 0]);
  return {
    seats: [
      ...choices.seats.filter((one) => !meant.has(one.row)),
      ...[...meant].map((one) => ({ row: one, seat })),
    ],
  };
}

/** What stands in every cell of a column that says the same. */
function wordAnswer(
  choices: OpenChoices,
  column: number,
  text: string,
  value: string,
): Partial<OpenChoices> {
  const words = fold(text);
  return {
    answers: [
      ...choices.answers.filter((one) => one.column !== column || one.words !== words),
      { column, words, value },
    ],
  };
}

function CellFix({
  problem,
  text,
  onFix,
}: {
  problem: ShownProblem;
  text: string;
  onFix: (value: string) => void;
}) {
  const [value, setValue] = useState(problem.code === 'formula' ? '' : text);
  return (
    <form
      className={classes.fix}
      onSubmit={(event) => {
        event.preventDefault();
        onFix(value);
      }}
    >
      <TextInput
        size="xs"
        aria-label={
          problem.rows.length > 1
            ? `Value for ${text}, ${problem.heading ?? ''}`
            : `Value for row ${problem.row}, ${problem.heading ?? ''}`
        }
        value={value}
        onChange={(event) => setValue(event.currentTarget.value.slice(0, 4000))}
        w={180}
        dir="auto"
      />
      <Button size="compact-sm" variant="default" type="submit" disabled={value === text}>
        {problem.rows.length > 1 ? `Put right in ${problem.rows.length} rows` : 'Put right'}
      </Button>
    </form>
  );
}
