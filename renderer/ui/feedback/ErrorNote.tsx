// Something did not work: what happened, what is safe, what to do now.

import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { OfferedAction } from './EmptyState.tsx';
import classes from './ErrorNote.module.css';

type Props = {
  /** What happened, as a sentence. */
  what: string;
  /** What is safe: "Nothing was stored." */
  safe?: string | undefined;
  /** What to do, as a sentence. */
  next?: string | undefined;
  action?: OfferedAction | undefined;
  /** `wrong` for unsafe or failed, `look` for worth a look. */
  tone?: 'wrong' | 'look';
};

export function ErrorNote({ what, safe, next, action, tone = 'wrong' }: Props) {
  const Icon = tone === 'wrong' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes.note} data-tone={tone} role={tone === 'wrong' ? 'alert' : 'status'}>
      <Icon size={18} stroke={1.5} aria-hidden className={classes.icon} />
      <div>
        <p className={classes.what}>{what}</p>
        {safe || next ? (
          <p className={classes.more}>{[safe, next].filter(Boolean).join(' ')}</p>
        ) : null}
        {action ? (
          <Button mt={12} variant="default" onClick={action.onDo} loading={action.busy ?? false}>
            {action.label}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
