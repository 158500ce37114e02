// Several rows that look like somebody else, answered at once.

import { Button } from '@mantine/core';
import type { DryRun, OpenChoices } from './use-import.ts';
import classes from './people.module.css';

type Props = {
  tried: DryRun;
  choices: OpenChoices;
  onChoose: (part: Partial<OpenChoices>) => void;
};

export function AlikeAnswers({ tried, choices, onChoose }: Props) {
  const rows = tried.waiting.filter((row) => row.lookAlike).map(({ row }) => row);
  if (rows.length < 2) return null;
  const decide = (as: 'same' | 'separate') => {
    const meant = new Set(rows);
    onChoose({
      decisions: [
        ...choices.decisions.filter(({ row }) => !meant.has(row)),
        ...rows.map((row) => ({ row, as })),
      ],
    });
  };
  return (
    <p className={classes.together}>
      <span>{rows.length.toLocaleString('en')} rows look like somebody else. For all of them:</span>
      <Button size="compact-sm" variant="default" onClick={() => decide('same')}>
        All the same people
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => decide('separate')}>
        All somebody else
      </Button>
    </p>
  );
}
