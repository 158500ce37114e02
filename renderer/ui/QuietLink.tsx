// A way on that does not ask to be taken.

import type { ReactNode } from 'react';
import classes from './QuietLink.module.css';

export function QuietLink({ onGo, children }: { onGo: () => void; children: ReactNode }) {
  return (
    <button type="button" className={classes.link} onClick={onGo}>
      {children}
    </button>
  );
}
