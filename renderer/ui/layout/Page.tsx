// Page: a title, at most a few actions, a body.

import type { ReactNode } from 'react';
import { leaveField, useHotkeys } from '../keyboard/hotkeys.ts';
import classes from './Page.module.css';

type Props = {
  title: ReactNode;
  /** One soft line under the title. */
  intro?: ReactNode;
  actions?: ReactNode;
  /** Above the title: where this belongs, as a quiet link; Esc goes there too. */
  back?: { label: string; onGo: () => void } | undefined;
  /**
   * `reading` keeps lines short; `full` lets lists and boards use the width and scroll by
   * themselves.
   */
  width?: 'reading' | 'wide' | 'full';
  /**
   * The head keeps its height when a panel opens beside the page, so that a list below does not
   * jump.
   */
  steady?: boolean;
  children: ReactNode;
};

export function Page({
  title,
  intro,
  actions,
  back,
  width = 'wide',
  steady = false,
  children,
}: Props) {
  return (
    <section className={classes.page} data-width={width}>
      <header className={classes.head} data-steady={steady || undefined}>
        <div className={classes.words}>
          {back ? <Back {...back} /> : null}
          <h1 className={classes.title}>{title}</h1>
          {intro ? <p className={classes.intro}>{intro}</p> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      <div className={classes.body}>{children}</div>
    </section>
  );
}

// Stands before the body, so that a panel beside it, which registers later, closes first.
function Back({ label, onGo }: { label: string; onGo: () => void }) {
  useHotkeys([
    {
      keys: 'Escape',
      label: `Back: ${label}`,
      group: 'Here',
      run: () => {
        if (!leaveField()) onGo();
      },
    },
  ]);
  return (
    <button type="button" className={classes.back} onClick={onGo}>
      ‹ {label}
    </button>
  );
}
