// What goes on paper: unseen on the screen, and the only thing on the page when it is printed.

import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import classes from './PrintSheet.module.css';

export function PrintSheet({ children }: { children: ReactNode }) {
  return createPortal(
    <div className={classes.sheet} aria-hidden>
      {children}
    </div>,
    document.body,
  );
}
