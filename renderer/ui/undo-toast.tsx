// Says what was done and offers to take it back, or what could not be done.
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './UndoToast.module.css';

type Offer = { text: string; onUndo: () => void; label?: string };

/** Shows the offer for eight seconds; a new offer under the same `id` takes the place of the old. */
export function offerUndo({ text, onUndo, label = 'Undo' }: Offer, id = 'undo'): void {
  notifications.hide(id);
  const undo = () => {
    notifications.hide(id);
    onUndo();
  };
  notifications.show({
    id,
    withBorder: true,
    color: 'teal',
    closeButtonProps: { 'aria-label': 'Close' },
    message: <span className={classes.row}><span>{text}</span><Button size="compact-sm" variant="subtle" onClick={undo}>{label}</Button></span>,
  });
}

/** Says something that must be seen and cannot be seen otherwise; it stays until it is closed. */
export function sayOnce(text: string): void {
  notifications.show({ withBorder: true, color: 'teal', autoClose: false, closeButtonProps: { 'aria-label': 'Close' }, message: <span className={classes.row}>{text}</span> });
}

/** Says why a press had no effect; it stays until it is closed, and the next one takes its place. */
export function sayRefused(text: string): void {
  const id = 'refused';
  notifications.hide(id);
  notifications.show({ id, withBorder: true, color: 'red', autoClose: false, icon: <IconAlertTriangle size={18} stroke={1.5} aria-hidden />, closeButtonProps: { 'aria-label': 'Close' }, message: <span className={classes.row}>{text}</span> });
}
