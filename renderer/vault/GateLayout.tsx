// The quiet page before the room: the pin, a name, and what is asked; used to unlock and to begin.

import type { FormEvent, ReactNode } from 'react';
import { LinkingPin } from '../ui/LinkingPin.tsx';
import classes from './GateLayout.module.css';

type Props = {
  title: ReactNode;
  children: ReactNode;
  /** Makes it a form. */
  onSubmit?: (() => void) | undefined;
  /** Quiet links below. */
  foot?: ReactNode;
  width?: 'narrow' | 'wide';
};

export function GateLayout({ title, children, onSubmit, foot, width = 'narrow' }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  const inside = <div className={classes.fields}>{children}</div>;
  return (
    <main className={classes.gate}>
      <div className={classes.card} data-width={width}>
        <div className={classes.pin}>
          <LinkingPin size={28} />
        </div>
        <h1 className={classes.title}>{title}</h1>
        {onSubmit ? (
          <form onSubmit={submit} noValidate>
            {inside}
          </form>
        ) : (
          inside
        )}
        {foot ? <div className={classes.foot}>{foot}</div> : null}
      </div>
    </main>
  );
}
