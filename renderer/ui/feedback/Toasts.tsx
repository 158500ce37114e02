// Place of the toasts, used for two things only: undo, and what could not be done.

import { Notifications } from '@mantine/notifications';
import classes from './toast.module.css';

export function Toasts() {
  return (
    <Notifications
      position="bottom-center"
      limit={3}
      autoClose={8000}
      transitionDuration={140}
      zIndex={400}
      classNames={{ root: classes.place ?? '' }}
    />
  );
}
