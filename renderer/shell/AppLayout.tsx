// App layout around every screen: rail, top bar, main area, inspector, status line.

import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconLock, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Key } from '../ui/keyboard/Key.tsx';
import { InspectorSlot } from '../ui/layout/Inspector.tsx';
import { LinkingPin } from '../ui/LinkingPin.tsx';
import { Rail, type RailItem } from './Rail.tsx';
import './desk-styles.ts';
import classes from './AppLayout.module.css';

export type StatusTone = 'kept' | 'look' | 'wrong';

type Props = {
  items: readonly RailItem[];
  footItems: readonly RailItem[];
  current: string;
  onGo: (id: string) => void;
  /** The switcher of what one works on, left in the top bar. */
  switcher?: ReactNode;
  onSearch: () => void;
  onLock: () => void;
  /** The truth about safety in words; opens the page that proves it. */
  status: { text: string; tone: StatusTone; onOpen: () => void };
  /** Only the main area shows: the rest could be read by somebody who looks on. */
  quiet?: boolean;
  /** A strip above everything, for what must never be overlooked. */
  banner?: ReactNode;
  /** A quiet line at the foot, beside the truth about safety. */
  note?: ReactNode;
  children: ReactNode;
};

export function AppLayout({
  items,
  footItems,
  current,
  onGo,
  switcher,
  onSearch,
  onLock,
  status,
  quiet = false,
  banner,
  note,
  children,
}: Props) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <div className={classes.room} data-quiet={quiet}>
      {banner ? (
        <div className={classes.banner} role="status">
          {banner}
        </div>
      ) : null}
      <header className={classes.top}>
        <div className={classes.brand}>
          <LinkingPin size={15} />
          <span className={classes.brandName}>Linking Pin</span>
        </div>
        <div className={classes.bar}>
          <div className={classes.switcher}>{switcher}</div>
          <UnstyledButton
            className={classes.search}
            onClick={onSearch}
            aria-keyshortcuts="Control+K Meta+K"
          >
            <IconSearch size={16} stroke={1.5} aria-hidden /> <span>Search</span>{' '}
            <Key keys="mod+K" />
          </UnstyledButton>
          <Tooltip label="Lock now: nothing stays on the screen">
            <UnstyledButton
              className={classes.lock}
              onClick={onLock}
              aria-keyshortcuts="Control+L Meta+L"
            >
              <IconLock size={16} stroke={1.5} aria-hidden /> <span>Lock</span> <Key keys="mod+L" />
            </UnstyledButton>
          </Tooltip>
        </div>
      </header>
      <Rail items={items} footItems={footItems} current={current} onGo={onGo} />
      <InspectorSlot.Provider value={slot}>
        <main className={classes.main} tabIndex={-1}>
          {children}
        </main>
      </InspectorSlot.Provider>
      <div ref={setSlot} className={classes.inspector} />
      <footer className={classes.foot}>
        <button
          type="button"
          className={classes.status}
          data-tone={status.tone}
          onClick={status.onOpen}
        >
          {status.text}
        </button>
        {note}
      </footer>
    </div>
  );
}
