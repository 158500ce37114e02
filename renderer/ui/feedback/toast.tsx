// Toasts: an undo for what was done, or why something could not be done.

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Key } from '../keyboard/Key.tsx';
import classes from './toast.module.css';

type Offer = { text: string; onUndo: () => void; label?: string };

// The offer that stands there now; the newest one is what Ctrl Z takes.
let standing: { readonly id: string; readonly undo: () => void } | null = null;

/** Takes the standing offer, as its button does. False where there is none. */
export function runUndo(): boolean {
  const offer = standing;
  offer?.undo();
  return offer !== null;
}

/** Something newer was done that is undone in another way. */
export function dropUndo(): void {
  if (standing) notifications.hide(standing.id);
  standing = null;
}

/**
 * Shows the offer for eight seconds; a new offer under the same `id` takes the place of the old.
 */
export function offerUndo({ text, onUndo, label = 'Undo' }: Offer, id = 'undo'): void {
  notifications.hide(id);
  const undo = () => {
    forget();
    notifications.hide(id);
    onUndo();
  };
  const offer = { id, undo };
  const forget = () => {
    if (standing === offer) standing = null;
  };
  notifications.show({
    id,
    withBorder: true,
    color: 'teal',
    closeButtonProps: { 'aria-label': 'Close' },
    onClose: forget,
    message: (
      <span className={classes.row}>
        <span>{text}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={undo}
          rightSection={<Key keys="mod+Z" />}
        >
          {label}
        </Button>
      </span>
    ),
  });
  standing = offer;
}

/** Says something that must be seen and cannot be seen otherwise; it stays until it is closed. */
export function showNotice(text: string): void {
  notifications.show({
    withBorder: true,
    color: 'teal',
    autoClose: false,
    closeButtonProps: { 'aria-label': 'Close' },
    message: <span className={classes.row}>{text}</span>,
  });
}

/**
 * Says why a press had no effect; it stays until it is closed, and the next one takes its place.
 */
export function showRefusal(text: string): void {
  const id = 'refused';
  notifications.hide(id);
  notifications.show({
    id,
    withBorder: true,
    color: 'red',
    autoClose: false,
    icon: <IconAlertTriangle size={18} stroke={1.5} aria-hidden />,
    closeButtonProps: { 'aria-label': 'Close' },
    message: <span className={classes.row}>{text}</span>,
  });
}
