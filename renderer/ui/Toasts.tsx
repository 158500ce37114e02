// Short messages in the corner, used for one thing only: what was done can be undone.
import { Notifications } from '@mantine/notifications';
import classes from './UndoToast.module.css';

export function Toasts() {
  return <Notifications position="bottom-center" limit={3} autoClose={8000} transitionDuration={140} zIndex={400} classNames={{ root: classes.place ?? '' }} />;
}
