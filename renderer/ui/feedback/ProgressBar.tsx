// What is being done, how far it is, and a way to stop it; shown only when it takes longer than
// half a second.

import { Button } from '@mantine/core';
import { useShownAfter } from './use-shown-after.ts';
import classes from './ProgressBar.module.css';

type Props = {
  busy: boolean;
  /** "Looking for the best pairs" */
  label: string;
  /** From 0 to 1; null while it cannot be told. */
  done: number | null;
  onCancel?: (() => void) | undefined;
  /** Milliseconds before it appears. */
  after?: number;
};

export function ProgressBar({ busy, label, done, onCancel, after = 500 }: Props) {
  const shown = useShownAfter(busy, after);
  if (!shown) return null;
  const value = done === null ? undefined : Math.round(done * 100);
  return (
    <div className={classes.root}>
      <div className={classes.words} role="status">
        {label}
        {value === undefined ? '' : ` · ${value} %`}
      </div>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={value}
      >
        <div
          className={done === null ? classes.unknown : classes.fill}
          style={done === null ? undefined : { transform: `scaleX(${done})` }}
        />
      </div>
      {onCancel ? (
        <Button size="compact-sm" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      ) : null}
    </div>
  );
}
