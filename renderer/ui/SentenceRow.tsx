// A line that says one thing and offers one action on its right.

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OfferedAction } from './feedback/EmptyState.tsx';
import classes from './SentenceRow.module.css';

type Props = {
  children: ReactNode;
  /** A date or count before the sentence, in soft ink. */
  lead?: ReactNode;
  action?: OfferedAction | undefined;
  tone?: 'plain' | 'look' | 'wrong';
};

export function SentenceRow({ children, lead, action, tone = 'plain' }: Props) {
  return (
    <div className={classes.row} data-tone={tone}>
      {lead !== undefined ? <span className={classes.lead}>{lead}</span> : null}
      <span className={classes.sentence}>{children}</span>
      {action ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={action.onDo}
          loading={action.busy ?? false}
        >
          {action.label}
        </Button>
      ) : null}
    </div>
  );
}
