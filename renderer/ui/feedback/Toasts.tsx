// Short messages in the corner, used for two things only: what was done can be undone, and what could not be done.

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
