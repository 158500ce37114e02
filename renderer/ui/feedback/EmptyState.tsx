// A screen with nothing on it yet: what will live here, and the one thing to do first.

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

export type OfferedAction = { label: string; onDo: () => void; busy?: boolean | undefined };

type Props = {
  title: string;
  children: ReactNode;
  action?: OfferedAction | undefined;
  /** A quieter second way. */
  other?: OfferedAction | undefined;
  picture?: ReactNode;
};

export function EmptyState({ title, children, action, other, picture }: Props) {
  return (
    <div className={classes.root}>
      {picture ? (
        <div className={classes.picture} aria-hidden>
          {picture}
        </div>
      ) : null}
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.words}>{children}</div>
      {action || other ? (
        <div className={classes.actions}>
          {action ? (
            <Button onClick={action.onDo} loading={action.busy ?? false}>
              {action.label}
            </Button>
          ) : null}
          {other ? (
            <Button variant="subtle" onClick={other.onDo}>
              {other.label}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
