// A part of a page under its own heading, parted from the next by a line.

import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

type Props = { title: ReactNode; note?: ReactNode; action?: ReactNode; children: ReactNode };

export function Section({ title, note, action, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {note ? <span className={classes.note}>{note}</span> : null}
        {action ? <span className={classes.action}>{action}</span> : null}
      </div>
      {children}
    </section>
  );
}
