// Inspector: the panel beside the main area. A screen renders it; the layout gives it its place.

import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, createContext, useContext } from 'react';
import { createPortal } from 'react-dom';
import { useHotkeys } from '../keyboard/hotkeys.ts';
import classes from './Inspector.module.css';

export const InspectorSlot = createContext<HTMLElement | null>(null);

type Props = {
  title: ReactNode;
  label: string;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
};

export function Inspector({ title, label, onClose, children, footer }: Props) {
  const slot = useContext(InspectorSlot);
  useHotkeys([{ keys: 'Escape', label: 'Close the panel beside', group: 'Here', run: onClose }]);
  if (!slot) return null;
  const closeInside = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return createPortal(
    <aside className={classes.panel} aria-label={label} onKeyDown={closeInside}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <ActionIcon aria-label="Close the panel" onClick={onClose}>
          <IconX size={18} stroke={1.5} />
        </ActionIcon>
      </header>
      <div className={classes.body} tabIndex={0} role="group" aria-label={label}>
        {children}
      </div>
      {footer ? <footer className={classes.foot}>{footer}</footer> : null}
    </aside>,
    slot,
  );
}
