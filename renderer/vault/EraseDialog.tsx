// Erasing something for good: what goes, what backups still hold, and one decision.

import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Problem } from '../../shared/kernel/problem.ts';
import { ErrorNote } from '../ui/feedback/ErrorNote.tsx';
import { Dialog } from '../ui/layout/Dialog.tsx';
import classes from './vault.module.css';

type Props = {
  readonly title: string;
  /** What exactly goes; a paragraph. */
  readonly children: ReactNode;
  readonly keepLabel: string;
  readonly eraseLabel: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onErase: (alsoFromBackups: boolean) => void;
  readonly onClose: () => void;
};

export function EraseDialog({
  title,
  children,
  keepLabel,
  eraseLabel,
  busy,
  problem,
  onErase,
  onClose,
}: Props) {
  const [also, setAlso] = useState(false);
  const actions = (
    <>
      <Button variant="default" onClick={onClose} data-autofocus>
        {keepLabel}
      </Button>
      <Button color="brick" loading={busy} onClick={() => onErase(also)}>
        {eraseLabel}
      </Button>
    </>
  );
  return (
    <Dialog open title={title} size="narrow" onClose={onClose} actions={actions}>
      <div className={classes.stack}>
        <p>{children}</p>
        <Checkbox
          checked={also}
          onChange={(event) => setAlso(event.currentTarget.checked)}
          label="Also from all backups"
          description={
            also
              ? 'A new backup without it is made and checked, then every earlier one goes.'
              : 'Earlier backups keep it, encrypted. If one of them is restored here, it is erased again.'
          }
        />
        {problem ? <ErrorNote what={problem.message} safe="Nothing was erased." /> : null}
      </div>
    </Dialog>
  );
}
