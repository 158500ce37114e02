// A promise: who to whom, what, due in words; the tick belongs to the one it was made to.

import { IconArrowNarrowRight, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './PromiseRow.module.css';

type Props = {
  from: ReactNode;
  to: ReactNode;
  what: string;
  /** "in 3 days", "4 days late", "kept on Thu 4 Dec" */
  due: string;
  state: 'open' | 'late' | 'kept' | 'released';
  /** Ticking records that the receiver said so; left out where nobody may tick. */
  onKept?: (() => void) | undefined;
  /** "Ilse says it was kept" */
  keptLabel?: string;
};

export function PromiseRow({
  from,
  to,
  what,
  due,
  state,
  onKept,
  keptLabel = 'The receiver says it was kept',
}: Props) {
  const kept = state === 'kept';
  return (
    <div className={classes.row} data-state={state}>
      {onKept || kept ? (
        <button
          type="button"
          className={classes.tick}
          role="checkbox"
          aria-checked={kept}
          aria-label={keptLabel}
          title={keptLabel}
          onClick={onKept}
          disabled={!onKept}
        >
          {kept ? <IconCheck size={14} stroke={2} aria-hidden /> : null}
        </button>
      ) : (
        <span className={classes.noTick} />
      )}
      <span className={classes.who}>
        {from}
        <IconArrowNarrowRight size={16} stroke={1.5} aria-label="to" role="img" />
        {to}
      </span>
      <span className={classes.what}>{what}</span>
      <span className={classes.due}>{due}</span>
    </div>
  );
}
